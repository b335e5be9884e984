"""Who looked at whose data stands in the history of that person."""

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from wagtail.models import ModelLogEntry

from stories.models import Consent, Person
from stories.viewsets.sightings import SEEN
from tests import factories


@pytest.fixture
def person(db) -> Person:
    return factories.make_person()


@pytest.fixture
def consent(person) -> Consent:
    return factories.make_consent(person, document=ContentFile(factories.PDF, "blatt.pdf"))


def seen() -> list[str]:
    entries = ModelLogEntry.objects.filter(action=SEEN).order_by("pk")
    return [entry.data["what"] for entry in entries]


def test_each_look_at_a_person_a_consent_its_sheet_and_an_archive_is_kept(
    admin_client, admin_user, person, consent
):
    people, consents = Person.snippet_viewset, Consent.snippet_viewset
    for viewset, name, row in (
        (people, "edit", person),
        (consents, "inspect", consent),
        (consents, "document", consent),
        (people, "access", person),
    ):
        address = reverse(viewset.get_url_name(name), args=[row.pk])
        assert admin_client.get(address).status_code == 200
    assert seen() == ["person", "consent", "document", "access"]
    entry = ModelLogEntry.objects.filter(action=SEEN).first()
    assert (entry.user, entry.object_id) == (admin_user, str(person.pk))


def test_the_history_of_a_person_says_who_looked_at_what(admin_client, person, consent):
    admin_client.get(reverse(Consent.snippet_viewset.get_url_name("inspect"), args=[consent.pk]))
    history = reverse(Person.snippet_viewset.get_url_name("history"), args=[person.pk])
    assert "Angesehen: Einwilligung" in admin_client.get(history).content.decode()


def test_lists_of_public_names_are_no_look_at_anybody(admin_client, person, consent):
    for viewset in (Person.snippet_viewset, Consent.snippet_viewset):
        admin_client.get(reverse(viewset.get_url_name("list")))
    assert seen() == []
