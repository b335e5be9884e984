from datetime import UTC, datetime

import pytest
from icalendar import Calendar

from stories.models import Appearance
from tests import factories

BEGINS = datetime(2027, 1, 12, 14, 0, tzinfo=UTC)
ENDS = datetime(2027, 1, 12, 15, 30, tzinfo=UTC)


def test_an_event_says_when_and_where(client, make_event):
    event = make_event(begins_at=BEGINS, ends_at=ENDS, address="Am Markt 1, 01796 Pirna")
    text = client.get(event.get_url()).content.decode()
    assert "Dienstag, 12. Januar 2027, 15:00 bis 16:30 Uhr" in text
    assert "Rathaus Pirna" in text
    assert "Am Markt 1" in text


def test_an_invented_event_is_labelled(client, make_event):
    text = client.get(make_event(is_example=True).get_url()).content.decode()
    assert "Beispieltermin" in text


def test_a_real_event_is_not_labelled(client, make_event):
    assert "Beispieltermin" not in client.get(make_event().get_url()).content.decode()


def test_the_calendar_file_holds_the_moments_in_utc(client, make_event):
    event = make_event("Treffen, mit; Zeichen", begins_at=BEGINS, ends_at=ENDS)
    response = client.get(event.get_url() + "calendar.ics")
    assert response.headers["Content-Type"] == "text/calendar; charset=utf-8"
    (entry,) = Calendar.from_ical(response.content).walk("VEVENT")
    assert entry["SUMMARY"] == "Treffen, mit; Zeichen"
    assert entry["DTSTART"].dt == BEGINS
    assert entry["DTEND"].dt == ENDS
    assert str(entry["URL"]).startswith("http://127.0.0.1:8000/de/aktuelles/")


def test_the_calendar_file_says_that_an_event_is_invented(client, make_event):
    content = client.get(make_event(is_example=True).get_url() + "calendar.ics").content
    assert "Beispieltermin" in content.decode()


@pytest.mark.parametrize("file", ["", "calendar.ics"])
def test_an_event_with_somebody_without_consent_is_gone(client, make_event, file):
    event = make_event()
    Appearance.objects.create(page=event, person=factories.make_person("Selam"))
    response = client.get(event.get_url() + file)
    assert response.status_code == 410
    assert event.title not in response.content.decode()


def test_a_draft_has_no_calendar_file(client, make_event):
    event = make_event(live=False, slug="entwurf")
    assert client.get("/de/aktuelles/entwurf/calendar.ics").status_code == 404
    assert event.pk


def test_a_news_page_shows_day_category_and_text(client, make_news):
    page = make_news(
        "Neues",
        introduction="Ein Satz.",
        body=[("heading", "Zwischendurch"), ("text", "<p>Ein Absatz.</p>")],
    )
    text = client.get(page.get_url()).content.decode()
    assert "5. Juli 2022" in text
    assert "<h2>Zwischendurch</h2>" in text
    assert "<p>Ein Absatz.</p>" in text
