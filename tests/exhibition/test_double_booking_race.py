"""Fifty processes want one set for overlapping days.

``make test-stack`` runs this on PostgreSQL.
"""

from datetime import date, timedelta

import pytest
from django.core import serializers
from django.core.management import call_command
from django.db import IntegrityError, transaction

from exhibition.domain import occupation_guard, tour
from exhibition.enums import FREE_STATES, StopState
from exhibition.models import TourOccupation, TourStop
from exhibition.viewsets.tour import TourStopViewSet
from tests import factories
from tests.exhibition.processes import processes  # noqa: F401
from tests.exhibition.test_admin import stop_data

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)
MARCH = date(2027, 3, 1)
TIMES = 50


def opens(number: int) -> date:
    return MARCH + timedelta(days=number % 20)


class Race:
    """One set, and a draft for each who wants it; „booked“ or „refused“, all else is an error."""

    def __init__(self, editor, folder):
        self.editor, self.folder = editor, folder
        self.form_class = TourStopViewSet().get_form_class()
        self.venue, self.set = factories.make_venue(), factories.make_set()
        self.drafts = TourStop.objects.bulk_create(
            TourStop(
                slug=f"entwurf-{number}",
                venue=self.venue,
                exhibition_set=self.set,
                opens=opens(number),
                closes=opens(number) + timedelta(days=28),
            )
            for number in range(TIMES + 1)  # one to warm up with
        )

    def way(self, name):
        """That way, gone once already so that no process has to load what it needs."""
        way = getattr(self, name)
        if name == "loaddata":
            self.write_files()
        with transaction.atomic():
            assert way(TIMES) == "booked"
            transaction.set_rollback(True)
        return way

    def book(self, number):
        try:
            tour.book(self.drafts[number], by=self.editor)
        except tour.SetNotFree as refusal:
            sentence = "„Satz A“ ist an diesen Tagen nicht frei: Bautzen ("
            return "refused" if str(refusal).startswith(sentence) else str(refusal)
        return "booked"

    def form(self, number):
        stop = self.drafts[number]
        values = {"slug": stop.slug, "opens": stop.opens, "closes": stop.closes}
        form = self.form_class(
            stop_data(self.venue, self.set, **values), instance=stop, for_user=self.editor
        )
        try:
            if form.is_valid():
                form.save()
                return "booked"
            sentence = str(form.non_field_errors())
        except tour.SetNotFree as refusal:  # the view puts it into the form
            sentence = str(refusal)
        return "refused" if "nicht frei: Bautzen" in sentence else str(form.errors)

    def bulk_create(self, number):
        stop = self.drafts[number]
        stop.pk, stop.slug, stop.state = None, f"import-{number}", StopState.SIGNED
        return told(lambda: TourStop.objects.bulk_create([stop]))

    def loaddata(self, number):
        """An import: the file was written when the set was still free."""
        return told(lambda: call_command("loaddata", self.file(number), verbosity=0))

    def file(self, number) -> str:
        return str(self.folder / f"stop-{number}.json")

    def write_files(self) -> None:
        for number, stop in enumerate(self.drafts):
            stop.state = StopState.SIGNED
            with open(self.file(number), "w") as file:
                serializers.serialize("json", [stop], stream=file)

    def save(self, number):
        self.drafts[number].state = StopState.SIGNED
        return told(self.drafts[number].save)


def told(write) -> str:
    try:
        write()
    except IntegrityError as error:
        return "refused" if occupation_guard.is_refusal(error) else str(error)
    return "booked"


def what_is_taken(_number) -> str:
    taking = TourStop.objects.exclude(state__in=FREE_STATES)
    return f"{taking.count()} stop, {TourOccupation.objects.count()} row"


@pytest.mark.parametrize("way", ["book", "form", "loaddata", "bulk_create", "save"])
def test_of_fifty_at_once_one_gets_the_set(home, editor, processes, tmp_path, way):  # noqa: F811
    go = Race(editor, tmp_path).way(way)
    processes.share()
    said = processes.at_once(go, TIMES)
    assert sorted(said) == ["booked"] + ["refused"] * (TIMES - 1)
    assert processes.at_once(what_is_taken, 1) == ["1 stop, 1 row"]
