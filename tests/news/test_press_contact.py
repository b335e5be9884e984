"""A press release says whom journalists ask."""

import pytest
from django.template.loader import render_to_string
from wagtail.models import Site

from home.models import OrganisationSettings
from news.press import Contact, contact_of
from stories.models import Appearance
from tests import factories

OWN = {"press_name": "Anna Beispiel", "press_email": "anna@example.org"}


@pytest.fixture
def index_contact(index):
    index.press_name, index.press_telephone = "Pressestelle", "+49 (0)351 / 56 40"
    index.save()


def test_its_own_contact_goes_first_and_is_taken_whole(make_news, index_contact):
    assert contact_of(make_news(category="press", **OWN)) == Contact(
        "Anna Beispiel", "anna@example.org", ""
    )


def test_else_that_of_aktuelles(client, make_news, index_contact):
    page = make_news(category="press")
    assert contact_of(page).name == "Pressestelle"
    text = client.get(page.get_url()).content.decode()
    assert "Pressekontakt" in text
    assert 'href="tel:+49351' in text
    assert '<bdi dir="ltr">+49 (0)351 / 56 40</bdi>' in text


def test_else_that_of_the_organisation(make_news):
    page = make_news(category="press")
    assert contact_of(page) is None
    ours = OrganisationSettings.for_site(Site.objects.get())
    ours.organisation, ours.email = "Verein (Beispiel)", "kontakt@example.org"
    ours.save()
    assert contact_of(page) == Contact("Verein (Beispiel)", "kontakt@example.org", "")


def test_other_news_have_none(client, make_news, index_contact):
    page = make_news(category="event", **OWN)
    text = client.get(page.get_url()).content.decode()
    assert "Pressekontakt" not in text
    assert "anna@example.org" not in text


@pytest.mark.parametrize(
    ("written", "dialled"),
    [
        ("0351 564-0", "03515640"),
        ("+49 (0)351 / 56 40", "+493515640"),
        ("(0351) 56 40", "03515640"),
        ("auf Anfrage", ""),
    ],
)
def test_a_number_is_dialled_without_what_people_write_around_it(written, dialled):
    assert Contact(telephone=written).dialled == dialled


def test_what_cannot_be_dialled_is_no_link():
    text = render_to_string(
        "news/press_contact.html", {"press_contact": Contact(telephone="auf Anfrage")}
    )
    assert "auf Anfrage" in text
    assert "tel:" not in text


def test_with_the_page_of_somebody_without_consent_its_contact_goes(client, make_news):
    page = make_news(category="press", **OWN)
    Appearance.objects.create(page=page, person=factories.make_person("Selam"))
    response = client.get(page.get_url())
    assert response.status_code == 410
    assert "Anna" not in response.content.decode()


def test_the_form_says_in_clear_words_what_an_embargo_is(admin_client, make_news):
    page = make_news(category="press")
    text = admin_client.get(f"/admin/pages/{page.pk}/edit/").content.decode()
    assert "Sperrfrist:" in text
    assert "Zur Veröffentlichung einplanen" in text
    assert "Pressekontakt dieser Mitteilung" in text
