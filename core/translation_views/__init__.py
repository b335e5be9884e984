"""Views in place of wagtail-localize's, at its addresses: where its own would do harm."""
