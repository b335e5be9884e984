"""Which mentor projects a kiosk names."""

import pytest
from wagtail.models import Locale

from core.models import District
from home.models import MentorProject
from kiosk.domain import mentoring
from tests import factories

pytestmark = pytest.mark.django_db


def make_project(name: str, ags: str, latitude: float, **values) -> MentorProject:
    return MentorProject.objects.create(
        name=name,
        district=District.objects.get(ags=ags),
        organisation="Träger",
        town="Ort",
        latitude=latitude,
        longitude=14.43,
        locale=Locale.objects.get(language_code="de"),
        **values,
    )


def test_those_of_the_district_the_nearest_first_else_the_two_nearest(home):
    make_project("Weit", "14625", 51.4, languages="de,ar", email="weit@example.org")
    make_project("Nah", "14625", 51.2)
    for number, latitude in enumerate((50.9, 51.0, 51.19)):
        make_project(f"Nachbarn {number}", "14612", latitude)
    stop = factories.make_stop()
    near, far = mentoring.near(stop)
    assert [one["texts"]["de"]["name"] for one in (near, far)] == ["Nah", "Weit"]
    assert [language["name"] for language in far["spoken"]] == ["Deutsch", "العربية"]
    assert far["qr"].startswith("data:image/svg+xml")
    assert near["qr"] == ""
    MentorProject.objects.filter(district__ags="14625").delete()
    names = [one["texts"]["de"]["name"] for one in mentoring.near(stop)]
    assert names == ["Nachbarn 2", "Nachbarn 1"]
    assert mentoring.near(None) == []
