"""The workplace with 10,000 stories: the list of pages, the search and each report.

``BENCH_STORIES`` says another number of stories, to look at one thing quickly.
"""

import os
import statistics
import sys
from functools import partial

from bench.figures import Figure, seconds_of

STORIES = int(os.environ.get("BENCH_STORIES", "10000"))
MOST_QUERIES = 30
ROUNDS = 3
REPORTS = (
    "consent_report",
    "translation_report",
    "tour_report",
    "request_report",
    "kiosk_report",
    "media_report",
    "untouched_pages",
)


def measure() -> list[Figure]:
    """For each address how many queries it takes, as a share of those allowed, and its time."""
    from django.contrib.auth import get_user_model
    from django.core.management import call_command
    from django.test import Client
    from django.test.utils import override_settings
    from django.utils import timezone
    from wagtail.models import Page

    from demo.scale import scale

    call_command("load_demo", verbosity=0, stdout=sys.stderr)
    scale(STORIES, day=timezone.localdate())
    print(f"{Page.objects.filter(depth__gt=2).count()} pages", file=sys.stderr)
    client = Client()
    client.force_login(get_user_model().objects.filter(is_superuser=True).first())
    with override_settings(DEBUG=False, ALLOWED_HOSTS=["*"]):
        return [_figure(client, name, address) for name, address in _addresses().items()]


def _addresses() -> dict[str, str]:
    from django.urls import reverse

    from stories.models import Person, StoryIndexPage

    index = StoryIndexPage.objects.get(locale__language_code="de")
    people = reverse(Person.snippet_viewset.get_url_name("list"))
    reports = {name: reverse(name) for name in REPORTS}
    return {
        "explorer": reverse("wagtailadmin_explore", args=[index.pk]),
        "page search": reverse("wagtailadmin_pages:search") + "?q=Beispiel",
        "people": people,
        **reports,
        "consent_report csv": f"{reports['consent_report']}?export=csv",
    }


def _figure(client, name: str, address: str) -> Figure:
    from django.db import connection

    asked = []

    def count(execute, sql, parameters, many, context):
        asked.append(sql)
        return execute(sql, parameters, many, context)

    client.get(address)
    with connection.execute_wrapper(count):
        status = client.get(address).status_code
    took = statistics.median(seconds_of(partial(client.get, address)) for _round in range(ROUNDS))
    title = f"admin {name}: {len(asked)} queries" + ("" if status == 200 else f" ({status})")
    return Figure(title, len(asked) / MOST_QUERIES, f"of {MOST_QUERIES} queries", took)
