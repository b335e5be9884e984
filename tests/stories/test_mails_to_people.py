"""Who looks after the mails does not learn where the people in the stories can be reached."""

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from core import outbox
from core.models import User
from home.roles.table import ADMINISTRATOR
from tests import factories

pytestmark = pytest.mark.django_db
ADDRESS = "Rima@example.org"
LIST = reverse("outgoing_mails:index")


@pytest.fixture
def letters():
    """One to a person of a story and one to a house."""
    factories.make_person("Rima", real_name="Rima Khalil", email=ADDRESS)
    person = outbox.post(recipient="rima@example.org", subject="Brief", body="Liebe Frau Khalil")
    house = outbox.post(recipient="haus@example.org", subject="Zusage", body="Guten Tag")
    return person, house


@pytest.fixture
def administrator(client):
    user = User.objects.create_user("administration")
    user.groups.add(Group.objects.get(name=ADMINISTRATOR.name))
    client.force_login(user)
    return client


def page_of(mail) -> str:
    return reverse("outgoing_mails:inspect", args=[mail.pk])


def text(client, address: str, **asked) -> str:
    return client.get(address, asked).content.decode()


def test_an_administrator_sees_that_there_is_a_letter_and_not_to_whom(administrator, letters):
    shown = text(administrator, LIST)
    assert "Brief" in shown
    assert "haus@example.org" in shown
    assert "rima@" not in shown.casefold()
    letter = text(administrator, page_of(letters[0]))
    assert "Khalil" not in letter
    assert "rima@" not in letter.casefold()
    assert "Guten Tag" in text(administrator, page_of(letters[1]))


def test_a_hidden_address_is_not_found_either(administrator, letters):
    assert "Zusage" in text(administrator, LIST, q="haus")
    assert "Brief" not in text(administrator, LIST, q="rima@example")
    assert "Brief" in text(administrator, LIST, q="brief")


def test_what_was_hidden_is_sent_as_it_is(administrator, letters):
    administrator.post(reverse("outgoing_mails:send_again", args=[letters[0].pk]))
    letters[0].refresh_from_db()
    assert letters[0].recipient == "rima@example.org"


def test_whoever_may_see_people_reads_all(editor_client, letters):
    assert "rima@example.org" in text(editor_client, LIST)
    assert "Khalil" in text(editor_client, page_of(letters[0]))


def test_the_list_costs_the_same_with_one_letter_and_with_three(administrator, letters):
    text(administrator, LIST)
    costs = []
    for _turn in range(2):
        with CaptureQueriesContext(
            connection,
        ) as queries:
            text(administrator, LIST)
        costs.append(len(queries))
        outbox.post(recipient="rima@example.org", subject="Noch einer", body="")
    assert costs[0] == costs[1]
