import pytest
from django.core.cache import cache
from django.utils.translation import trans_real

from tests.texts.pseudo_locale import PseudoTranslation
from tests.texts.visitor import Visitor
from tests.texts.world import make_world


@pytest.fixture
def pseudo(monkeypatch):
    """English is the language that marks every text that it translates."""
    trans_real.translation("en")
    monkeypatch.setitem(trans_real._translations, "en", PseudoTranslation())


@pytest.fixture
def person(home, pseudo):
    """The person whom everything on the site is about."""
    return make_world()


@pytest.fixture
def visitor(client, person):
    cache.clear()
    return Visitor(client)
