"""Which edition hangs in which set, since when and until when; and what papers say of it."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import ModelLogEntry

from exhibition.domain import editions
from exhibition.domain.document_items import panels_of
from exhibition.domain.editions.hanging import editions_in, hangs
from exhibition.domain.hanging import people_that_hang, stories_that_hang
from exhibition.models import EditionHanging, Panel, PanelEdition
from stories.domain.shown_now import shown_now
from stories.domain.withdrawal import withdraw
from stories.enums import Channel
from stories.models import Consent, StoryPage
from tests import factories
from tests.exhibition.editions_made import make_edition, make_panel, paper, person_of  # noqa: F401

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home", "paper")]


@pytest.fixture
def edition(home, paper):  # noqa: F811
    """Released ten days ago."""
    edition = make_edition()
    released = timezone.now() - timedelta(days=10)
    PanelEdition.objects.update(released_at=released)
    edition.refresh_from_db()
    return edition


@pytest.fixture
def one_set(home):
    return factories.make_set()


def days_ago(days):
    return timezone.localdate() - timedelta(days=days)


def test_an_edition_hangs_from_a_day_and_is_taken_down_on_another(edition, one_set, editor):
    hanging = editions.hang(edition, one_set, by=editor, on=days_ago(5))
    assert list(editions_in(one_set)) == [hanging]
    assert hangs(edition.panel)
    editions.take_down(hanging, by=editor, on=days_ago(1))
    hanging.refresh_from_db()
    assert (hanging.hung_on, hanging.taken_down_on) == (days_ago(5), days_ago(1))
    assert (hanging.hung_by, hanging.taken_down_by) == (editor, editor)
    assert not editions_in(one_set)
    assert not hangs(edition.panel)


def test_the_history_of_the_panel_tells_both(edition, one_set, editor):
    editions.take_down(editions.hang(edition, one_set, by=editor), by=editor)
    entries = ModelLogEntry.objects.filter(object_id=str(edition.panel_id), user=editor)
    said = [entry.formatter.format_message(entry) for entry in entries.order_by("pk")]
    assert said == ["Auflage 1 hängt in: Satz A", "Auflage 1 abgenommen, aus: Satz A"]


def test_the_panel_belongs_to_the_set_from_then_on(edition, one_set):
    editions.take_down(editions.hang(edition, one_set, by=None), by=None)
    assert list(edition.panel.exhibition_sets.all()) == [one_set]


def test_it_hangs_in_a_set_once(edition, one_set):
    hanging = editions.hang(edition, one_set, by=None)
    with pytest.raises(editions.NotHung, match="hängt schon in: Satz A"):
        editions.hang(edition, one_set, by=None)
    with pytest.raises(IntegrityError), transaction.atomic():
        edition.hangings.create(exhibition_set=one_set)
    editions.hang(edition, factories.make_set("Satz B"), by=None)
    editions.take_down(hanging, by=None)
    editions.hang(edition, one_set, by=None)
    assert EditionHanging.objects.count() == 3


def test_what_was_taken_back_cannot_be_hung(edition, one_set):
    withdraw(person_of(edition.panel))
    with pytest.raises(editions.NotHung, match="zurückgezogen"):
        editions.hang(edition, one_set, by=None)
    assert not edition.panel.exhibition_sets.exists()


def test_what_nobody_allows_any_more_cannot_be_hung(edition, one_set):
    Consent.objects.update(valid_until=days_ago(1))
    with pytest.raises(editions.NotHung, match="keine gültige Einwilligung"):
        editions.hang(edition, one_set, by=None)


def test_nothing_hangs_before_its_release_or_tomorrow(edition, one_set):
    with pytest.raises(editions.NotHung, match="erst seit dem"):
        editions.hang(edition, one_set, by=None, on=days_ago(11))
    with pytest.raises(editions.NotHung, match="kommt erst noch"):
        editions.hang(edition, one_set, by=None, on=days_ago(-1))
    assert not EditionHanging.objects.exists()


def test_nothing_is_taken_down_before_it_hung_or_tomorrow_or_twice(edition, one_set):
    hanging = editions.hang(edition, one_set, by=None, on=days_ago(2))
    with pytest.raises(editions.NotHung, match="erst seit dem"):
        editions.take_down(hanging, by=None, on=days_ago(3))
    with pytest.raises(editions.NotHung, match="kommt erst noch"):
        editions.take_down(hanging, by=None, on=days_ago(-1))
    editions.take_down(hanging, by=None)
    with pytest.raises(editions.NotHung, match="schon eingetragen"):
        editions.take_down(hanging, by=None)


def test_a_withdrawn_edition_can_be_taken_down(edition, one_set):
    hanging = editions.hang(edition, one_set, by=None)
    withdraw(person_of(edition.panel))
    assert editions.take_down(hanging, by=None).taken_down_on == timezone.localdate()


# What papers and warnings say of it -----------------------------------------------------


def test_papers_name_the_edition_that_hangs_in_this_set(edition, one_set):
    other = factories.make_set("Satz B")
    editions.hang(edition, one_set, by=None)
    Panel.objects.update(sentence="Neu.")
    second = editions.release(edition.panel, by=None)
    PanelEdition.objects.update(released_at=timezone.now() - timedelta(days=10))
    editions.hang(second, other, by=None)
    assert panels_of(one_set)[0].detail.endswith(f"/q/{edition.panel.code}, Auflage 1")
    assert panels_of(other)[0].detail.endswith("Auflage 2")
    editions.take_down(EditionHanging.objects.get(exhibition_set=one_set), by=None)
    assert panels_of(one_set)[0].detail.endswith(f"/q/{edition.panel.code}")


def test_papers_cost_as_many_queries_with_three_panels_as_with_one(one_set):
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            panels_of(one_set)
        return len(captured)

    editions.hang(make_edition(), one_set, by=None)
    of_one = queries()
    for name in ("Joel", "Nour"):
        editions.hang(make_edition(name), one_set, by=None)
    assert queries() == of_one


def test_who_hangs_is_shown_in_print_also_when_the_panel_has_another_story(edition, one_set):
    person = person_of(edition.panel)
    hanging = editions.hang(edition, one_set, by=None)
    edition.panel.exhibition_sets.clear()
    key = edition.panel.story.translation_key
    assert set(stories_that_hang([key])) == {key}
    Panel.objects.update(story=make_panel("Joel").story)
    assert not list(stories_that_hang([key]))
    assert list(people_that_hang([person.pk])) == [person.pk]
    assert Channel.PRINT in shown_now([person])[person.pk]
    editions.take_down(hanging, by=None)
    assert Channel.PRINT not in shown_now([person])[person.pk]
    assert StoryPage.objects.count() == 2
