"""Looks for leaks: walks every public surface as an anonymous visitor and lists what it finds.

What must not be seen is worked out with the pure rule (``decide_page``, ``decide_work``), not
with its twin in SQL that the site itself asks; so a fault of the gate cannot hide itself here.

``routes`` finds the addresses, ``visitor`` asks them, ``inspector`` reads the answers,
``check`` puts it together. Apps say by ``registry`` with which values their addresses are to
be asked; an address that nobody gave values for is a finding.
"""
