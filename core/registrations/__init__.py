"""Registration for an event: limit, waiting list, a link to confirm and to cancel.

``kinds`` says what people can register for, ``rules`` decides, ``desk`` does it, ``mails`` tells.

An app lets people register for its events so: a model with ``core.models.registration`` and a
key to the event, a ``Kind`` given to ``register_kind`` in ``AppConfig.ready``, two views below the
page of the event that call ``form_page``, ``changes.settle`` after each change of the event, and
``workplace.panel`` in its form. Link, mails, lists and deletion are there then.
"""
