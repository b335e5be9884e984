"""What editors enter of a mentor project."""

import pytest
from django.urls import reverse

from core.models import District
from home.domain import spoken
from home.models import MentorProject

ADD = reverse(MentorProject.snippet_viewset.get_url_name("add"))


@pytest.fixture
def entered(home):
    return {
        "name": "Mentoring Pirna",
        "organisation": "Träger",
        "town": "Pirna",
        "district": District.objects.get(ags="14628").pk,
        "languages": ["ar", "de"],
    }


def refused(response) -> str:
    assert response.status_code == 200
    assert not MentorProject.objects.exists()
    return response.content.decode()


def test_languages_are_ticked_and_kept_as_before(editor_client, entered):
    text = editor_client.get(ADD).content.decode()
    assert 'type="checkbox" name="languages" value="ti"' in text
    assert "Tigrinya – ትግርኛ" in text
    assert editor_client.post(ADD, entered).status_code == 302
    assert MentorProject.objects.get().languages == "de,ar"


def test_a_point_that_is_left_empty_is_that_of_the_town(editor_client, entered):
    editor_client.post(ADD, entered)
    project = MentorProject.objects.get()
    assert (project.latitude, project.longitude) == (50.95843, 13.93702)


def test_towns_of_the_same_name_are_told_apart_by_the_district(editor_client, entered):
    mountains = District.objects.get(ags="14521")
    editor_client.post(ADD, entered | {"town": "Bärenstein", "district": mountains.pk})
    assert MentorProject.objects.get().latitude == pytest.approx(50.49989)


def test_a_point_that_is_given_stays(editor_client, entered):
    editor_client.post(ADD, entered | {"latitude": "50.9", "longitude": "13.9"})
    assert MentorProject.objects.get().latitude == 50.9


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"town": "Hamburg"}, "Den Ort „Hamburg“ kennen wir in Landkreis Sächsische"),
        ({"latitude": "50.9"}, "Bitte geben Sie Breite und Länge an"),
        ({"latitude": "0", "longitude": "0"}, 'id="panel-child-latitude-errors"'),
        ({"languages": ["klingonisch"]}, "klingonisch"),
        ({"town": ""}, ""),
        ({"latitude": "nan", "longitude": "inf"}, ""),
    ],
)
def test_what_is_wrong_is_said(editor_client, entered, change, said):
    text = refused(editor_client.post(ADD, entered | change))
    if not said.startswith("id="):
        assert said in text


def test_a_code_that_nobody_knows_is_not_lost_when_something_else_is_changed(
    editor_client, entered, make_project
):
    project = make_project(languages="de,xx")
    address = reverse(MentorProject.snippet_viewset.get_url_name("edit"), args=[project.pk])
    text = editor_client.get(address).content.decode()
    assert "xx (unbekanntes Kürzel)" in text
    point = {"latitude": "50.9", "longitude": "13.9"}
    editor_client.post(address, entered | point | {"languages": ["xx", "de"]})
    project.refresh_from_db()
    assert project.languages == "de,xx"


def test_all_languages_together_fit_into_the_field():
    longest = MentorProject._meta.get_field("languages").max_length
    assert len(spoken.as_kept(spoken.SPOKEN)) <= longest


def test_without_permission_nobody_enters_anything(client, entered):
    assert client.post(ADD, entered).status_code == 302
    assert not MentorProject.objects.exists()
