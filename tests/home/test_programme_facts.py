"""The page of facts: numbers, charts with tables, milestones, partners, in every language."""

import re

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from wagtail.models import Locale

from home.models import Milestone, ProgrammePartner, ProgrammeSeries, StandardPageKind

FACTS = "/de/zahlen/"


def point(value, label="Zahl", qualifier=""):
    return ("point", {"label": label, "qualifier": qualifier, "value": value})


@pytest.fixture
def make_series(german):
    def make(heading="Arbeit", *, kind="bars", points=None, **values):
        words = {"unit": "Menschen", "label": "Jahr", "period": "2020", "source": "Ministerium"}
        series = ProgrammeSeries(
            key="reihe",
            heading=heading,
            kind=kind,
            points=points or [point(840, "fanden Arbeit", "über"), point(280, "lernten")],
            locale=german,
            **words | values,
        )
        series.full_clean()
        series.save()
        return series

    return make


@pytest.fixture
def facts_page(make_standard_page):
    return make_standard_page("Zahlen", slug="zahlen", kind=StandardPageKind.FACTS)


def read(client, path=FACTS) -> str:
    response = client.get(path)
    assert response.status_code == 200
    return response.content.decode().split("<main")[1].split("</main")[0]


def locale(code: str) -> Locale:
    return Locale.objects.get_or_create(language_code=code)[0]


def translated(page, code: str):
    """The page in that language, with the start page above it."""
    translation = page.copy_for_translation(locale(code), copy_parents=True)
    for one in (translation.get_parent().specific, translation):
        one.live, one.alias_of = True, None
        one.save()
    return translation


@pytest.mark.parametrize("kind", ["bars", "line", "share"])
def test_each_chart_says_in_a_table_what_it_draws(client, facts_page, make_series, kind):
    series = make_series(kind=kind, points=[point(3, "mit", "fast"), point(4_000, "alle")])
    text = read(client)
    name = f"bild-{series.pk}"
    assert 'role="img"' in text
    assert f'aria-labelledby="{name} {name}-d"' in text
    assert f'<title id="{name}">Arbeit</title>' in text
    assert f'<desc id="{name}-d">mit: fast 3; alle: 4.000</desc>' in text
    table = text.split("<table")[1].split("</table")[0]
    assert re.findall(r'<th scope="row">([^<]+)</th><td class="zahl">([^<]+)', table) == [
        ("mit", "fast 3"),
        ("alle", "4.000"),
    ]
    assert "Ministerium (2020)" in text
    assert "style=" not in text.split("<figure")[1].split("</figure")[0]


def test_numbers_in_drawings_are_written_with_points_not_commas(client, facts_page, make_series):
    make_series(points=[point(1), point(3)])
    assert 'width="33.33%"' in read(client)


def test_figures_milestones_and_partners_stand_there_too(client, facts_page, make_figure, german):
    make_figure("jobs", 840, label="fanden Arbeit")
    Milestone.objects.create(when="2016", heading="Anfang", text="Es beginnt.", locale=german)
    ProgrammePartner.objects.create(
        name="Kammer", what="Sie berät.", link="https://example.org/", locale=german
    )
    text = read(client)
    assert "<dt>fanden Arbeit</dt>" in text
    assert '<p class="weg__zeit zahl">2016</p><h3>Anfang</h3>' in text
    assert '<a class="verweis" href="https://example.org/">Kammer</a>' in text
    assert 'href="#foerderung"' in text


def test_without_facts_the_page_is_its_text(client, facts_page):
    text = read(client)
    assert "<svg" not in text
    assert "<h2" not in text


def test_a_row_that_is_not_translated_stands_in_german_marked_as_german(
    client, home, facts_page, make_series, make_figure
):
    series = make_series()
    translated(facts_page, "fa")
    make_figure("jobs", 840)
    path = facts_page.get_translation(locale("fa")).get_url()
    text = read(client, path)
    assert '<h3 id="bild-' in text
    assert f'id="bild-{series.pk}-h" lang="de" dir="ltr">Arbeit</h3>' in text
    assert '<table lang="de" dir="ltr">' in text
    assert "über 840" in text  # a German number in German words
    assert 'x="0%"' in text


def test_a_translated_row_is_mirrored_and_has_the_digits_of_its_language(
    client, facts_page, make_series
):
    series = make_series()
    persian = series.copy_for_translation(locale("fa"))
    persian.heading = "کار"
    persian.save()
    text = read(client, translated(facts_page, "fa").get_url())
    assert ">کار</h3>" in text
    assert "Arbeit</h3>" not in text
    assert "über ۸۴۰" in text
    assert 'x="100%"' in text


def test_a_row_whose_numbers_were_taken_away_is_no_empty_chart(client, facts_page, make_series):
    series = make_series()
    english = series.copy_for_translation(locale("en"))
    english.points = []
    english.save()
    page = translated(facts_page, "en")
    assert 'lang="de" dir="ltr">Arbeit</h3>' in read(client, page.get_url())
    ProgrammeSeries.objects.update(points=[])
    assert "<figure" not in read(client, page.get_url())


def test_the_page_about_the_programme_leads_to_the_facts(client, make_standard_page, facts_page):
    make_standard_page("Über uns", slug="ueber", kind=StandardPageKind.ABOUT)
    words = {"when": "2016", "heading": "Anfang", "text": "Es beginnt."}
    Milestone.objects.create(**words, locale=locale("de"))
    assert f'href="{FACTS}">Zahlen</a>' in read(client, "/de/ueber/")
    assert f'<a href="{FACTS}">Zahlen</a>' in client.get("/de/").content.decode()  # the foot
    facts_page.unpublish()
    assert FACTS not in client.get("/de/ueber/").content.decode()


@pytest.mark.parametrize(
    ("kind", "points", "said"),
    [
        ("bars", [], "wenigstens eine"),
        ("bars", [point(-1)], "unter null"),
        ("bars", [point(1)] * 25, "24"),
        ("line", [point(1, "2019")], "wenigstens zwei"),
        ("line", [point(1, "2019"), point(2, "im Jahr 2020")], "höchstens 10 Zeichen"),
        ("share", [point(1)], "genau zwei"),
        ("share", [point(1), point(2), point(3)], "genau zwei"),
        ("share", [point(3), point(2)], "nicht größer"),
        ("share", [point(0), point(0)], "nicht größer"),
    ],
)
def test_what_cannot_be_drawn_is_refused_with_a_sentence(german, kind, points, said):
    words = {"unit": "Menschen", "label": "Jahr", "period": "2020", "source": "Ministerium"}
    series = ProgrammeSeries(
        key="reihe", heading="Arbeit", kind=kind, points=points, locale=german, **words
    )
    with pytest.raises(ValidationError) as refused:
        series.full_clean()
    assert said in " ".join(refused.value.message_dict["points"])


def test_the_number_of_queries_does_not_grow(
    facts_page, make_series, make_figure, german, django_assert_max_num_queries
):
    def queries() -> int:
        Client().get(FACTS)
        with django_assert_max_num_queries(24) as captured:
            Client().get(FACTS)
        return len(captured)

    def add() -> None:
        make_series()
        make_figure("jobs", 840)
        Milestone.objects.create(when="2016", heading="Anfang", text="Los.", locale=german)
        ProgrammePartner.objects.create(name="Kammer", what="Sie berät.", locale=german)

    add()
    with_one = queries()
    add()
    add()
    assert queries() == with_one
