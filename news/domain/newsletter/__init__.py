"""The newsletter: who gets it (``subscribing``), what it says (``contents``, ``letter``), and how
it goes out (``sending``), each mail written in the moment in which it is sent.
"""
