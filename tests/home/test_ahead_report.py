"""The list of what is gone on a day to come, what is new by then, and why."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from exhibition.models import Panel
from home.domain.ahead_changes import Change, Part, changes
from home.domain.ahead_reasons import tell
from stories.models import StoryPage
from tests import factories
from tests.home.ahead import in_days, make_world
from tests.once import made_once

DAY = in_days(40)


@pytest.fixture(scope="module")
def made(django_db_setup, django_db_blocker):
    with made_once(django_db_blocker):
        make_world()
        yield


@pytest.fixture
def world(db, made):
    return None


def told(day=DAY) -> dict[tuple[str, str, bool], str]:
    lines = tell(changes(day), day)
    return {
        (one.change.part.value, one.title + one.language, one.change.goes): " ".join(one.reasons)
        for one in lines
    }


def test_what_goes_and_what_comes(world):
    found = told()
    goes = {(part, title) for part, title, goes in found if goes}
    comes = {(part, title) for part, title, goes in found if not goes}
    assert {
        ("page", "RimaDeutsch"),
        ("page", "RimaEnglish"),
        ("page", "Ein FilmDeutsch"),
        ("page", "KurzDeutsch"),
        ("kiosk", "RimaDeutsch"),
        ("kiosk", "RimaEnglish"),
        ("film", "Film Rima"),
        ("photo", "Foto Rima"),
    } <= goes
    assert {part for part, _title in goes & comes} == {"stop"}  # two stops of one house
    assert ("page", "SamiraDeutsch") in comes
    assert not any("Joel" in title for _part, title in goes | comes)


def test_each_says_why_and_who(world):
    found = told()
    assert "Rima: keine gültige Einwilligung" in found["page", "RimaDeutsch", True]
    assert "Rima: keine gültige Einwilligung" in found["photo", "Foto Rima", True]
    assert "endet wie geplant" in found["page", "KurzDeutsch", True]
    assert "Erscheint wie geplant" in found["page", "SamiraDeutsch", False]
    people = {one.people for one in tell(changes(DAY), DAY) if one.title == "Rima"}
    assert people == {("Rima",)}


def test_a_panel_goes_with_the_consent_for_print(world):
    story = StoryPage.objects.get(title="Rima", locale__language_code="de")
    panel = Panel.objects.create(title="Tafel Rima", story=story)
    assert Change(Part.PANEL, panel.pk, goes=True) in changes(DAY)
    assert any("Druck" in reason for key, reason in told().items() if key[0] == "panel")


def test_a_day_before_anything_ends_is_empty(world):
    assert changes(in_days(2)) == []


def test_a_consent_that_begins_brings_its_page(home):
    person = factories.make_person("Nur")
    factories.make_consent(person, valid_from=in_days(5))
    story = factories.make_story(person, title="Nur")
    found = told(in_days(6))
    assert found["page", f"{story.title}Deutsch", False] == "Von da an gilt eine Einwilligung."


@pytest.mark.parametrize("listed", ["changes", "tell"])
def test_the_same_number_of_queries_for_one_story_and_for_three(home, listed):
    def counted() -> int:
        found = changes(in_days(6))
        with CaptureQueriesContext(
            connection,
        ) as queries:
            tell(found, in_days(6)) if listed == "tell" else changes(in_days(6))
        return len(queries)

    def add(name):
        person = factories.make_person(name)
        factories.make_consent(person, valid_until=in_days(5))
        photo = factories.make_photo(person)
        story = factories.make_story(person, title=name, portrait=photo)
        Panel.objects.create(title=name, story=story)
        factories.make_film(person)

    add("Eins")
    counted()
    one = counted()
    add("Zwei")
    add("Drei")
    assert counted() == one


def test_the_list_in_the_workplace(editor_client, world):
    response = editor_client.get("/admin/vorschau/", {"tag": DAY.isoformat()})
    html = response.content.decode()
    assert "verschwindet" in html
    assert "kommt dazu" in html
    assert f"/admin/vorschau/{DAY.isoformat()}/de/geschichten/samira/" in html
    assert f"/admin/vorschau/{DAY.isoformat()}/" in html


def test_a_wrong_day_is_explained_in_the_list(editor_client, world):
    html = editor_client.get("/admin/vorschau/", {"tag": "morgen"}).content.decode()
    assert "Diesen Tag gibt es hier nicht" in html


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_the_list_as_a_file(editor_client, world, form):
    response = editor_client.get("/admin/vorschau/", {"tag": DAY.isoformat(), "export": form})
    assert f"website-{DAY.isoformat()}.{form}" in response.headers["Content-Disposition"]
    content = b"".join(response)
    if form == "csv":
        assert "Foto Rima" in content.decode()
        assert "Rima: keine gültige Einwilligung" in content.decode()


def test_the_report_stands_in_the_menu_of_those_who_may(editor_client, world):
    assert "/admin/vorschau/" in editor_client.get("/admin/").content.decode()
