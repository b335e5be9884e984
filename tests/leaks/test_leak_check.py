"""The search for leaks as a whole: a clean site is tight, the command and the report say so."""

import io
import json

import pytest
from django.contrib.auth.models import Permission
from django.core.management import CommandError, call_command
from django.urls import reverse
from django.utils import timezone, translation

from stories.enums import Channel
from stories.leaks.check import leak_check
from stories.leaks.findings import Finding, Kind, Report, Subject
from stories.leaks.runs import KEPT_RUNS, keep
from stories.models import LeakCheckRun
from tests import factories
from tests.leaks.leak_check_site import look, make_news, make_rima

SURFACES = [
    "home.HomePage", "stories.StoryPage", "news.NewsIndexPage", "media",
    "captions", "short_address", "search", "sitemap", "sitemap_part",
    "api_story", "api_stories", "api_tour", "page_file", "kiosk programme", "kiosk_programme",
    "kiosk_media", "kiosk_player", "tour_calendar", "stop_calendar", "request_status",
    "wagtaildocs_authenticate_with_password", "sign-in", "robots", "withdraw_consent",
]  # fmt: skip


@pytest.fixture
def rima(home):
    return make_rima()


def test_a_site_is_tight_before_and_after_a_withdrawal(rima):
    make_news(rima)
    before = leak_check()
    assert list(before.findings) == []
    assert before.is_complete
    factories.withdraw_everything(rima)
    after = leak_check()
    assert list(after.findings) == []
    assert [surface for surface in SURFACES if not after.asked[surface]] == []


def test_a_site_without_pages_is_tight(empty_site):
    surfaces = ["sitemap", "api_story", "kiosk programme", "tour_calendar"]
    assert list(look(*surfaces).findings) == []


def test_what_is_for_kiosks_only_is_no_leak_there(rima):
    factories.withdraw_everything(rima)
    factories.make_consent(rima, channels=[Channel.KIOSK], recorded_at=timezone.now())
    assert (
        list(look("stories.StoryPage", "kiosk programme", "kiosk_programme", "media").findings)
        == []
    )


def test_the_language_of_whoever_asks_stays(rima):
    with translation.override("en"):
        look("stories.StoryPage")
        assert translation.get_language() == "en"


def test_our_own_questions_leave_no_lines_in_the_log(rima, caplog):
    factories.withdraw_everything(rima)
    look("stories.StoryPage", "media")
    assert [record for record in caplog.records if record.name == "django.request"] == []


# The command ------------------------------------------------------------------------


def run(**options) -> str:
    output = io.StringIO()
    try:
        call_command("leak_check", stdout=output, **options)
    except CommandError as error:
        output.write(f"{error} ({error.returncode})")
    return output.getvalue()


@pytest.fixture
def leaky(rima, monkeypatch):
    factories.withdraw_everything(rima)
    monkeypatch.setattr("stories.delivery._is_covered", lambda work, channel: True)
    return rima


def test_a_tight_site_ends_with_status_0(rima):
    said = run(surface=["media"])
    assert "Nothing found." in said
    assert "  media" in said


def test_a_leak_is_a_line_and_status_1(leaky):
    said = run(surface=["media"])
    assert "file: /media/renditions/" in said
    assert "| photo " in said
    assert said.endswith("(1)")


def test_the_lines_can_be_read_by_programs(leaky):
    said = run(surface=["media"], format="json")
    data = json.loads(said[: said.rindex("}") + 1])
    assert {finding["kind"] for finding in data["findings"]} == {"file"}
    assert data["asked"]["media"] > 10


def test_a_check_that_ran_out_of_time_is_no_good_news(rima):
    said = run(seconds=0.0)
    assert "Stopped before everything was asked." in said
    assert said.endswith("(1)")


# The report ------------------------------------------------------------------------


def a_report(*findings: Finding, **values) -> Report:
    report = Report(started_at=timezone.now(), finished_at=timezone.now(), **values)
    report.add(*findings)
    return report


def test_runs_are_kept_but_not_for_ever(db):
    for _number in range(KEPT_RUNS + 2):
        keep(a_report())
    assert LeakCheckRun.objects.count() == KEPT_RUNS


def test_the_report_leads_to_where_each_finding_is_mended(editor_client, rima):
    photo = rima.photos.get()
    keep(
        a_report(
            Finding(Kind.FILE, "media", "/media/x.webp", Subject("photo", photo.pk)),
            Finding(Kind.REAL_NAME, "store", "public name", Subject("person", rima.pk)),
            Finding(
                Kind.REAL_NAME,
                "store",
                "revision 3",
                Subject("person", rima.pk),
                owner=Subject("page", 7),
            ),
            Finding(Kind.UNKNOWN, "secret", "secret"),
        )
    )
    text = editor_client.get(reverse("leak_check")).content.decode()
    assert reverse("wagtailimages:edit", args=[photo.pk]) in text
    assert reverse(type(rima).snippet_viewset.get_url_name("edit"), args=[rima.pk]) in text
    assert reverse("wagtailadmin_pages:edit", args=[7]) in text
    assert "in einer gespeicherten Fassung" in text
    assert "unbekannte Adresse" in text
    assert "/media/x.webp" in text


def test_the_button_checks_and_keeps_what_it_found(editor_client, leaky, monkeypatch):
    monkeypatch.setattr("stories.viewsets.leak_report.leak_check", lambda seconds: look("media"))
    response = editor_client.post(reverse("leak_check"), follow=True)
    assert "Es wurden undichte Stellen gefunden." in response.content.decode()
    assert LeakCheckRun.objects.get().number


def test_a_report_of_an_unfinished_check_says_so(editor_client, home):
    keep(a_report(is_complete=False))
    text = editor_client.get(reverse("leak_check")).content.decode()
    assert "Die Zeit hat nicht für alles gereicht." in text
    assert "alles dicht" not in text


def test_an_unfinished_check_without_finding_does_not_hide_an_older_one(editor_client, home):
    keep(a_report(Finding(Kind.FILE, "media", "/media/x.webp")))
    keep(a_report(is_complete=False))
    assert "/media/x.webp" in editor_client.get(reverse("leak_check")).content.decode()
    keep(a_report())
    assert "alles dicht" in editor_client.get(reverse("leak_check")).content.decode()


def test_only_those_who_may_see_consents_see_the_report(client, home, django_user_model):
    user = django_user_model.objects.create_user("jemand")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(user)
    for method in (client.get, client.post):
        assert method(reverse("leak_check")).status_code in (302, 403)
    assert not LeakCheckRun.objects.exists()
    assert reverse("leak_check") not in client.get("/admin/").content.decode()
