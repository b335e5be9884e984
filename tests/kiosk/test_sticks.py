"""The sticks of a kiosk at its page: which are out, that one is gone, what one has counted."""

import json
from datetime import timedelta

import pytest
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry

from exhibition.models import VisitorBookEntry
from kiosk.domain import brought_home, exports, figures
from kiosk.models import Kiosk, KioskExport, KioskFigureBatch, KioskFigures
from stories.domain.withdrawal import withdraw
from stories.models import WithdrawalTask
from tests import factories
from tests.kiosk.conftest import story_with_portrait

pytestmark = pytest.mark.django_db
REASON = "Stick zurückbekommen und gelöscht"


@pytest.fixture
def stick(kiosk) -> tuple[KioskExport, str]:
    return exports.begin(kiosk, days=5, by="Ada")


def page_of(kiosk) -> str:
    return reverse("kiosk:inspect", args=[kiosk.pk])


def say_destroyed(client, export, reason=REASON):
    url = reverse("kiosk:export_destroyed", args=[export.kiosk_id, export.pk])
    return client.post(url, {f"export-{export.pk}-reason": reason})


def hand_in(client, kiosk, *contents: bytes):
    files = [
        SimpleUploadedFile(f"receipts-{number}.jsonl", content)
        for number, content in enumerate(contents, start=1)
    ]
    return client.post(reverse("kiosk:read_stick", args=[kiosk.pk]), {"files": files}, follow=True)


def counted(number: int, *, count=2, days_ago=0) -> dict:
    day = str(timezone.localdate() - timedelta(days=days_ago))
    return {"batch": f"{number:032x}", "rows": [[day, "session", "", count]]}


def line(token: str, sent: dict) -> bytes:
    return json.dumps({"export": token, "report": {"errors": 1, "figures": sent}}).encode() + b"\n"


def a_guest(client, django_user_model, *codenames):
    guest = django_user_model.objects.create_user("gast")
    names = ["access_admin", "view_kiosk", *codenames]
    guest.user_permissions.set(Permission.objects.filter(codename__in=names))
    client.force_login(guest)
    return client


# Out and destroyed ------------------------------------------------------------------------


def test_the_page_names_each_stick_and_asks_as_much_for_three_as_for_one(
    editor_client, kiosk, stick, django_assert_num_queries, django_assert_max_num_queries
):
    page = editor_client.get(page_of(kiosk)).content.decode()
    for said in ("Ada", "Vernichtet melden", "Stick auslesen"):
        assert said in page
    with django_assert_max_num_queries(60) as captured:
        editor_client.get(page_of(kiosk))
    for _more in range(2):
        exports.begin(kiosk, days=5, by="Bo")
    with django_assert_num_queries(len(captured)):
        editor_client.get(page_of(kiosk))


def test_whoever_says_that_it_is_destroyed_says_how_they_know(editor_client, editor, kiosk, stick):
    withdraw(story_with_portrait("Rima").appearances.first().person)
    export, _token = stick
    assert say_destroyed(editor_client, export, "weg").status_code == 200
    assert WithdrawalTask.objects.get(kind="kiosk").done_at is None
    for _again in range(2):
        assert say_destroyed(editor_client, export).status_code == 302
    done_by = WithdrawalTask.objects.get(kind="kiosk").done_by
    assert done_by == f"{editor.get_username()}, vernichtet: {REASON}"
    assert list(exports.out()) == []
    entry = ModelLogEntry.objects.get(action="kiosk.export_destroyed")
    assert entry.data == {"export": export.pk, "reason": REASON}
    assert REASON in editor_client.get(page_of(kiosk)).content.decode()


def test_who_may_only_look_says_nothing_of_sticks_and_takes_nothing(
    client, django_user_model, kiosk, stick
):
    export, token = stick
    guest = a_guest(client, django_user_model)
    page = guest.get(page_of(kiosk)).content.decode()
    assert "Ada" in page
    assert "Vernichtet melden" not in page
    assert "Stick auslesen" not in page
    say_destroyed(guest, export)
    hand_in(guest, kiosk, line(token, counted(1)))
    assert list(exports.out()) == [export]
    assert not KioskFigures.objects.exists()


def test_a_stick_of_another_kiosk_is_not_found_here(editor_client, stick):
    export, _token = stick
    export.kiosk_id = Kiosk.objects.create(name="Anderer").pk
    assert say_destroyed(editor_client, export).status_code == 404


# Brought home -----------------------------------------------------------------------------


def test_what_it_has_counted_goes_to_the_stop_of_that_day_once(editor_client, kiosk, stick):
    _export, token = stick
    today = timezone.localdate()
    stop = factories.make_stop(opens=today - timedelta(days=3))
    Kiosk.objects.update(stop=stop)
    many = [counted(number, days_ago=1) for number in range(figures.BATCHES_KEPT + 20)]
    written = {"id": "a" * 32, "day": str(today), "language": "de", "answer": "", "text": "Ja!"}
    book = json.dumps({"export": token, "entries": [written]}).encode()
    file = b"".join(line(token, sent) for sent in many) + book + b'\n{"export": "to'
    page = hand_in(editor_client, kiosk, file).content.decode()
    assert "Übernommen: 70 Meldungen mit Zahlen, 1 Eintrag ins Gästebuch." in page
    assert "1 Zeile war nicht lesbar" in page
    page = hand_in(editor_client, kiosk, file, line(token, counted(0))).content.decode()
    assert page.count("was noch nicht übernommen ist.") >= 2
    row = KioskFigures.objects.get()
    assert (row.stop, row.day, row.count) == (stop, today - timedelta(days=1), 140)
    entry = VisitorBookEntry.objects.get()
    assert (entry.text, entry.stop, entry.state) == ("Ja!", stop, "waiting")
    figures.take(kiosk, counted(1000))  # what the device itself sends forgets none of a stick's
    assert KioskFigureBatch.objects.filter(export__isnull=False).count() == 70
    assert KioskExport.objects.get().read_at is not None


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "keine Datei von einem Stick"),
        (b"\xff\x00[1]\n5\n{}", "keine Datei von einem Stick"),
        (line("another", counted(1)), "Von welchem Stick"),
        (b"x" * (brought_home.LARGEST + 1), "als 1 MB"),
        ("elsewhere", "von einem Stick für „Kiosk 1“"),
        ("destroyed", "als vernichtet gemeldet"),
    ],
    ids=["empty", "strange", "unknown", "large", "elsewhere", "destroyed"],
)
def test_what_cannot_be_taken_is_said_kindly(editor_client, editor, kiosk, stick, content, said):
    export, token = stick
    here = kiosk
    if content == "elsewhere":
        here = Kiosk.objects.create(name="Anderer")
        exports.begin(here, days=1, by="Ada")
    if content == "destroyed":
        exports.destroyed(export, by=editor, reason=REASON)
    content = content if isinstance(content, bytes) else line(token, counted(1))
    assert said in hand_in(editor_client, here, content).content.decode()
    assert not KioskFigures.objects.exists()
