"""Rows of the tour, of requests, panels and kiosks."""

import uuid
from datetime import date, timedelta
from unittest import mock

from django.core.files.base import ContentFile
from django.utils import timezone

from core.models.registration import RegistrationState
from exhibition.domain import editions, panel_paper
from exhibition.domain.editions import rendering
from exhibition.domain.moves import move
from exhibition.models import (
    Depot,
    OpeningRegistration,
    Panel,
    SeasonPlan,
    SeasonReport,
    TourResource,
    TourStopChange,
)
from kiosk.domain import exports
from kiosk.models import Kiosk
from tests import factories
from tests.exhibition.book import make_entry
from tests.exhibition.openings import come, make_opening
from tests.exhibition.own_requests import make_offered, make_paper

YEAR = timezone.localdate().year + 1
DAYS = {"first_day": date(YEAR, 1, 1), "last_day": date(YEAR, 12, 31)}
HOUSE = "Amtfrau Gesprächspartnerin"  # asks for the exhibition
GUEST = "Eröffnungsgästin"  # comes to an opening


def make_tour(world, person) -> None:
    one_set = factories.make_set()
    depot = Depot.objects.create(name="Lager", town="Dresden", latitude=51, longitude=13.7)
    van = TourResource.objects.create(kind="van", name="Bus")
    stop = make_opening(exhibition_set=one_set)
    world.put(one_set, depot, van, stop, stop.venue)
    world.put(come(stop, GUEST.lower()))
    move(stop, opens=stop.opens + timedelta(days=7), by=None)
    world.put(TourStopChange.objects.get(), make_entry(stop=stop))
    values = {"name": GUEST, "state": RegistrationState.WAITING, "submission_key": uuid.uuid4()}
    world.named["waits for opening"] = OpeningRegistration.objects.create(stop=stop, **values)
    _requests(world)
    _panels(world, one_set)
    world.put(SeasonPlan.objects.create(**DAYS, result={}), make_report())
    kiosk = Kiosk.objects.create(name="Kiosk 1", stop=stop, exhibition_set=one_set)
    export, _token = exports.begin(kiosk, days=5, by="Ada")
    world.put(kiosk, export)


def _requests(world) -> None:
    values = {"contact_name": HOUSE, "email": "gespraech@example.org"}
    asked = make_offered(1, count=1)
    for name, value in values.items():
        setattr(asked, name, value)
    asked.save()
    world.put(asked, make_paper(asked))


def _panels(world, one_set) -> None:
    panel = Panel.objects.create(title="Rima", story=world.named["story"], sentence="Satz.")
    panel.exhibition_sets.add(one_set)
    paper = {
        "freeze": lambda _panel: panel_paper.Frozen("<p>Rima</p>", {}),
        "overflows": lambda _panel: [],
        "printed": lambda _frozen, **_more: factories.PDF,
        "readable": lambda _frozen, **_more: factories.PDF,
    }
    with mock.patch.multiple(panel_paper, **paper):
        edition = editions.release(panel, by=None)
        rendering.render(edition)
    hanging = editions.hang(edition, one_set, by=None)
    edition.refresh_from_db()
    world.put(panel, edition, hanging or edition.hangings.get())


def make_report() -> SeasonReport:
    """A report that is ready to be taken along."""
    report = SeasonReport(**DAYS, sha256="0" * 64, size=9)
    report.file.save("bericht.pdf", ContentFile(factories.PDF))
    return report
