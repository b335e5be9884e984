"""Formats of languages for which Django has none."""
