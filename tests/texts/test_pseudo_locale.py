"""The test of the tests: a text that nobody marked is found, and its template named."""

import pytest
from django.template import engines
from django.utils.translation import override

from tests.texts.pseudo_locale import problems_of_html, unmarked

TEMPLATE = """{% load i18n %}<main><h1>{% translate "Suche" %}</h1><p>Vergessener Satz</p>
<p>{% translate "Suche" %}: forgotten</p><img alt="Bild von Rima"><input type="submit" value="Los">
<p>{{ content }} 12 – 2027</p><p>{% translate "Nie übersetzt" %}</p>
<a title="{% translate "Suche" %}">kontakt@example.org</a><script>var unread;</script></main>"""


def test_a_text_that_nobody_marked_is_found_and_named(pseudo):
    with override("en"):
        html = engines["django"].from_string(TEMPLATE).render({"content": "⟨Inhalt⟩"})
    assert "⟦Suche⟧" in html
    assert [problem.partition(" (")[0] for problem in problems_of_html(html)] == [
        "„Vergessener Satz“ in <p>",
        "„forgotten“ in <p>",
        "„Nie übersetzt“ in <p>",
        "„Bild von Rima“ in <img alt>",
        "„Los“ in <input value>",
    ]


def test_the_template_of_a_forgotten_text_is_named():
    (problem,) = problems_of_html("<p>Something is broken.</p>")
    assert problem.endswith("(templates/500.html)")


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("⟦Weiter zu: ⟨Ort⟩⟧ 12", ""),
        ("⟦Von ⟦5. ⟦May⟧⟧ an⟧", ""),
        ("⟨A text that was cut…", ""),
        ("vor ⟦Text⟧ nach", "vor nach"),
        ("العربية · Français · a@example.org", ""),
        ("⟧Rest", "Rest"),
    ],
)
def test_only_what_stands_outside_of_brackets_counts(text, rest):
    assert unmarked(text) == rest
