"""Translations of pages: begun, drafted, read, published, and kept in step with their source.

The texts live in wagtail-localize (sources, strings, their translations). What is here are the
rules around them: nothing is published that nobody has read, nothing shows German under the
name of another language, and what is not language is the same in all of them.
"""
