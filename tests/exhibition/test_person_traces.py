"""What access tells of printed panels, and what an erasure does to them."""

import json
import zipfile

import pytest

from exhibition.domain.person_traces import panels_in_words
from exhibition.enums import StopState
from exhibition.models import Panel
from stories.domain.access import export_person
from stories.domain.erasure import erase
from stories.domain.erasure.names import ERASED
from stories.domain.erasure.plan import make_plan
from stories.models import Appearance
from tests import factories

NAME = "Quintessa"


@pytest.fixture
def person(home):
    person = factories.make_person(NAME)
    factories.make_consent(person, channels=["web", "print"])
    return person


@pytest.fixture
def story(person):
    return factories.make_story(person, title=NAME)


def make_panel(story, **values) -> Panel:
    values = {"title": NAME, "sentence": f"{NAME} lehrt.", "quote": "Ich bin da."} | values
    return Panel.objects.create(story=story, **values)


def hang(panel) -> None:
    exhibition_set = factories.make_set()
    panel.exhibition_sets.add(exhibition_set)
    factories.make_stop(
        opens=factories.timezone.localdate(), exhibition_set=exhibition_set, state=StopState.OPEN
    )


def panels_told(report) -> list[str]:
    return [
        f"{entry.subject}: {entry.detail}" for entry in report.remaining if entry.kind == "panel"
    ]


def test_access_tells_what_is_printed_and_where_it_hangs(person, story):
    panel = make_panel(story)
    hang(panel)
    archive = zipfile.ZipFile(export_person(person))
    told = json.loads(archive.read("auskunft.json"))["panels"]
    assert told[0]["code"] == panel.code
    assert told[0]["quote"] == "Ich bin da."
    assert told[0]["hangs_in"] == ["Satz A"]
    assert "Bautzen" in told[0]["hangs_where"]
    assert "Gedruckte Tafeln" in archive.read("auskunft.html").decode()


def test_a_panel_that_hangs_nowhere_goes(person, story):
    make_panel(story)
    report = erase(person)
    assert not Panel.objects.exists()
    assert report.removed["panels"] == 1
    assert panels_told(report) == []


def test_a_panel_that_hangs_is_emptied_and_people_must_take_it_down(person, story):
    panel = make_panel(story)
    hang(panel)
    report = erase(person)
    panel = Panel.objects.get()
    assert (panel.title, panel.sentence, panel.quote, panel.story) == (ERASED, "", "", None)
    told = panels_told(report)
    assert len(told) == 1
    assert panel.code in told[0]
    assert "Bautzen" in told[0]
    assert NAME not in told[0]


def test_the_code_of_a_panel_that_hangs_still_leads_somewhere(person, story, client):
    panel = make_panel(story)
    hang(panel)
    erase(person)
    assert client.get(f"/q/{panel.code}/").status_code in (302, 410)


def test_a_panel_of_several_people_keeps_what_is_said_of_the_others(person, home):
    joel = factories.make_person("Joel")
    story = factories.make_story(joel, title="Joel")
    Appearance.objects.create(page=story, person=person)
    make_panel(story, title="Joel", sentence=f"Joel und {NAME} lehren.")
    erase(person)
    panel = Panel.objects.get()
    assert panel.title == "Joel"
    assert panel.sentence == f"Joel und {ERASED} lehren."
    assert panel.story_id == story.pk


def test_a_panel_without_a_story_that_bears_the_name_is_to_be_looked_at(person):
    panel = make_panel(None)
    report = erase(person)
    assert f"exhibition.Panel {panel.pk}" in [entry.subject for entry in report.remaining]


def test_panels_of_others_are_left_alone(person, story):
    other = make_panel(factories.make_consented_story("Joel"), title="Joel", sentence="")
    erase(person)
    assert list(Panel.objects.all()) == [other]


def test_who_confirms_reads_what_becomes_of_each_panel(person, story):
    hanging = make_panel(story)
    hang(hanging)
    stored = make_panel(story, title="Zweite")
    told = "\n".join(panels_in_words(make_plan(person)))
    assert f"Tafel {hanging.code} hängt" in told
    assert f"Tafel {stored.code} hängt nirgends" in told
