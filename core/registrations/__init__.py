"""Registration for an event: limit, waiting list, a link to confirm and to cancel.

``kinds`` says what people can register for, ``rules`` decides, ``desk`` does it, ``mails`` tells.
"""
