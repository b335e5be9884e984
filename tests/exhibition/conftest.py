import re
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.utils import timezone

from exhibition.forms.request_draft import Draft

FORM = "/de/ausstellung-anfragen/"
HOUSE = {
    "house": "Stadtbibliothek Musterstadt",
    "kind": "library",
    "street": "Musterstraße 1",
    "postcode": "02625",
    "town": "Bautzen",
    "district": "14625",
}
ROOM = {"rooms": "1", "room1_name": "Foyer", "room1_wall_metres": "12,5"}
TIME = {"wished_begin": "", "duration": "four_weeks"}
WISHES = {"wants_opening": "on", "languages": ["de", "ar"]}
CONTACT = {"contact_name": "Klara Muster", "email": "haus@example.org"}


def future_month():
    return (timezone.localdate().replace(day=1) + timedelta(days=100)).replace(day=1)


class Visitor:
    """Fills in the form page by page, as a browser without script does."""

    def __init__(self, client, form=FORM):
        self.client = client
        self.form = form
        self.page = client.get(form)

    @property
    def text(self):
        return self.page.content.decode()

    @property
    def draft(self):
        return re.search(r'name="draft" value="([^"]*)"', self.text).group(1)

    @property
    def step(self):
        return int(re.search(r'name="step" value="(\d)"', self.text).group(1))

    def post(self, **values):
        data = {"draft": self.draft, "step": self.step} | values
        self.page = self.client.post(self.form, data)
        return self

    def go_to_summary(self, **changed):
        time = TIME | {"wished_begin": f"{future_month():%m/%Y}"}
        for entries in (HOUSE, ROOM, time, WISHES, CONTACT):
            self.post(**(entries | {k: v for k, v in changed.items() if k in entries}))
        assert self.step == 6, self.text
        return self


@pytest.fixture
def visitor(home, client):
    cache.clear()
    return Visitor(client)


@pytest.fixture
def patient(monkeypatch):
    """A visitor who takes a minute."""
    monkeypatch.setattr(Draft, "age", property(lambda _draft: 60.0))
