"""The workplace of those who translate: the matrix page × language, starting, recording reviews.

The rules are in ``core.translations``; here are views, forms and what they say.
"""
