"""Hints for Leichte Sprache where editors write: beside each field, and for a whole page."""
