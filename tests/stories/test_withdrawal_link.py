"""With the code on the letter a person takes consent back: no account, no reason, one press."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone, translation

from stories.domain.consent import granted_materials
from stories.domain.withdrawal import links as withdrawal_links
from stories.enums import Channel, Material, WithdrawalOrigin
from stories.models import StoryPage
from tests import factories

FORM = "/de/einwilligung-widerrufen/"
CODE = f"{FORM}code/"


@pytest.fixture
def person(home):
    person = factories.make_person("Rima", real_name="Amal Beispiel", email="amal@example.org")
    factories.make_consent(person)
    return person


@pytest.fixture
def story(person):
    story = factories.make_story(person)
    story.save_revision().publish()
    return StoryPage.objects.get(pk=story.pk)


@pytest.fixture
def token(person) -> str:
    return withdrawal_links.issue(person, by=None)


def address(token: str, end="") -> str:
    return f"{FORM}{token}/{end}"


def text_of(response) -> str:
    return " ".join(response.content.decode().split())


# Reading ------------------------------------------------------------------------------------


@pytest.mark.parametrize("method", ["get", "head"])
@pytest.mark.parametrize("end", ["", "danke/"])
def test_opening_the_link_changes_nothing(client, person, story, token, method, end):
    for _again in range(2):
        assert getattr(client, method)(address(token, end), follow=True).status_code == 200
    assert not person.withdrawals.exists()
    assert client.get(story.url).status_code == 200


def test_the_page_says_what_is_allowed_and_not_who_it_is(client, person, story, token):
    page = text_of(client.get(address(token)))
    assert "Auf unserer Website" in page
    assert "Fotos von Ihnen" in page
    for secret in ("Rima", "Amal", "amal@", "Lehrerin", "Meißen", str(person.key)):
        assert secret not in page.partition("<main")[2].partition("</main>")[0]


def test_what_is_not_allowed_is_not_offered(client, home):
    person = factories.make_person()
    factories.make_consent(person, channels=[Channel.WEB], materials=[Material.TEXT])
    page = text_of(client.get(address(withdrawal_links.issue(person, by=None))))
    assert 'value="web"' in page
    assert 'value="press"' not in page
    assert 'value="photo"' not in page


def test_nothing_of_other_people_is_shown(client, home, token):
    other = factories.make_person("Joel")
    factories.make_consent(other, channels=[Channel.KIOSK], materials=[Material.NAME])
    page = text_of(client.get(address(withdrawal_links.issue(other, by=None))))
    assert "Auf den Bildschirmen der Ausstellung" in page
    assert "Auf unserer Website" not in page


@pytest.mark.parametrize("end", ["", "danke/"])
def test_no_page_is_kept_or_found_or_told_to_others(client, person, token, end):
    withdrawal_links.withdraw_with(token, scope=withdrawal_links.Scope())
    known = client.get(address(token, end))
    unknown = client.get(address("a" * 28, end))
    posted = client.post(address(token))
    refused = client.delete(address(token))
    for response in (known, unknown, posted, refused, client.get(CODE)):
        assert "no-store" in response.headers["Cache-Control"]
        assert "noindex" in response.headers["X-Robots-Tag"]
        assert response.headers["Referrer-Policy"] == "no-referrer"
        assert not response.cookies


def test_the_code_stands_neither_in_the_title_nor_in_links_to_elsewhere(client, token):
    page = text_of(client.get(address(token)))
    assert token not in page.partition("<title>")[2].partition("</title>")[0]
    assert token not in page.partition("<footer")[2]


def test_the_switch_of_languages_keeps_the_code(client, token):
    with translation.override("en"):
        in_english = reverse("withdrawal_link", args=[token])
    assert not in_english.startswith("/de/")
    assert f'href="{in_english}"' in text_of(client.get(address(token)))
    page = client.get(in_english)
    assert page.status_code == 200
    assert 'lang="en"' in text_of(page)


def test_more_consents_need_no_more_queries(client, person, token):
    client.get(address(token))
    with CaptureQueriesContext(connection) as with_one:
        client.get(address(token))
    factories.make_consent(person, channels=[Channel.WEB])
    factories.make_consent(person, channels=[Channel.PRESS])
    with CaptureQueriesContext(connection) as with_three:
        client.get(address(token))
    assert len(with_one) == len(with_three)


# Withdrawing --------------------------------------------------------------------------------


def test_one_press_takes_everything_back(client, person, story, token):
    response = client.post(address(token), {"extent": "all"})
    assert response.status_code == 302
    assert response.url == address(token, "danke/")
    assert client.get(story.url).status_code == 410
    row = person.withdrawals.get()
    assert row.origin == WithdrawalOrigin.PERSON
    assert row.recorded_by is None
    assert row.channels == frozenset(Channel)
    assert row.tasks.exists()


def test_tasks_are_named_in_the_language_of_the_editors(client, person, story, token):
    with translation.override("en"):
        in_english = reverse("withdrawal_link", args=[token])
    client.post(in_english, {"extent": "all"})
    assert person.withdrawals.get().tasks.filter(subject="Presse").exists()


def test_ticks_do_not_count_beside_everything(client, person, token):
    client.post(address(token), {"extent": "all", "channels": ["web"], "materials": ["photo"]})
    assert person.withdrawals.get().channels == frozenset(Channel)


def test_a_channel_alone_is_taken_back_with_all_materials(client, person, story, token):
    client.post(address(token), {"extent": "part", "channels": ["kiosk"]})
    assert granted_materials(person, Channel.KIOSK) == frozenset()
    assert granted_materials(person, Channel.WEB) == frozenset(Material)
    assert client.get(story.url).status_code == 200


def test_a_material_alone_is_taken_back_everywhere(client, person, token):
    client.post(address(token), {"extent": "part", "materials": ["photo"]})
    for channel in Channel:
        assert granted_materials(person, channel) == frozenset(Material) - {Material.PHOTO}


def test_both_together_take_that_material_from_that_channel_only(client, person, token):
    answers = {"extent": "part", "channels": ["web"], "materials": ["photo"]}
    client.post(address(token), answers)
    assert Material.PHOTO not in granted_materials(person, Channel.WEB)
    assert Material.PHOTO in granted_materials(person, Channel.KIOSK)
    assert Material.TEXT in granted_materials(person, Channel.WEB)


@pytest.mark.parametrize(
    "answers",
    [
        {},
        {"extent": "part"},
        {"extent": "everything"},
        {"extent": "part", "channels": ["radio"]},
        {"extent": "part", "materials": ["x" * 100_000]},
    ],
)
def test_what_says_nothing_withdraws_nothing_and_says_so(client, person, token, answers):
    response = client.post(address(token), answers)
    assert response.status_code == 422
    page = text_of(response)
    assert "Noch nichts widerrufen" in page
    assert len(page) < 60_000
    assert not person.withdrawals.exists()


def test_a_part_without_a_tick_is_explained(client, token):
    page = text_of(client.post(address(token), {"extent": "part"}))
    assert "Bitte kreuzen Sie an" in page


def test_only_this_person_is_withdrawn(client, token):
    other = factories.make_consented_story("Joel")
    client.post(address(token), {"extent": "all"})
    assert client.get(other.url).status_code == 200


def test_a_second_press_is_harmless(client, person, story, token):
    for _press in range(3):
        response = client.post(address(token), {"extent": "all"}, follow=True)
        assert response.status_code == 200
    assert person.withdrawals.count() == 1


def test_a_page_that_was_open_for_long_may_name_what_is_gone(client, person, token):
    client.post(address(token), {"extent": "part", "channels": ["press"]})
    response = client.post(address(token), {"extent": "part", "channels": ["press"]})
    assert response.status_code == 302
    assert person.withdrawals.count() == 1


def test_a_consent_that_begins_later_is_taken_back_too(client, home):
    person = factories.make_person()
    begins = timezone.localdate() + timedelta(days=30)
    factories.make_consent(person, valid_from=begins)
    token = withdrawal_links.issue(person, by=None)
    assert "Jetzt widerrufen" in text_of(client.get(address(token)))
    client.post(address(token), {"extent": "all"})
    then = timezone.now() + timedelta(days=31)
    assert granted_materials(person, Channel.WEB, then) == frozenset()


def test_the_code_itself_is_enough_no_session_no_csrf_token(person, token):
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(address(token), {"extent": "all"}).status_code == 302
    assert person.withdrawals.exists()


# Afterwards ---------------------------------------------------------------------------------


def test_the_thanks_say_what_happened_what_is_open_and_when_an_answer_comes(client, story, token):
    page = text_of(client.post(address(token), {"extent": "all"}, follow=True))
    assert "Danke, wir zeigen Sie nicht mehr." in page
    assert "Wir schreiben allen, die etwas von uns bekommen haben" in page
    assert "spätestens in einem Monat" in page


def test_without_an_address_the_thanks_say_how_to_get_an_answer(client, person, story, token):
    type(person).objects.update(email="")
    page = text_of(client.post(address(token), {"extent": "all"}, follow=True))
    assert "keine E-Mail-Adresse" in page


def test_what_is_done_is_open_no_longer(client, person, story, token):
    client.post(address(token), {"extent": "all"})
    person.withdrawals.get().tasks.update(done_at=timezone.now(), done_by="Redaktion")
    page = text_of(client.get(address(token)))
    assert "Alles ist erledigt." in page


def test_after_a_part_the_rest_is_named_and_can_follow(client, person, token):
    page = text_of(
        client.post(address(token), {"extent": "part", "channels": ["press"]}, follow=True)
    )
    assert "In Zeitung, Radio und Fernsehen" in page
    assert "Das dürfen wir weiter zeigen" in page
    assert f'href="{address(token)}"' in page


def test_where_nothing_is_allowed_the_page_says_so_kindly(client, home):
    person = factories.make_person()
    token = withdrawal_links.issue(person, by=None)
    page = client.get(address(token))
    assert page.status_code == 200
    assert "Zurzeit ist nichts erlaubt." in text_of(page)
    assert client.post(address(token), {"extent": "all"}).status_code == 302
    assert not person.withdrawals.exists()


# A code that is not right, and the one typed by hand ----------------------------------------


@pytest.mark.parametrize("wrong", ["a", "a" * 28, "a" * 3000, "<b>x", "%00", "ä"])
@pytest.mark.parametrize("end", ["", "danke/"])
def test_an_unknown_code_is_a_kind_404_that_leads_on(client, home, wrong, end):
    response = client.get(address(wrong, end))
    assert response.status_code == 404
    page = text_of(response)
    assert "Diesen Code kennen wir nicht." in page
    assert f'action="{CODE}"' in page
    assert f'href="{FORM}"' in page
    assert "<b>x" not in page


def test_an_unknown_code_withdraws_nothing(client, person, token):
    assert client.post(address("a" * 28), {"extent": "all"}).status_code == 404
    assert not person.withdrawals.exists()


def test_the_code_can_be_typed_on_the_page_without_link(client, token):
    assert f'action="{CODE}"' in text_of(client.get(FORM))
    response = client.post(CODE, {"code": withdrawal_links.in_groups(token).upper()})
    assert response.status_code == 302
    assert response.url == address(token)


@pytest.mark.parametrize("typed", ["", "abcd efgh", "x" * 1_000_000, "a/b?c#d"])
def test_a_mistyped_code_comes_back_to_be_compared(client, home, typed):
    response = client.post(CODE, {"code": typed})
    assert response.status_code == 422
    page = text_of(response)
    assert f'value="{typed[:100]}"' in page
    assert len(page) < 60_000


def test_without_the_slash_at_the_end_one_arrives_too(client, token):
    assert client.get(address(token).rstrip("/"), follow=True).status_code == 200


@pytest.mark.parametrize("method", ["delete", "put", "patch"])
def test_no_log_line_holds_the_code(client, token, caplog, method):
    getattr(client, method)(address(token))
    client.get(address(token[:-1]))
    assert len(caplog.records) == 2
    assert token[:-1] not in caplog.text
    assert FORM in caplog.text
