"""All devices at a glance, the page of one, and closing what no receipt will come for."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry

from kiosk.domain import contact, pairing, programme
from kiosk.models import Kiosk
from kiosk.viewsets.words import clock_in_words, screen_in_words
from stories.domain.withdrawal import withdraw
from stories.models import WithdrawalTask
from tests import factories
from tests.kiosk.conftest import paired, story_with_portrait

pytestmark = pytest.mark.django_db
LIST = "/admin/kioske/"
REASON = "Gerät im Lager abgeholt und gelöscht"


def device(name="Kiosk 1", *, silent=False, version="", **told) -> Kiosk:
    """A device that has reported: the current programme unless ``version`` says otherwise."""
    kiosk = Kiosk.objects.create(name=name)
    paired(kiosk)
    kiosk.refresh_from_db()
    contact.report(kiosk, version=version or programme.build(kiosk)["version"], **told)
    if silent:
        fall_silent(kiosk)
    kiosk.refresh_from_db()
    return kiosk


def fall_silent(kiosk):
    kiosk.last_contact_at = timezone.now() - timedelta(hours=1)
    kiosk.save()


def page_of(kiosk) -> str:
    return reverse("kiosk:inspect", args=[kiosk.pk])


def test_the_list_says_what_each_device_really_shows_and_how_it_is(editor_client, home):
    story = story_with_portrait("Rima")
    device(
        screen="story",
        item=str(story.translation_key),
        free_bytes=10**9,
        clock_offset=-7200,
        errors=31,
        touched_at=timezone.now() - timedelta(hours=3),
    )
    page = editor_client.get(LIST).content.decode()
    for said in ("die aktuelle Fassung", "Geschichte: Rima", "Uhr geht 2 Stunden vor", ">31<"):
        assert said in page
    assert "vor 3" in page
    assert page.count("kiosk-alarm") == 3  # little space, the clock, many errors


def test_devices_are_found_by_what_is_wrong_with_them(editor_client, home):
    device("Still", silent=True)
    device("Alt", version="0" * 64)
    device("Gut")
    for state, name in {"silent": "Still", "older": "Alt"}.items():
        answer = editor_client.get(LIST, {"state": state})
        assert [kiosk.name for kiosk in answer.context["object_list"]] == [name]


def test_list_and_page_ask_as_much_for_three_devices_at_one_stop_as_for_one(
    editor_client, home, django_assert_num_queries, django_assert_max_num_queries
):
    stop = factories.make_stop(opens=timezone.localdate())
    story = story_with_portrait("Rima")
    first = device(item=str(story.translation_key))
    Kiosk.objects.update(stop=stop)
    for url in (LIST, page_of(first)):
        editor_client.get(url)
        with django_assert_max_num_queries(60) as captured:
            editor_client.get(url)
        if url == LIST:
            listed = len(captured)
    for number in range(2):
        device(f"Noch einer {number}", version=str(number) * 64, errors=2)
        contact.report(first, version="a" * 64, item=str(story.translation_key))
    Kiosk.objects.update(stop=stop)
    with django_assert_num_queries(listed):
        editor_client.get(LIST)
    with django_assert_num_queries(len(captured)):
        editor_client.get(page_of(first))


def test_the_page_of_a_device_has_its_last_reports(editor_client, home):
    kiosk = device(version="c" * 64, screen="choice", clock_offset=400)
    page = editor_client.get(page_of(kiosk)).content.decode()
    for said in ("Kiosk 1", "eine ältere Fassung", "c" * 12, "Auswahl der Menschen", "7 Minuten"):
        assert said in page


@pytest.fixture
def withdrawn(home) -> Kiosk:
    """A silent device for whose receipt a withdrawal waits."""
    person = story_with_portrait("Rima").appearances.first().person
    kiosk = device()
    withdraw(person)
    fall_silent(kiosk)
    return kiosk


def task() -> WithdrawalTask:
    return WithdrawalTask.objects.get(kind="kiosk")


def close(client, kiosk, reason=REASON):
    return client.post(reverse("kiosk:close_without_receipt", args=[kiosk.pk]), {"reason": reason})


@pytest.mark.parametrize("is_revoked", [False, True])
def test_a_person_closes_what_no_receipt_will_come_for_and_says_why(
    editor_client, editor, withdrawn, is_revoked
):
    if is_revoked:
        pairing.revoke(withdrawn, by=editor)
    assert "Ohne Quittung abschließen" in editor_client.get(page_of(withdrawn)).content.decode()
    assert close(editor_client, withdrawn).status_code == 302
    assert task().done_at is not None
    assert task().done_by == f"{editor.get_username()}, ohne Quittung: {REASON}"
    entry = ModelLogEntry.objects.get(action="kiosk.close_without_receipt")
    assert entry.data == {"reason": REASON, "tasks": 1}


def test_without_a_reason_nothing_is_closed(editor_client, withdrawn):
    assert close(editor_client, withdrawn, "weg").status_code == 200
    assert task().done_at is None


def test_a_device_in_contact_answers_for_itself(editor_client, withdrawn):
    contact.called(withdrawn)
    page = editor_client.get(page_of(withdrawn)).content.decode()
    assert "Ohne Quittung abschließen" not in page
    close(editor_client, withdrawn)
    assert task().done_at is None
    elsewhere = reverse("wagtailsnippets_stories_withdrawaltask:tick_off", args=[task().pk])
    editor_client.post(elsewhere, {"reason": REASON})
    assert task().done_at is None
    fall_silent(withdrawn)
    editor_client.post(elsewhere, {"reason": REASON})
    assert task().done_at is not None


def test_who_may_only_see_kiosks_closes_nothing_and_who_may_not_sees_nothing(
    client, withdrawn, django_user_model
):
    visitor = django_user_model.objects.create_user("gast", password="x")
    visitor.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(visitor)
    assert client.get(page_of(withdrawn)).status_code == 302
    visitor.user_permissions.add(Permission.objects.get(codename="view_kiosk"))
    assert "Ohne Quittung abschließen" not in client.get(page_of(withdrawn)).content.decode()
    close(client, withdrawn)
    assert task().done_at is None


@pytest.mark.parametrize(
    ("offset", "words"),
    [
        (None, ""),
        (5, "Uhr geht richtig"),
        (-6, "Uhr geht 6 Sekunden vor"),
        (60, "Uhr geht 1 Minute nach"),
        (86_400 * 365, "Uhr geht 365 Tage nach"),
    ],
)
def test_the_clock_is_told_in_the_largest_unit(offset, words):
    assert clock_in_words(offset) == words


def test_a_screen_that_is_not_known_is_named_as_the_device_names_it():
    assert screen_in_words("visitors-book", "") == "visitors-book"
    assert screen_in_words("", "Rima") == "Rima"
