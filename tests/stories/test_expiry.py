"""Editors hear 90, 30 and 7 days ahead that a consent ends, each time once."""

from datetime import datetime, timedelta

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from core.models import OutgoingMail
from stories.domain.expiry import stage_of, warn
from stories.enums import Channel
from stories.models import Appearance, ExpiryWarning
from tests import factories

TODAY = timezone.make_aware(datetime(2026, 11, 22, 6))


def days_later(days):
    return TODAY + timedelta(days=days)


def make_ending(days, *, name="Rima", **values):
    person = factories.make_person(name, real_name="Rima Haddad", email="rima@example.org")
    last_day = timezone.localdate(TODAY) + timedelta(days=days)
    factories.make_consent(person, valid_until=last_day, **values)
    return person


def bodies():
    return [mail.body for mail in OutgoingMail.objects.order_by("pk")]


def test_each_stage_is_told_once(home, editor):
    make_ending(100)
    told = [day for day in range(101) if warn(days_later(day))]
    assert told == [10, 70, 93]
    assert OutgoingMail.objects.count() == 3
    assert set(ExpiryWarning.objects.values_list("days_ahead", flat=True)) == {90, 30, 7}


def test_a_second_run_on_the_same_day_sends_nothing(home, editor):
    make_ending(30)
    assert warn(TODAY) == 1
    assert warn(TODAY) == 0
    assert OutgoingMail.objects.count() == 1


def test_a_missed_day_is_caught_up_on(home, editor):
    make_ending(31)
    assert warn(TODAY) == 1
    assert warn(days_later(2)) == 1  # the server was off when 30 days were left
    assert "noch 29 Tage" in bodies()[-1]
    assert warn(days_later(3)) == 0


def test_what_is_entered_late_is_told_at_the_latest_stage_only(home, editor):
    make_ending(5)
    assert warn(TODAY) == 1
    assert set(ExpiryWarning.objects.values_list("days_ahead", flat=True)) == {7}


@pytest.mark.parametrize(
    ("days", "stage"), [(90, 90), (31, 90), (30, 30), (8, 30), (7, 7), (1, 7), (0, 7)]
)
def test_the_stage_is_the_latest_that_is_reached(days, stage):
    today = timezone.localdate(TODAY)
    assert stage_of(today + timedelta(days=days), today) == stage


def test_nothing_is_sent_where_nothing_ends(home, editor):
    make_ending(91)
    factories.make_consent(factories.make_person())
    assert warn(TODAY) == 0
    assert not OutgoingMail.objects.exists()


def test_a_new_last_day_is_told_anew(home, editor):
    person = make_ending(5)
    warn(TODAY)
    factories.make_consent(
        person, replaces=person.consents.get(), valid_until=days_later(60).date()
    )
    assert warn(TODAY) == 1
    assert "noch 60 Tage" in bodies()[-1]


def test_every_channel_that_was_agreed_to_is_told(home, editor):
    make_ending(5, channels=[Channel.WEB, Channel.FILM, Channel.PRESS])
    warn(TODAY)
    assert "Es endet: Website, Dokumentarfilm, Presse\n" in bodies()[0]
    assert ExpiryWarning.objects.count() == 3


def test_all_endings_stand_in_one_mail_to_each(home, editor, django_user_model):
    django_user_model.objects.create_superuser("zweite", "zweite@example.org", "x")
    people = [make_ending(days, name=name) for days, name in [(5, "Rima"), (20, "Joel")]]
    assert warn(TODAY) == 2
    for body in bodies():
        for person in people:
            assert f"/admin/snippets/stories/person/edit/{person.pk}/" in body
    recipients = set(OutgoingMail.objects.values_list("recipient", flat=True))
    assert recipients == {"redaktion@example.org", "zweite@example.org"}
    subjects = set(OutgoingMail.objects.values_list("subject", flat=True))
    assert subjects == {"2 Einwilligungen enden bald"}


def test_names_stay_in_the_house(home, editor):
    make_ending(5)
    warn(TODAY)
    mail = OutgoingMail.objects.get()
    for word in ("Rima", "Haddad", "rima@example.org"):
        assert word not in mail.body + mail.subject


def test_somebody_hears_of_it_where_nobody_is_in_charge(home):
    make_ending(5)
    assert warn(TODAY) == 1
    assert OutgoingMail.objects.get().recipient in settings.DEFAULT_FROM_EMAIL


def test_what_is_shown_comes_first_and_says_so(home, editor):
    make_ending(3, name="Joel")
    shown = make_ending(20)
    factories.make_story(shown)
    warn(TODAY)
    lines = bodies()[0].splitlines()
    first = next(number for number, line in enumerate(lines) if line.startswith("Person Nr."))
    assert f"Nr. {shown.pk}," in lines[first]
    assert "Davon wird jetzt etwas gezeigt." in lines[first + 2]
    assert bodies()[0].count("Davon wird jetzt etwas gezeigt.") == 1


def test_who_comes_of_age_is_to_be_asked_in_person(home, editor):
    person = factories.make_person(year_of_birth=2008)
    born_2008 = {"by_guardian": True, "minor_agrees": True}
    factories.make_consent(person, **born_2008)
    assert warn(timezone.make_aware(datetime(2025, 12, 1))) == 1
    assert "Die Person wird volljährig." in bodies()[0]


def test_the_last_day_is_told_as_today(home, editor):
    make_ending(0)
    warn(TODAY)
    assert "letzter Tag: 22. November 2026 (heute)" in bodies()[0]


def test_a_failure_leaves_no_trace_so_that_the_next_run_tells(home, editor, monkeypatch):
    make_ending(5)

    def fail(**values):
        raise RuntimeError

    with monkeypatch.context() as patch:
        patch.setattr("core.outbox.post", fail)
        with pytest.raises(RuntimeError):
            warn(TODAY)
    assert not ExpiryWarning.objects.exists()
    assert warn(TODAY) == 1


def test_the_number_of_queries_does_not_grow_with_the_people(home, editor):
    counts = []
    for people in (1, 1, 3):  # the first run reads content types, which are kept afterwards
        for _number in range(people):
            person = make_ending(5)
            photo = factories.make_photo(person)
            story = factories.make_story(title=f"S{person.pk}", portrait=photo)
            Appearance.objects.create(page=story, person=person)
        with CaptureQueriesContext(connection) as queries:
            assert warn(TODAY) == 1
        counts.append(len(queries))
    assert counts[1] == counts[2]


def test_the_daily_job_says_what_it_did(home, editor, capsys):
    person = factories.make_person()
    factories.make_consent(person, valid_until=timezone.localdate() + timedelta(days=7))
    call_command("warn_of_endings")
    call_command("warn_of_endings")
    assert capsys.readouterr().out == "1 mails posted.\n0 mails posted.\n"
