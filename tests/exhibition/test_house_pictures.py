"""The logo of a house and photos of the condition: what is taken, what is left of it."""

from datetime import date
from io import BytesIO

import pytest
from django.urls import reverse
from PIL import Image

from core import pdf
from core.models import OutgoingMail
from exhibition.domain import document_contents, house_pictures
from exhibition.domain.request_refusals import RefusedToHouse
from exhibition.enums import PaperKind, RequestState
from exhibition.views.document_acts import ADD_PICTURES
from tests.exhibition import papers
from tests.exhibition.own_requests import make_asked, path, picture, upload
from tests.exhibition.request_rows import make_colleague

pytestmark = pytest.mark.django_db
LOGO, PHOTO = PaperKind.LOGO, PaperKind.CONDITION_OUT_PHOTO
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"><script/></svg>'


@pytest.fixture
def booked(home):
    return make_asked(state=RequestState.BOOKED)


def photo_with_place() -> bytes:
    """Lies on its side, and says so."""
    out, exif = BytesIO(), Image.Exif()
    exif[0x0112], exif[0x010E] = 6, "Geheim"
    Image.new("RGB", (60, 40), "red").save(out, "JPEG", exif=exif)
    return out.getvalue()


def send(client, booked, kind, *contents):
    files = [upload(content, "bild.svg") for content in contents]
    return client.post(path(booked, "bilder/"), {"kind": kind, "files": files})


def test_of_a_logo_the_pixels_are_kept_and_the_next_one_takes_its_place(
    client, booked, django_capture_on_commit_callbacks
):
    assert send(client, booked, LOGO, picture("JPEG", (500, 90))).status_code == 302
    first = booked.papers.get()
    with first.file.open() as file, Image.open(file) as kept:
        assert (kept.format, kept.size) == ("PNG", (500, 90))
    with django_capture_on_commit_callbacks(execute=True):
        send(client, booked, LOGO, picture("PNG", (600, 600)))
    assert booked.papers.get().pk != first.pk
    assert not first.file.storage.exists(first.file.name)
    assert "Logo oder Fotos" in OutgoingMail.objects.first().body


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (SVG, "kein Bild"),
        (picture("PNG", (500, 300))[:-900], "beschädigt"),
        (picture("PNG", (399, 100)), "zu klein"),
        (picture("GIF", (500, 500)), "kein Bild"),
    ],
)
def test_what_is_no_good_logo_is_refused_with_a_sentence(client, booked, content, sentence):
    answer = send(client, booked, LOGO, content)
    assert answer.status_code == 409
    assert sentence in answer.content.decode()
    assert not booked.papers.exists()


def test_too_large_too_many_and_too_early_are_refused(booked, monkeypatch):
    files = [upload(picture()), upload(picture())]
    monkeypatch.setattr(house_pictures, "MOST", 1)
    with pytest.raises(RefusedToHouse, match="zu viele"):
        house_pictures.receive(booked, PHOTO, files)
    monkeypatch.setattr(house_pictures, "LARGEST", 10)
    with pytest.raises(RefusedToHouse, match="zu groß"):
        house_pictures.receive(booked, PHOTO, files[:1])
    for state, kind in ((RequestState.OFFERED, LOGO), (RequestState.SIGNED, PHOTO)):
        booked.state = state
        booked.save()
        with pytest.raises(RefusedToHouse, match="kein Bild"):
            house_pictures.receive(booked, kind, files)


def test_photos_of_the_condition_stand_in_the_report_upright_and_without_their_place(booked):
    house_pictures.receive(booked, PHOTO, [upload(photo_with_place())])
    papers.accept(papers.make_offer(booked, papers.make_full_set()), RequestState.BOOKED)
    shown = document_contents.files(booked, PaperKind.CONDITION_OUT)
    assert b"Geheim" not in shown["foto-01.jpg"]
    assert Image.open(BytesIO(shown["foto-01.jpg"])).size == (40, 60)
    template = document_contents.TEMPLATES[PaperKind.CONDITION_OUT]
    for kind, there in ((PaperKind.CONDITION_OUT, True), (PaperKind.CONDITION_BACK, False)):
        words = pdf.source(template, document_contents.contents(booked, kind), "de")
        assert ("given/foto-01.jpg" in words) is there


def test_a_house_is_asked_for_photos_out_before_the_last_day_and_back_after_it(booked, monkeypatch):
    papers.accept(papers.make_offer(booked, papers.make_full_set()), RequestState.SHOWN)
    for day, kinds in (
        (date(booked.stop.opens.year, 1, 1), []),
        (booked.stop.opens, [PaperKind.CONDITION_OUT_PHOTO]),
        (date(booked.stop.opens.year, 12, 1), [PaperKind.CONDITION_BACK_PHOTO]),
    ):
        monkeypatch.setattr(house_pictures.timezone, "localdate", lambda day=day: day)
        assert house_pictures.wanted(booked) == [LOGO, *kinds]


def test_a_colleague_adds_what_came_by_mail_and_a_reader_does_not(
    client, booked, editor, django_user_model
):
    address = reverse(ADD_PICTURES, args=[booked.pk])
    client.force_login(make_colleague(django_user_model, "lesen", "view_exhibitionrequest"))
    client.post(address, {"kind": PHOTO, "files": [upload(picture())]})
    assert not booked.papers.exists()
    client.force_login(editor)
    client.post(address, {"kind": PHOTO, "files": [upload(picture())]})
    assert booked.papers.get().added_by == editor
    assert not OutgoingMail.objects.exists()
