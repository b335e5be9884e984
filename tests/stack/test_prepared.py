"""PostgreSQL keeps the plan of the rule of consent, never its answer."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.db import connection
from django.utils import timezone
from wagtail.models import Page

from core.keys import in_one_size
from stories.domain.withdrawal import withdraw
from stories.models import Consent
from tests import factories

pytestmark = [pytest.mark.stack, pytest.mark.django_db]
RULE = "stories_consentwithdrawal"


@pytest.fixture(autouse=True)
def on_postgresql():
    if connection.vendor != "postgresql":
        pytest.skip("needs PostgreSQL: make test-stack")


def shown(*pages) -> set[int]:
    live = Page.objects.live().filter(pk__in=in_one_size([page.pk for page in pages]))
    return set(live.values_list("pk", flat=True))


def kept_plans_of_the_rule() -> int:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_prepared_statements WHERE strpos(statement, %s) > 0", [RULE]
        )
        return cursor.fetchone()[0]


def test_the_rule_is_planned_once_for_one_page_and_for_two(home):
    first, second = (factories.make_consented_story(name) for name in ("Rima", "Selam"))
    for _time in range(settings.TEXTS_BEFORE_PREPARED + 1):
        shown(first)
    before = kept_plans_of_the_rule()
    assert before > 0
    assert shown(first, second) == {first.pk, second.pk}
    assert kept_plans_of_the_rule() == before


@pytest.mark.parametrize("times_before", range(1, 12, 2))
def test_a_plan_kept_hides_no_withdrawal(home, times_before):
    story = factories.make_consented_story()
    for _time in range(times_before):
        assert shown(story) == {story.pk}
    withdraw(story.appearances.get().person)
    assert shown(story) == set()


def test_a_plan_kept_hides_no_end(home):
    story = factories.make_consented_story()
    for _time in range(10):
        assert shown(story) == {story.pk}
    yesterday = timezone.localdate() - timedelta(days=1)
    Consent.objects.update(valid_until=yesterday)
    assert shown(story) == set()
