"""Finding a mentor by place, postcode, language and district; map and list say the same."""

import re

import pytest
from django.test import Client

from home.models import MentorProject

MENTORS = "/de/mentoren-finden/"


@pytest.fixture
def three(make_project):
    make_project("In Pirna", languages="de,ar")
    make_project(
        "In Plauen",
        ags="14523",
        town="Plauen",
        latitude=50.4973,
        longitude=12.1378,
        languages="de, TI",
    )
    make_project(
        "In Leipzig",
        ags="14713",
        town="Leipzig",
        latitude=51.33962,
        longitude=12.37129,
        languages="de,ar,fa",
    )


def read(client, query: str) -> str:
    response = client.get(f"{MENTORS}?{query}")
    assert response.status_code == 200
    return response.content.decode().split("<main")[1].split("</main")[0]


def listed(text: str) -> list[str]:
    return re.findall(r">(In \w+)</bdi></h[34]>", text)


def pins(text: str) -> int:
    return text.count('class="kreis__nadel"')


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("", ["In Plauen", "In Pirna", "In Leipzig"]),  # by district
        ("ort=01662", ["In Pirna", "In Leipzig", "In Plauen"]),
        ("spricht=ar", ["In Pirna", "In Leipzig"]),
        ("spricht=ti", ["In Plauen"]),
        ("ort=04109&spricht=ar", ["In Leipzig", "In Pirna"]),
        ("kreis=14523", ["In Plauen"]),
        ("kreis=14713&spricht=fa", ["In Leipzig"]),
        ("ort=Pirna&kreis=14713", ["In Leipzig"]),
    ],
)
def test_the_list_and_the_map_show_what_fits(client, three, query, names):
    text = read(client, query)
    assert sorted(listed(text)) == sorted(names)
    if "ort" in query:
        assert listed(text) == names
    assert pins(text) == len(names)


def test_a_postcode_is_answered_by_its_place(client, three):
    assert "Projekte in der Nähe von <bdi>01796 Pirna</bdi>" in read(client, "ort=01796")
    assert "direkt am Ort" in read(client, "ort=01796")


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("1796", "Eine Postleitzahl hat fünf Ziffern"),
        ("20095", "Die Postleitzahl <bdi>20095</bdi> liegt nicht in Sachsen."),
        ("01000", "Die Postleitzahl <bdi>01000</bdi> kennen wir nicht"),
        ("Pirma", "Den Ort „Pirma“ kennen wir nicht."),
    ],
)
def test_a_wrong_place_is_said_clearly_and_everything_is_shown(client, three, typed, sentence):
    text = read(client, f"ort={typed}")
    assert sentence in text
    assert 'aria-invalid="true" aria-describedby="ort-antwort"' in text
    assert len(listed(text)) == 3


def test_only_languages_that_a_project_speaks_can_be_chosen_in_their_own_words(client, three):
    select = read(client, "").split('name="spricht"')[1].split("</select")[0]
    assert re.findall(r'<option value="(\w*)"', select) == ["", "de", "ar", "fa", "ti"]
    assert '<option value="ar" lang="ar" dir="rtl">العربية</option>' in select


def test_the_districts_of_the_map_keep_what_was_asked_for(client, three):
    text = read(client, "spricht=ar&ort=Pirna")
    assert 'href="?ort=Pirna&amp;spricht=ar&amp;kreis=14713#projekte"' in text
    assert "<title>Stadt Leipzig: 1 Projekt</title>" in text
    assert "Vogtlandkreis: 1" not in text  # nobody there speaks Arabic
    chosen = read(client, "kreis=14713")
    assert 'href="?kreis=14713#projekte" aria-current="true"' in chosen


def test_what_was_chosen_stays_in_the_form_and_in_other_languages(client, three):
    text = client.get(f"{MENTORS}?ort=01796&spricht=ar&kreis=14628").content.decode()
    assert 'value="01796"' in text
    assert '<option value="ar" lang="ar" dir="rtl" selected>' in text
    assert '<option value="14628" selected>' in text
    assert "/en/find-a-mentor/?ort=01796&amp;spricht=ar&amp;kreis=14628" in text


def test_where_nothing_fits_the_nearest_that_do_are_named(client, three):
    text = read(client, "spricht=ti&kreis=14628")
    assert "Hier kennen wir kein Projekt mit dieser Sprache: <bdi>Landkreis" in text
    assert '<bdi lang="ti" dir="ltr">ትግርኛ</bdi>' in text
    assert listed(text) == ["In Plauen"]
    assert pins(text) == 1
    nobody = read(client, "kreis=14626")
    assert "Hier kennen wir noch kein Projekt: <bdi>Landkreis Görlitz</bdi>" in nobody
    assert listed(nobody)[0] == "In Pirna"  # the nearest


@pytest.mark.parametrize("query", ["spricht=fr", "spricht=%00", "kreis=99999", "kreis='"])
def test_an_unknown_choice_is_said_and_everything_is_shown(client, three, query):
    text = read(client, query)
    assert "Bitte wählen Sie hier noch einmal." in text
    assert len(listed(text)) == 3


def test_a_project_without_translation_stands_in_german_beside_the_others(
    client, make_project, german
):
    from wagtail.models import Locale

    english = Locale.objects.get(language_code="en")
    project = make_project("In Pirna")
    translated = project.copy_for_translation(english)
    translated.name = "In Pirna, English"
    translated.save()
    make_project("In Dresden", ags="14612")
    text = client.get("/en/find-a-mentor/").content.decode()
    assert ">In Pirna, English<" in text
    assert ">In Pirna<" not in text
    assert '<bdi lang="de" dir="ltr">In Dresden</bdi>' in text


@pytest.mark.parametrize(
    ("written", "link"),
    [
        ("03501 123", "tel:03501123"),
        ("+49 (0) 351 / 12-3", "tel:+49351123"),
        ("(0351) 123", "tel:0351123"),
    ],
)
def test_a_telephone_number_can_be_called(written, link):
    assert MentorProject(telephone=written).telephone_link == link


@pytest.mark.parametrize("query", ["", "?spricht=de", "?ort=01796&spricht=de", "?kreis=14626"])
def test_the_number_of_queries_does_not_grow(make_project, query, django_assert_max_num_queries):
    def queries() -> int:
        Client().get(MENTORS + query)
        with django_assert_max_num_queries(20) as captured:
            Client().get(MENTORS + query)
        return len(captured)

    make_project("1", languages="de")
    with_one = queries()
    make_project("2", ags="14612", languages="de")
    make_project("3", ags="14713", languages="de")
    assert queries() == with_one
