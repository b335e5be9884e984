"""Pages in Leichte Sprache: a sentence a line, hard words explained, larger type."""

import re

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import mark_safe
from django.utils.translation import get_language

from core.hard_words import explain
from core.languages import EASY_LANGUAGE
from core.models import HardWord
from core.sentence_lines import one_sentence_a_line

register = template.Library()
SEVERAL_PEOPLE = re.compile(r"\bund\b|&")


@register.simple_tag
def is_easy_language() -> bool:
    """Whether the visitor reads Leichte Sprache."""
    return get_language() == EASY_LANGUAGE


@register.simple_block_tag
def easy_language(content):
    """What stands inside, in Leichte Sprache laid out as it is read there; else as it is.

    Behind it the hard words that occur are explained. One query, and none in other languages.
    """
    if not is_easy_language():
        return content
    marked, words = explain(content, HardWord.objects.all())
    if words:
        marked += render_to_string("components/hard_words.html", {"words": words})
    return mark_safe(one_sentence_a_line(marked))  # noqa: S308


@register.simple_block_tag
def sentence_lines(content):
    """What stands inside, in Leichte Sprache a sentence a line. For what is no main content."""
    return mark_safe(one_sentence_a_line(content)) if is_easy_language() else content  # noqa: S308


@register.filter
def are_several(names: str) -> bool:
    """Whether „Rima und Davit“ are several: they „sagen“ what Rima alone „sagt“."""
    return bool(SEVERAL_PEOPLE.search(names))
