"""The stops of the real tour, 2019 to 2022: in the demo, and right for whoever reads about them."""

import re
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.test import TestCase
from django.utils import timezone
from icalendar import Calendar

from core.models import OutgoingMail
from demo.content.tour import STOPS, VENUES
from demo.tour import build_tour
from demo.tour_days import is_invented
from exhibition.enums import DatePrecision
from exhibition.models import StopHost, StopPhoto, VenueContact, VenueOpeningHours

BERLIN = ZoneInfo("Europe/Berlin")
REAL = ["pirna", "hohenstein-ernstthal", "leipzig", "dresden", "annaberg-buchholz", "plauen"]


class StopsOfTheDemo(TestCase):
    """The tour alone, built once, on a site with German and English."""

    @classmethod
    def setUpTestData(cls):
        cls.stops = {stop.slug: stop for stop in build_tour(day=timezone.localdate(), stories={})}

    def text(self, slug: str) -> str:
        """What is read on the public page, without markup."""
        response = self.client.get(f"/de/tour/{slug}/")
        assert response.status_code == 200
        main = re.search(r"<main.*</main>", response.content.decode(), re.S).group()
        return " ".join(re.sub(r"<[^>]+>", " ", main).split())

    def calendar(self, slug: str) -> list:
        """Run and opening, as a calendar reads them."""
        response = self.client.get(f"/de/tour/{slug}/event.ics")
        assert response.status_code == 200
        return list(Calendar.from_ical(response.content).walk("VEVENT"))

    def has_calendar(self, slug: str) -> bool:
        return self.client.get(f"/de/tour/{slug}/event.ics").status_code == 200


class RealStops(StopsOfTheDemo):
    def test_pirna_opened_on_a_monday_in_august_2019_with_a_panel_discussion(self):
        _run, opening = self.calendar("pirna")
        begins = opening.decoded("dtstart")
        assert begins == datetime(2019, 8, 5, 10, 30, tzinfo=BERLIN)
        assert begins.strftime("%A %Z") == "Monday CEST"
        assert opening["location"] == "Rathaus Pirna, Am Markt 1, 01796 Pirna"
        text = self.text("pirna")
        for told in ("Rathaus Pirna", "Am Markt 1", "01796", "5. August 2019", "10:30"):
            assert told in text
        assert "Podiumsgespräch" in text
        assert self.stops["pirna"].closes is None

    def test_hohenstein_ernstthal_opened_in_november_2019(self):
        (run,) = self.calendar("hohenstein-ernstthal")
        assert run.decoded("dtstart") == date(2019, 11, 6)
        assert "6. November 2019" in self.text("hohenstein-ernstthal")
        assert self.stops["hohenstein-ernstthal"].venue.street == ""

    def test_leipzig_showed_it_for_seven_weeks_in_2020(self):
        run, opening = self.calendar("leipzig")
        begins = opening.decoded("dtstart")
        assert begins == datetime(2020, 2, 14, 11, 0, tzinfo=BERLIN)
        assert begins.strftime("%Z") == "CET"
        first, after = run.decoded("dtstart"), run.decoded("dtend")
        assert (first, after) == (date(2020, 2, 14), date(2020, 4, 4))  # the last day is 3 April
        assert (after - first).days == 50  # seven weeks from Friday to Friday
        house = "Agentur für Arbeit Leipzig, Georg-Schumann-Straße 150"
        assert run["location"].startswith(house)
        text = self.text("leipzig")
        for told in ("Erdgeschoss des Hauptgebäudes", "sieben Wochen", "11:00", "3. April 2020"):
            assert told in text
        assert "Eröffnung mit Menschen aus den Geschichten" in text

    def test_dresden_was_planned_from_april_2020_and_no_more_is_said(self):
        stop = self.stops["dresden"]
        assert (stop.opens.year, stop.opens.month) == (2020, 4)
        assert stop.precision == DatePrecision.MONTH
        assert "ARBEIT UND LEBEN" in stop.venue.name
        text = self.text("dresden")
        for told in ("April 2020", "geplant", "nicht bekannt"):
            assert told in text
        assert not self.has_calendar("dresden")

    def test_of_two_stops_only_the_news_is_known(self):
        for slug, month, told in [
            ("annaberg-buchholz", (2022, 2), "28. Februar 2022"),
            ("plauen", (2022, 7), "5. Juli 2022"),
        ]:
            stop = self.stops[slug]
            assert (stop.opens.year, stop.opens.month) == month
            assert stop.precision == DatePrecision.MONTH
            assert stop.opening_event_at is None
            text = self.text(slug)
            assert told in text
            assert "nicht bekannt" in text
            assert not self.has_calendar(slug)

    def test_they_stand_on_the_tour_page_and_are_no_examples(self):
        page = self.client.get("/de/tour/").content.decode()
        assert [slug for slug in REAL if f'href="/de/tour/{slug}/"' not in page] == []
        assert [slug for slug, stop in self.stops.items() if not stop.is_example] == REAL
        for slug in REAL:
            assert "Beispiel" not in self.text(slug)

    def test_nothing_is_invented_about_them_and_their_houses(self):
        real = [self.stops[slug] for slug in REAL]
        houses = {stop.venue_id for stop in real}
        for stop in real:
            assert (stop.visitors, stop.guided_tours, stop.school_classes) == (None, None, None)
            assert stop.exhibition_set is None
            assert not any(text.looking_back or text.opening_guests for text in stop.texts.all())
            house = stop.venue
            known = [house.is_step_free, house.has_lift, house.has_accessible_toilet]
            assert [*known, house.has_van_parking] == [None] * 4
        assert not StopHost.objects.filter(stop__in=real).exists()
        assert not StopPhoto.objects.filter(stop__in=real).exists()
        assert not VenueContact.objects.filter(venue__in=houses).exists()
        assert not VenueOpeningHours.objects.filter(venue__in=houses).exists()


class InventedStops(StopsOfTheDemo):
    def test_they_stand_in_no_house_of_the_real_tour(self):
        real = {stop.venue for stop in STOPS if not is_invented(stop)}
        assert not real & {stop.venue for stop in STOPS if is_invented(stop)}
        for venue in VENUES:
            assert venue.key in real or venue.street.startswith("Musterstraße")

    def test_contacts_are_nobody(self):
        emails = VenueContact.objects.values_list("email", flat=True)
        assert emails
        assert all(email.endswith("@example.org") for email in emails)

    def test_what_is_only_planned_is_not_for_visitors(self):
        for slug in ("chemnitz", "aue"):
            assert self.client.get(f"/de/tour/{slug}/").status_code == 404

    def test_they_show_how_a_stop_can_go_and_say_that_they_are_invented(self):
        for slug, told in [
            ("riesa", "Vorzeitig beendet"),
            ("wurzen", "Umgezogen"),
            ("delitzsch", "Abgesagt"),
            ("grossenhain", "In der Kirche war Platz"),
        ]:
            text = self.text(slug)
            assert told in text, slug
            assert "Beispieltermin: erfunden" in text

    def test_one_opening_asks_to_register(self):
        (stop,) = [stop for stop in self.stops.values() if stop.takes_registrations]
        assert stop.registration_places == 40
        assert stop.registration_until < stop.opening_event_at < stop.opening_event_ends_at
        emails = {guest.email for guest in stop.registrations.all()}
        assert emails == {"kim@example.org", "robin@example.org", ""}
        assert not OutgoingMail.objects.exists()
