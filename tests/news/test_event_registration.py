"""Registering for an event: one line for all languages, told of each change."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar

from core.form_drafts import Draft
from core.models import OutgoingMail
from core.registrations import desk, links
from core.registrations.purge import purge
from core.translations.beginning import begin_one
from news.models import EventPage, EventRegistration, NewsIndexPage
from stories.domain.withdrawal import withdraw
from stories.models import Appearance
from tests import factories
from tests.news.events import come, mails_to, open_event, publish, register, states, subjects

pytestmark = pytest.mark.django_db
LINK = "https://treffen.example.org/raum-7"
ONLINE = {"is_online": True, "online_address": LINK, "place": "", "address": ""}


@pytest.fixture
def event(make_event):
    return open_event(make_event, places=1)


@pytest.fixture
def arabic(event):
    index = NewsIndexPage.objects.get(locale__language_code="de")
    if not index.get_translations().filter(locale__language_code="ar").exists():
        factories.make_translation(index.get_parent().specific, "ar", slug="ar")
        factories.make_translation(index, "ar", slug="akhbar")
    page = factories.make_translation(event, "ar", slug="liqa", title="لقاء")
    begin_one(event, page.locale)  # follows its source from now on
    return page


def send(client, page, who="klara", monkeypatch=None):
    monkeypatch.setattr(Draft, "age", property(lambda _draft: 60.0))
    entries = {"name": who.title(), "email": f"{who}@example.org", "seats": "1"}
    return client.post(page.get_url() + "anmelden/", {"draft": Draft().pack(), **entries})


def text_of(client, address) -> str:
    return client.get(address).content.decode()


# The way of a guest ---------------------------------------------------------------------


def test_both_languages_fill_the_same_places(client, event, arabic, monkeypatch):
    for page, who in ((arabic, "nour"), (event, "juri")):
        response = send(client, page, who, monkeypatch)
        assert response.headers["Location"] == page.get_url() + "anmelden/danke/"
        assert client.get(response.headers["Location"]).status_code == 200
    rows = EventRegistration.objects.order_by("pk")
    assert {row.event_id for row in rows} == {event.pk}
    for row in rows:
        desk.confirm(row)
    assert states() == {"Nour": "REGISTERED", "Juri": "WAITING"}
    assert "Warteliste" in text_of(client, event.get_url())
    assert "/ar/" in mails_to("nour")[0].body
    assert "/de/" in mails_to("juri")[0].body


def test_the_page_says_how_many_places_are_left_and_until_when(client, make_event):
    until = timezone.now() + timedelta(days=3)
    event = open_event(make_event, places=3, registration_until=until)
    come(event)
    text = text_of(client, event.get_url())
    assert "Noch 2 Plätze" in text
    assert "Anmeldung bis" in text
    assert 'href="anmelden/"' in text


def test_who_comes_too_late_is_told_so(client, make_event):
    event = open_event(make_event, registration_until=timezone.now() - timedelta(minutes=1))
    assert "Die Anmeldung ist zu Ende." in text_of(client, event.get_url())
    assert client.get(event.get_url() + "anmelden/").status_code == 410


@pytest.mark.parametrize("path", ["anmelden/", "anmelden/danke/"])
def test_an_event_without_registration_has_no_form(client, make_event, path):
    event = make_event()
    assert client.get(event.get_url() + path).status_code == 404
    assert "anmelden/" not in text_of(client, event.get_url())


@pytest.mark.parametrize("path", ["", "anmelden/", "anmelden/danke/", "calendar.ics"])
def test_with_somebody_without_consent_nothing_of_it_is_told(client, event, path):
    event = publish(event, title="Abend mit Selam")
    row = come(event)
    Appearance.objects.create(page=event, person=factories.make_person("Selam"))
    assert client.get(event.get_url() + path).status_code == 410
    own = client.get(links.path(row))
    calendar = client.get(links.path(row) + "kalender.ics")
    assert own.status_code == calendar.status_code == 200
    assert "Selam" not in own.content.decode() + calendar.content.decode()
    desk.cancel(row)
    assert "Selam" not in mails_to()[-1].subject + mails_to()[-1].body


def test_reading_leaves_no_cookie_and_only_the_form_needs_one(client, event):
    assert not client.get(event.get_url()).cookies
    assert set(client.get(event.get_url() + "anmelden/").cookies) == {"csrftoken"}


# The link of an online event --------------------------------------------------------------


def test_only_who_has_a_seat_gets_the_link(client, make_event):
    event = open_event(make_event, places=1, **ONLINE)
    register(event, "rima")
    row, waiting = come(event, "juri"), come(event, "nour")
    for path in ("", "anmelden/", "anmelden/danke/", "calendar.ics"):
        assert LINK not in text_of(client, event.get_url() + path)
    for who, count in (("juri", 1), ("nour", 0), ("rima", 0)):
        assert sum(LINK in mail.body for mail in mails_to(who)) == count, who
    assert LINK in text_of(client, links.path(row))
    assert LINK in text_of(client, links.path(row) + "kalender.ics")
    assert LINK not in text_of(client, links.path(waiting))
    assert client.get(links.path(waiting) + "kalender.ics").status_code == 404
    desk.cancel(row)
    assert LINK in mails_to("nour")[-1].body
    assert LINK not in text_of(client, links.path(row))
    assert client.get(links.path(row) + "kalender.ics").status_code == 404
    assert client.get("/anmeldung/x/kalender.ics").status_code == 404


def test_a_public_link_is_there_for_all(client, make_event):
    event = open_event(make_event, **ONLINE, is_online_address_public=True)
    assert LINK in text_of(client, event.get_url())
    assert LINK in text_of(client, event.get_url() + "calendar.ics")


def test_an_online_event_says_its_time_zone(client, make_event):
    winter = timezone.datetime(2030, 1, 12, 14, tzinfo=timezone.get_default_timezone())
    event = open_event(make_event, **ONLINE, begins_at=winter)
    assert '14:00 Uhr</time> <span class="zahl">(deutsche Zeit, MEZ)' in text_of(
        client, event.get_url()
    )
    come(event)
    assert "14:00 Uhr (deutsche Zeit, MEZ)" in mails_to()[-1].body


# The organiser changes something ------------------------------------------------------------


def test_a_new_time_is_told_once_in_the_own_language(event, arabic):
    come(event, "juri", language="ar")
    come(event, "nour")
    moved = publish(event, begins_at=event.begins_at + timedelta(days=1))
    publish(moved, introduction="Neu.")
    assert subjects("nour")[2:] == ["Neuer Termin"]
    assert len(mails_to("juri")) == 3
    assert arabic.get_url() in mails_to("juri")[-1].body


def test_a_new_place_is_told_once(event):
    come(event)
    publish(publish(event, place="Musterhaus"), introduction="Neu.")
    assert subjects()[2:] == ["Neues zum Ort"]
    assert "Musterhaus" in mails_to()[-1].body


def test_new_time_and_place_together_are_one_mail(event):
    come(event)
    publish(event, place="Musterhaus", begins_at=event.begins_at + timedelta(days=1))
    assert subjects()[2:] == ["Neuer Termin"]
    assert "Musterhaus" in mails_to()[-1].body


def test_a_new_link_concerns_nobody_who_waits(make_event):
    event = open_event(make_event, places=1, **ONLINE)
    come(event, "juri")
    come(event, "nour")
    publish(event, online_address=LINK + "-neu")
    assert subjects("juri")[2:] == ["Neues zum Ort"]
    assert len(mails_to("nour")) == 2


def test_a_draft_tells_nobody(event):
    come(event)
    event = EventPage.objects.get(pk=event.pk)
    event.begins_at += timedelta(days=1)
    event.save_revision()
    purge()
    assert len(mails_to()) == 2


def test_more_places_let_those_in_the_line_in(event):
    come(event, "juri")
    come(event, "nour")
    publish(event, registration_places=2)
    assert states()["Nour"] == "REGISTERED"


def test_a_cancelled_event_says_so_everywhere_and_to_each_guest(client, event, arabic):
    row = come(event, "juri")
    come(event, "nour")
    cancelled = publish(event, is_cancelled=True)
    publish(cancelled, introduction="Neu.")
    assert subjects("juri")[2:] == subjects("nour")[2:] == ["Fällt aus"]
    page = text_of(client, event.get_url())
    assert "Dieser Termin fällt aus." in page
    assert 'href="anmelden/"' not in page
    assert client.get(event.get_url() + "anmelden/").status_code == 410
    for listed in ("/de/aktuelles/", "/de/aktuelles/termine/"):
        assert "fällt aus" in text_of(client, listed)
    for url in (event.get_url(), arabic.get_url()):
        (entry,) = Calendar.from_ical(client.get(url + "calendar.ics").content).walk("VEVENT")
        assert entry["STATUS"] == "CANCELLED"
    assert "Diese Veranstaltung findet nicht statt." in text_of(client, links.path(row))


def test_a_calendar_follows_and_knows_the_time_zone(client, event):
    def entry():
        content = client.get(event.get_url() + "calendar.ics").content
        calendar = Calendar.from_ical(content)
        assert [zone["TZID"] for zone in calendar.walk("VTIMEZONE")] == ["Europe/Berlin"]
        return calendar.walk("VEVENT")[0]

    before = entry()
    publish(event, begins_at=event.begins_at + timedelta(days=1))
    EventPage.objects.filter(pk=event.pk).update(
        last_published_at=timezone.now() + timedelta(minutes=2)
    )
    assert entry()["UID"] == before["UID"]
    assert entry()["SEQUENCE"] > before["SEQUENCE"]
    assert before["DTSTART"].params["TZID"] == "Europe/Berlin"


# Deletion ---------------------------------------------------------------------------------


def test_thirty_days_later_nothing_of_a_guest_is_left(event, arabic):
    come(event, "juri", language="ar")
    desk.cancel(come(event, "nour"))
    ago = timezone.now() - timedelta(days=29)
    EventPage.objects.update(begins_at=ago)
    assert purge() == 0
    assert purge(timezone.now() + timedelta(days=2)) == 2
    assert not EventRegistration.objects.exists()
    assert not OutgoingMail.objects.exists()


def test_after_a_cancelled_event_too_and_mails_about_another_stay(event, make_event):
    other = open_event(make_event, title="Anderes")
    come(event)
    come(other)
    publish(event, is_cancelled=True)
    assert purge(timezone.now() + timedelta(days=31)) == 1
    assert len(mails_to()) == 2


def test_an_event_with_guests_is_not_deleted(event, arabic, editor_client):
    come(event)
    for page in (event, event.get_parent()):
        editor_client.post(reverse("wagtailadmin_pages:delete", args=[page.pk]))
    bulk = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"])
    editor_client.post(f"{bulk}?id={event.pk}&next=/admin/")
    assert EventPage.objects.filter(pk=event.pk).exists()
    assert states() == {"Klara": "REGISTERED"}
    EventRegistration.objects.all().delete()
    editor_client.post(reverse("wagtailadmin_pages:delete", args=[event.pk]))
    assert not EventPage.objects.filter(pk=event.pk).exists()


def test_withdrawal_of_a_guest_of_honour_cancels_nobody(event):
    person = factories.make_person("Selam")
    factories.make_consent(person)
    Appearance.objects.create(page=event, person=person)
    come(event)
    withdraw(person)
    purge()
    assert states() == {"Klara": "REGISTERED"}
    assert len(mails_to()) == 2


# Editors ----------------------------------------------------------------------------------

READ = ("registrations", "registrations_door", "registrations_file", "registrations_pdf")


@pytest.fixture
def no_engine(monkeypatch):
    monkeypatch.setattr("core.pdf.to_pdf", lambda html, **_more: b"%PDF-" + html.encode())


def test_the_form_leads_to_the_list_and_any_language_to_the_same(
    event, arabic, editor_client, no_engine
):
    come(event)
    edit = text_of(editor_client, reverse("wagtailadmin_pages:edit", args=[event.pk]))
    assert "1 von 1 Plätzen" in edit
    assert reverse("registrations", args=["event", event.pk]) in edit
    for page in (event, arabic):
        for name in READ:
            response = editor_client.get(reverse(name, args=["event", page.pk]))
            assert response.status_code == 200
            assert name == "registrations_file" or b"Klara" in response.content
            assert "no-store" in response.headers["Cache-Control"]


def test_the_list_for_the_door_as_pdf_names_those_who_come(event, editor_client, no_engine):
    come(event, "klara")
    come(event, "wartende")
    response = editor_client.get(reverse("registrations_pdf", args=["event", event.pk]))
    assert response.headers["Content-Type"] == "application/pdf"
    assert response.headers["Content-Disposition"].endswith(f'"anmeldungen-{event.pk}.pdf"')
    assert "Klara" in response.content.decode()
    assert "Wartende" not in response.content.decode()
    assert "klara@" not in response.content.decode()


def test_a_list_that_cannot_be_set_is_said(event, editor_client, monkeypatch):
    from core import pdf

    def refuse(*_args, **_more):
        raise pdf.NotPrinted("no")

    monkeypatch.setattr("core.pdf.to_pdf", refuse)
    address = reverse("registrations_pdf", args=["event", event.pk])
    assert "Das PDF ließ sich nicht setzen." in text_of_following(editor_client, address)


def text_of_following(client, address) -> str:
    return client.get(address, follow=True).content.decode()


def test_who_may_nothing_sees_nothing(event, client, django_user_model):
    from news.event_admin import permissions

    come(event)
    assert permissions().count() == 3
    user = django_user_model.objects.create_user("x", "x@example.org", "x")
    user.user_permissions.set(Permission.objects.filter(codename="access_admin"))
    client.force_login(user)
    for name in READ:
        response = client.get(reverse(name, args=["event", event.pk]))
        assert response.status_code in (302, 403)
        assert "Klara" not in response.content.decode()
