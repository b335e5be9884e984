"""Documents are private until somebody says not, and asked about each time they are fetched."""

import io
import json
import zipfile

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.models import Collection, CollectionViewRestriction
from wagtail.rich_text import expand_db_html

from stories.domain import documents
from stories.domain.access import export_person
from stories.domain.erasure import erase
from stories.domain.withdrawal import withdraw
from stories.leaks.check import leak_check
from stories.models import StoredDocument
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def person(home):
    return factories.make_person()


@pytest.fixture
def agreed(person):
    return factories.make_consent(person)


def archive(*names: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as target:
        for name in names:
            target.writestr(name, "x" * 300)
    return buffer.getvalue()


SOUND = {
    "blatt.pdf": factories.PDF,
    "brief.docx": archive("[Content_Types].xml", "word/document.xml"),
    "brief.odt": archive("mimetype", "content.xml"),
    "liste.xlsx": archive("xl/workbook.xml"),
    "liste.ods": archive("content.xml"),
    "vortrag.pptx": archive("ppt/presentation.xml"),
    "vortrag.odp": archive("content.xml"),
    "text.txt": "Grüße".encode(),
    "liste.csv": "Größe;Zahl\n1;2".encode("cp1252"),
    "presse.zip": archive("bild.jpg"),
    "BLATT.PDF": factories.PDF,
}
WRONG = {
    "leer.pdf": (b"", "Datei ist leer"),
    "halb.pdf": (factories.PDF[:30], "endet in der Mitte"),
    "text.pdf": (b"Das ist ein Text.", "kein vollständiges Dokument"),
    "halb.docx": (archive("word/document.xml")[:200], "endet in der Mitte"),
    "zip.docx": (archive("bild.jpg"), "kein vollständiges Dokument"),
    "makro.docx": (archive("word/document.xml", "word/vbaProject.bin"), "Makros"),
    "bild.txt": (b"\x89PNG\r\n\x1a\n\0\0", "kein vollständiges Dokument"),
    "seite.html": (b"<script>1</script>", "nehmen wir nicht"),
    "bild.svg": (b"<svg onload='1'/>", "nehmen wir nicht"),
    "programm.exe": (b"MZ", "nehmen wir nicht"),
    "brief.docm": (archive("word/document.xml"), "nehmen wir nicht"),
    "ohne": (factories.PDF, "keine Endung"),
    "pdf.html": (factories.PDF, "nehmen wir nicht"),
}


def get(client, document, **options):
    return client.get(document.url, **options)


def upload(client, name, content, **values):
    data = {"title": "Blatt", "tags": "", "collection": Collection.objects.first().pk, **values}
    data["file"] = SimpleUploadedFile(name, content)
    return client.post(reverse("wagtaildocs:add"), data)


# Who gets one ---------------------------------------------------------------------


def test_what_nobody_released_is_not_there(client, home):
    document = factories.make_document(shows_people=False, is_public=False)
    assert get(client, document).status_code == 404


def test_a_new_document_is_private_and_counts_as_showing_people():
    document = StoredDocument()
    assert not document.is_public
    assert document.shows_people


def test_released_without_people_is_downloaded(client, home):
    response = get(client, factories.make_document(shows_people=False))
    assert response.status_code == 200
    assert response.getvalue() == factories.PDF
    assert response.headers["Content-Type"] == "application/pdf"
    assert response.headers["Content-Disposition"] == 'attachment; filename="Leihbedingungen.pdf"'
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Cache-Control"] == "private, no-cache"
    assert "default-src 'none'" in response.headers["Content-Security-Policy"]
    assert not response.cookies


def test_people_in_it_must_have_agreed(client, person):
    document = factories.make_document(person)
    assert get(client, document).status_code == 410
    factories.make_consent(person)
    assert get(client, document).status_code == 200


@pytest.mark.parametrize("lacking", ["text", "name", "photo"])
def test_text_name_and_photo_are_all_needed(client, person, lacking):
    factories.make_consent(person, materials={"text", "name", "photo", "voice_video"} - {lacking})
    assert get(client, factories.make_document(person)).status_code == 410


def test_everybody_in_it_must_have_agreed(client, person, agreed):
    document = factories.make_document(person, factories.make_person("Joel"))
    assert get(client, document).status_code == 410


def test_people_that_nobody_entered_have_not_agreed(client, home):
    assert get(client, factories.make_document()).status_code == 410


def test_a_withdrawal_counts_at_once_even_for_kept_copies(client, person, agreed):
    document = factories.make_document(person)
    etag = get(client, document).headers["ETag"]
    assert get(client, document, headers={"If-None-Match": etag}).status_code == 304
    withdraw(person)
    gone = get(client, document, headers={"If-None-Match": etag})
    assert gone.status_code == 410
    assert gone.content == b""


def test_editors_have_everything(editor_client, person):
    for document in (factories.make_document(person), factories.make_document(is_public=False)):
        assert get(editor_client, document).status_code == 200


def test_other_accounts_have_no_more_than_the_public(client, django_user_model, home):
    client.force_login(django_user_model.objects.create_user("jemand"))
    document = factories.make_document(shows_people=False, is_public=False)
    assert get(client, document).status_code == 404


def test_only_reading_is_allowed(client, home):
    assert client.post(factories.make_document(shows_people=False).url).status_code == 405


def test_a_guessed_name_is_not_there(client, home):
    document = factories.make_document(shows_people=False)
    url = reverse("wagtaildocs_serve", args=[document.pk, "blatt.pdf"])
    assert client.get(url).status_code == 404
    assert client.get(f"/media/{document.file.name}").status_code == 404


def test_parts_can_be_fetched(client, home):
    document = factories.make_document(shows_people=False)
    response = get(client, document, headers={"Range": "bytes=0-4"})
    assert response.status_code == 206
    assert response.getvalue() == b"%PDF-"


@pytest.mark.parametrize("kind", ["password", "login"])
def test_a_closed_collection_stays_closed(client, home, kind):
    collection = Collection.objects.first().add_child(name="Presse")
    CollectionViewRestriction.objects.create(
        collection=collection, restriction_type=kind, password="x"
    )
    document = factories.make_document(shows_people=False, collection=collection)
    response = get(client, document)
    assert response.status_code in (200, 302)
    assert "attachment" not in response.headers.get("Content-Disposition", "")
    assert b"%PDF" not in getattr(response, "content", b"")


def test_a_missing_file_is_not_found(client, home):
    document = factories.make_document(shows_people=False)
    document.file.storage.delete(document.file.name)
    assert get(client, document).status_code == 404


def test_nginx_is_told_where_it_lies_and_what_to_call_it(client, home, settings):
    settings.SENDFILE = "nginx"
    document = factories.make_document(shows_people=False)
    response = get(client, document)
    assert response.headers["X-Accel-Redirect"] == f"/_private/{document.file.name}"
    assert response.headers["Content-Disposition"].startswith("attachment")


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Leihbedingungen", "Leihbedingungen.pdf"),
        ("Größe & Gewicht: alles/mehr", "Größe & Gewicht alles mehr.pdf"),
        ("../../etc/passwd", "etc passwd.pdf"),
        ("\n…\x00", "….pdf"),
        ("///", "Dokument.pdf"),
        ("a" * 300, "a" * 100 + ".pdf"),
        ('x".exe', "x .exe.pdf"),
    ],
)
def test_the_title_makes_the_name(title, expected):
    document = StoredDocument(title=title, file="documents/abc.pdf")
    assert documents.download_name(document) == expected


# Links in texts -------------------------------------------------------------------


def link_to(document) -> str:
    return expand_db_html(f'<a linktype="document" id="{document.pk}">lesen</a>')


def test_a_link_leads_to_what_may_be_downloaded(person, agreed):
    document = factories.make_document(person)
    assert f'href="{document.url}"' in link_to(document)
    withdraw(person)
    assert link_to(document) == "<a>lesen</a>"


def test_a_link_to_what_is_not_released_stays_as_plain_words(home):
    assert link_to(factories.make_document(shows_people=False, is_public=False)) == "<a>lesen</a>"
    assert expand_db_html('<a linktype="document" id="99999">lesen</a>') == "<a>lesen</a>"


def test_many_links_ask_as_often_as_one(home, django_assert_num_queries):
    made = [factories.make_document(shows_people=False) for _number in range(3)]
    link_to(made[0])
    for count in (1, 3):
        text = "".join(f'<a linktype="document" id="{one.pk}">x</a>' for one in made[:count])
        with django_assert_num_queries(1):
            expand_db_html(text)


# Uploads --------------------------------------------------------------------------


@pytest.mark.parametrize("name", SOUND)
def test_a_sound_document_is_taken(editor_client, home, name):
    response = upload(editor_client, name, SOUND[name])
    assert response.status_code == 302, response.context and response.context["form"].errors
    document = StoredDocument.objects.get()
    assert document.file.name.startswith("documents/")
    assert name.partition(".")[0].lower() not in document.file.name
    assert document.file.read() == SOUND[name]


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_file_is_refused_with_a_sentence_and_leaves_nothing(editor_client, home, name):
    content, sentence = WRONG[name]
    response = upload(editor_client, name, content)
    assert response.status_code == 200
    assert sentence in " ".join(response.context["form"].errors["file"])
    assert not StoredDocument.objects.exists()


def test_a_document_that_is_too_large_is_refused(editor_client, home, monkeypatch):
    monkeypatch.setattr(documents, "LARGEST", 10)
    response = upload(editor_client, "blatt.pdf", factories.PDF)
    assert "zu groß" in " ".join(response.context["form"].errors["file"])


def test_who_releases_it_says_who_is_in_it(editor_client, person):
    response = upload(editor_client, "a.pdf", factories.PDF, is_public="on", shows_people="on")
    assert "wer darin vorkommt" in " ".join(response.context["form"].errors["people"])
    named = {"is_public": "on", "shows_people": "on", "people": [person.pk]}
    assert upload(editor_client, "a.pdf", factories.PDF, **named).status_code == 302


def test_a_real_name_does_not_get_into_the_title(editor_client, home):
    person = factories.make_person("Rima", real_name="Zübeyde Marakescha", is_pseudonym=True)
    values = {"shows_people": "on", "people": [person.pk], "title": "Zübeyde Marakescha"}
    response = upload(editor_client, "a.pdf", factories.PDF, **values)
    assert "title" in response.context["form"].errors


def test_many_at_once_show_people_and_stay_private(editor_client, home):
    data = {"title": "x.pdf", "collection": Collection.objects.first().pk}
    data["files[]"] = SimpleUploadedFile("x.pdf", factories.PDF)
    response = editor_client.post(reverse("wagtaildocs:add_multiple"), data)
    assert json.loads(response.content)["success"]
    document = StoredDocument.objects.get()
    assert document.shows_people
    assert not document.is_public
    assert document.title.startswith("Hochgeladen am")


# What else has to know of them ----------------------------------------------------


def test_the_search_for_leaks_finds_one_that_is_open(person, monkeypatch):
    document = factories.make_document(person)
    factories.make_document(shows_people=False)
    assert list(leak_check(only=["wagtaildocs_serve"]).findings) == []
    monkeypatch.setattr("stories.documents.refuse_document", lambda *args, **options: None)
    monkeypatch.setattr("stories.delivery.refuse_document", lambda *args, **options: None)
    found = leak_check(only=["wagtaildocs_serve"]).findings
    assert {(finding.kind.value, finding.subject.pk) for finding in found} == {
        ("file", document.pk)
    }


def test_an_access_brings_the_document_of_one_person_alone(person):
    alone = factories.make_document(person, title="Nur Rima")
    shared = factories.make_document(person, factories.make_person("Joel"))
    with zipfile.ZipFile(export_person(person)) as found:
        record = json.loads(found.read("auskunft.json"))
        assert f"dokumente/dokument-{alone.pk}.pdf" in found.namelist()
        assert f"dokumente/dokument-{shared.pk}.pdf" not in found.namelist()
    assert [row["title"] for row in record["documents"]] == ["Nur Rima", "Leihbedingungen"]


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_an_erasure_deletes_documents_and_their_files(home):
    person = factories.make_person()
    document = factories.make_document(person)
    report = erase(person)
    assert report.removed["stored_documents"] == 1
    assert not StoredDocument.objects.exists()
    assert not document.file.storage.exists(document.file.name)


def test_a_replaced_file_loses_the_old_one(editor_client, home):
    document = factories.make_document(shows_people=False)
    old = document.file.name
    data = {"title": "Neu", "tags": "", "collection": document.collection_id, "is_public": "on"}
    data["file"] = SimpleUploadedFile("neu.pdf", factories.PDF + b"%%EOF")
    editor_client.post(reverse("wagtaildocs:edit", args=[document.pk]), data)
    document.refresh_from_db()
    assert document.file.name != old
    assert not document.file.storage.exists(old)
    assert ContentFile(document.file.read()).size == len(factories.PDF) + 5
