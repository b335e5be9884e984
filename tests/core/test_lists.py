"""What stands between the things of a list is that of the language, as CLDR has it."""

import pytest
from babel import Locale
from babel.lists import format_list
from django.conf import settings
from django.template import Context, Template
from django.utils.safestring import mark_safe
from django.utils.translation import override

from core.lists import alternatives, comma, listed

CLDR_NAMES = {"de-simple": "de", "en": "en_GB"}
LANGUAGES = [code for code, _name in settings.LANGUAGES]


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_alternatives_are_joined_as_in_cldr(code, number):
    names = ["Pirna", "Plauen", "Pegau", "Penig"][:number]
    assert alternatives(names, code) == format_list(names, "or", CLDR_NAMES.get(code, code))


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_comma_is_that_of_cldr(code):
    patterns = Locale.parse(CLDR_NAMES.get(code, code)).list_patterns
    # Arabic says „and“ between all; its comma stands in the lists of measures.
    pattern = patterns["unit-short" if code == "ar" else "standard"]["start"]
    assert pattern.startswith("{0}" + comma(code).rstrip())


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("de", "Aufzug, WC"),
        ("ar", "Aufzug، WC"),
        ("fa", "Aufzug،\u200f WC"),
        ("ti", "Aufzug፣ WC"),
    ],
)
def test_a_list_takes_the_language_of_the_visitor(code, words):
    with override(code):
        assert listed(["Aufzug", "WC"]) == words


def test_nothing_and_one_thing_need_no_comma():
    assert listed([]) == alternatives([]) == ""
    assert listed(["Aufzug"]) == alternatives(["Aufzug"]) == "Aufzug"


def test_templates_escape_what_is_no_html_already():
    template = Template("{% load lists %}{{ things|listed }}|{{ things|alternatives }}{% comma %}")
    things = ["<b>", mark_safe("<i>kursiv</i>")]
    with override("en"):
        page = template.render(Context({"things": things}))
    assert page == "&lt;b&gt;, <i>kursiv</i>|&lt;b&gt; or <i>kursiv</i>, "
