"""The letter says what is agreed and holds a link of its own, shown this once."""

import re
from datetime import timedelta

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from core import pdf
from stories.domain.withdrawal import links as withdrawal_links
from stories.enums import Channel, Material
from stories.models import Person, WithdrawalLink
from tests import factories, pdf_looks


@pytest.fixture
def person(home):
    person = factories.make_person("Rima", real_name="Amal Beispiel", language="en")
    factories.make_consent(person, channels=[Channel.WEB], materials=[Material.TEXT])
    return person


def letter_url(person) -> str:
    return reverse(Person.snippet_viewset.get_url_name("letter"), args=[person.pk])


def code_on(response) -> str:
    code = re.search(r"brief__code.*?</bdi>", response.content.decode(), re.DOTALL)[0]
    return " ".join(re.findall(r"<span>(\w+)</span>", code))


def test_the_person_s_language_is_preset_and_every_language_offered(editor_client, person):
    page = editor_client.get(letter_url(person)).content.decode()
    assert '<option value="en" selected>' in page
    assert '<option value="de">' in page
    assert not WithdrawalLink.objects.exists()


def test_the_letter_holds_a_code_that_withdraws_for_this_person(editor_client, editor, person):
    response = editor_client.post(letter_url(person), {"language": "de"})
    assert response.status_code == 200
    code = code_on(response)
    assert len(code.split()) == 7
    assert withdrawal_links.person_of(code) == person
    assert WithdrawalLink.objects.get().created_by == editor
    page = response.content.decode()
    assert "<svg" in page
    assert "/de/einwilligung-widerrufen" in page
    assert "Ein Nein hat keine Nachteile" in page


def test_the_qr_code_leads_to_the_person_s_page(editor_client, person, monkeypatch, settings):
    addresses = []
    monkeypatch.setattr(
        "stories.viewsets.consent_letter._qr_code", lambda address: addresses.append(address) or ""
    )
    response = editor_client.post(letter_url(person), {"language": "de"})
    token = code_on(response).replace(" ", "")
    assert addresses == [f"{settings.SITE_URL}/de/einwilligung-widerrufen/{token}/"]


def test_a_decoder_reads_the_code_of_the_printed_letter(editor_client, person, settings):
    response = editor_client.post(letter_url(person), {"language": "ar"})
    token = code_on(response).replace(" ", "")
    # The browser's own fonts are none of the engine's: only the sheet that places the code stays.
    sheets = re.compile(r'<link rel="stylesheet" href="[^"]*(?:tokens|base|components)[^"]*">')
    printed = pdf.to_pdf(sheets.sub("", response.content.decode()))
    with override("ar"):
        expected = settings.SITE_URL + reverse("withdrawal_link", args=[token])
    assert pdf_looks.qr_codes(printed) == [expected]
    assert pdf_looks.qr_levels(printed) <= {"Q", "H"}


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_letter_is_in_the_language_of_the_person(editor_client, person, language):
    page = editor_client.post(letter_url(person), {"language": language}).content.decode()
    assert f'<html lang="{language}"' in page
    assert f"/{language}/" in page


def test_every_letter_has_a_code_of_its_own_and_keeps_none(editor_client, person):
    codes = {
        code_on(editor_client.post(letter_url(person), {"language": "de"})) for _letter in range(3)
    }
    assert len(codes) == 3
    again = editor_client.get(letter_url(person)).content.decode()
    assert not any(code.split()[0] in again for code in codes)
    assert all(withdrawal_links.person_of(code) == person for code in codes)


def test_no_letter_is_kept_by_the_browser(editor_client, person):
    response = editor_client.post(letter_url(person), {"language": "de"})
    assert "no-store" in response.headers["Cache-Control"]
    assert response.headers["Referrer-Policy"] == "no-referrer"


def test_the_letter_names_what_is_agreed_now_and_for_how_long(editor_client, person):
    last_day = timezone.localdate() + timedelta(days=400)
    factories.make_consent(
        person, channels=[Channel.PRESS], materials=[Material.PHOTO], valid_until=last_day
    )
    page = editor_client.post(letter_url(person), {"language": "de"}).content.decode()
    assert "Auf unserer Website" in page
    assert "In Zeitung, Radio und Fernsehen" in page
    assert str(last_day.year) in page
    assert "Auf den Bildschirmen" not in page


def test_the_real_name_stands_on_paper_but_not_in_the_title(editor_client, person):
    page = editor_client.post(letter_url(person), {"language": "de"}).content.decode()
    assert "Amal Beispiel" in page
    title = page.partition("<title>")[2].partition("</title>")[0]
    assert "Amal" not in title
    assert "Amal" not in letter_url(person)


def test_where_nothing_is_agreed_there_is_no_letter(editor_client, home):
    person = factories.make_person()
    assert "Tragen Sie zuerst" in editor_client.get(letter_url(person)).content.decode()
    assert editor_client.post(letter_url(person), {"language": "de"}).status_code == 422
    assert not WithdrawalLink.objects.exists()


@pytest.mark.parametrize("language", ["", "xx", "x" * 10_000])
def test_an_unknown_language_makes_no_letter(editor_client, person, language):
    assert editor_client.post(letter_url(person), {"language": language}).status_code == 422
    assert not WithdrawalLink.objects.exists()


def test_who_may_not_add_consents_gets_no_letter(client, person, django_user_model):
    user = django_user_model.objects.create_user("helferin", password="x")
    for name in ("access_admin", "change_person", "view_person"):
        user.user_permissions.add(Permission.objects.get(codename=name))
    client.force_login(user)
    edit = reverse(Person.snippet_viewset.get_url_name("edit"), args=[person.pk])
    assert letter_url(person) not in client.get(edit).content.decode()
    for send in (client.get, client.post):
        assert send(letter_url(person), {"language": "de"}).status_code in (302, 403)
    assert not WithdrawalLink.objects.exists()


def test_visitors_are_led_to_sign_in(client, person):
    assert client.post(letter_url(person), {"language": "de"}).status_code == 302
    assert not WithdrawalLink.objects.exists()


def test_the_button_stands_on_the_person(editor_client, person):
    edit = reverse(Person.snippet_viewset.get_url_name("edit"), args=[person.pk])
    assert letter_url(person) in editor_client.get(edit).content.decode()


def test_the_letter_of_somebody_unknown_is_a_404(editor_client, person):
    missing = Person(pk=person.pk + 1)
    assert editor_client.get(letter_url(missing)).status_code == 404
