import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from core import pdf
from exhibition.domain.withdrawal_tasks import panels_that_hang
from exhibition.enums import StopState
from exhibition.models import Panel
from stories.domain.withdrawal import Scope, withdraw
from stories.enums import Channel, Material
from tests import factories

pytestmark = pytest.mark.django_db


def make_panel(story=None, **values):
    values.setdefault("title", "Rima")
    return Panel.objects.create(story=story, **values)


def test_a_code_leads_to_the_story(home, client):
    story = factories.make_consented_story()
    panel = make_panel(story)
    response = client.get(f"/q/{panel.code.upper()}/")
    assert response.status_code == 302
    assert response.url.endswith("/de/geschichten/rima/")


def test_a_code_leads_to_the_best_language_that_is_there(home, client):
    from wagtail.models import Locale

    story = factories.make_consented_story()
    code = make_panel(story).code
    german_only = client.get(f"/q/{code}/", headers={"accept-language": "en"})
    assert german_only.url.endswith("/de/geschichten/rima/")
    translated = story.copy_for_translation(Locale.objects.get(language_code="en"))
    translated.save_revision().publish()
    english = client.get(f"/q/{code}/", headers={"accept-language": "fa,en-GB;q=0.9,de;q=0.5"})
    assert "/en/" in english.url
    assert "/de/" in client.get(f"/q/{code}/", headers={"accept-language": "fa"}).url


def test_a_story_without_consent_is_gone(home, client):
    story = factories.make_story(factories.make_person())
    response = client.get(f"/q/{make_panel(story).code}/")
    assert response.status_code == 410
    assert "Rima" not in response.content.decode()


def test_a_story_for_print_only_is_not_on_the_web(home, client):
    person = factories.make_person()
    factories.make_consent(person, channels=[Channel.PRINT])
    panel = make_panel(factories.make_story(person))
    assert client.get(f"/q/{panel.code}/").status_code == 410


def test_a_story_that_was_erased_is_gone(home, client):
    assert client.get(f"/q/{make_panel().code}/").status_code == 410


# Printing --------------------------------------------------------------------------


@pytest.fixture
def quick(monkeypatch):
    """Without measuring in the real layout."""
    monkeypatch.setattr(pdf, "measured", lambda html, patience: [])


def test_the_preview_shows_what_is_covered_for_print(home, editor_client, quick):
    panel = make_panel(factories.make_consented_story(), sentence="Lehrt jetzt in Meißen.")
    page = editor_client.get(f"/admin/tafeln/{panel.pk}/vorschau/")
    assert page.status_code == 200
    assert "Alles passt." in page.content.decode()
    assert "no-store" in page.headers["Cache-Control"]
    assert "Lehrt jetzt in Meißen." in page.content.decode()
    assert "<svg" in page.content.decode()


def test_the_preview_refuses_with_every_reason(home, editor_client):
    person = factories.make_person()
    factories.make_consent(person, channels=[Channel.WEB])
    panel = make_panel(factories.make_story(person), sentence="Geheim.")
    page = editor_client.get(f"/admin/tafeln/{panel.pk}/vorschau/")
    assert page.status_code == 403
    assert "Rima: keine gültige Einwilligung" in page.content.decode()
    assert "Geheim." not in page.content.decode()


def test_only_editors_see_a_preview(home, client, django_user_model):
    panel = make_panel(factories.make_consented_story())
    assert client.get(f"/admin/tafeln/{panel.pk}/vorschau/").status_code == 302
    client.force_login(django_user_model.objects.create_user("gast", password="x"))
    assert client.get(f"/admin/tafeln/{panel.pk}/vorschau/").status_code != 200


# Withdrawal ------------------------------------------------------------------------


@pytest.fixture
def hanging_panel(home):
    story = factories.make_consented_story()
    panel = make_panel(story)
    exhibition_set = factories.make_set()
    panel.exhibition_sets.add(exhibition_set)
    factories.make_stop(
        opens=factories.timezone.localdate(),
        exhibition_set=exhibition_set,
        state=StopState.OPEN,
    )
    return panel


def test_a_withdrawal_names_the_panels_and_where_they_hang(hanging_panel, editor):
    person = hanging_panel.story.appearances.get().person
    task = next(task for task in withdraw(person, by=editor) if task.kind == "panel")
    assert hanging_panel.code in task.subject
    assert "Satz A" in task.detail
    assert "Bautzen" in task.detail


def test_a_panel_in_no_set_is_no_task(hanging_panel):
    person = hanging_panel.story.appearances.get().person
    hanging_panel.exhibition_sets.clear()
    assert list(panels_that_hang(person, Scope())) == []


@pytest.mark.parametrize(
    "scope",
    [
        Scope(channels=frozenset({Channel.WEB})),
        Scope(materials=frozenset({Material.VOICE_VIDEO})),
    ],
)
def test_what_does_not_touch_print_leaves_panels_alone(hanging_panel, scope):
    person = hanging_panel.story.appearances.get().person
    assert list(panels_that_hang(person, scope)) == []


def test_a_task_says_which_panel_by_its_code(hanging_panel):
    person = hanging_panel.story.appearances.get().person
    (task,) = panels_that_hang(person, Scope())
    assert task.reference == hanging_panel.code


def test_only_the_photo_touches_panels_with_the_portrait(hanging_panel):
    person = hanging_panel.story.appearances.get().person
    other = factories.make_person("Joel")
    hanging_panel.story.portrait = factories.make_photo(other)
    hanging_panel.story.save()
    only_photo = Scope(materials=frozenset({Material.PHOTO}))
    assert list(panels_that_hang(person, only_photo)) == []
    assert len(list(panels_that_hang(other, only_photo))) == 1


def test_naming_panels_asks_as_often_for_three_as_for_one(hanging_panel):
    person = hanging_panel.story.appearances.get().person

    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            list(panels_that_hang(person, Scope()))
        return len(captured)

    of_one = queries()
    for number in (2, 3):
        panel = make_panel(hanging_panel.story, title=f"Tafel {number}")
        panel.exhibition_sets.add(factories.make_set(f"Satz {number}"))
    assert len(list(panels_that_hang(person, Scope()))) == 3
    assert queries() == of_one
