import pytest
from django.urls import reverse

from kiosk.domain import pairing
from kiosk.models import Kiosk
from stories.domain.photos import make_renditions
from tests import factories


@pytest.fixture
def kiosk(home):
    return Kiosk.objects.create(name="Kiosk 1")


@pytest.fixture
def token(kiosk):
    return paired(kiosk)


def paired(kiosk: Kiosk) -> str:
    """Pairs a device with the kiosk and returns the device's token."""
    waiting, secret = pairing.begin()
    pairing.claim(waiting, kiosk)
    return pairing.collect(secret).token


@pytest.fixture
def ask(client):
    """Asks as a device: ``ask("kiosk_programme", token)``."""

    def asked(name, token="", *, args=(), method="get", body=None, **headers):
        if token:
            headers["Authorization"] = f"Bearer {token}"
        return getattr(client, method)(
            reverse(name, args=args), data=body, content_type="application/json", headers=headers
        )

    return asked


def story_with_portrait(name="Rima", channels=None, **consent):
    """A story whose person agrees, for these channels (all), with a portrait that is ready."""
    person = factories.make_person(name)
    scope = {} if channels is None else {"channels": channels}
    factories.make_consent(person, **scope, **consent)
    portrait = factories.make_photo(person, title=name)
    make_renditions(portrait)
    return factories.make_story(person, title=name, portrait=portrait)


def photo_block(photo) -> dict:
    """A photo in the text of a story, as it is stored."""
    chosen = {"image": photo.pk, "decorative": False, "alt_text": "Ein Tisch."}
    return {"type": "photo", "value": {"photo": chosen, "text": "<p>Daneben</p>"}}
