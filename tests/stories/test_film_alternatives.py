"""Which film may be an alternative of which."""

import pytest

from stories.domain.films.alternatives import is_cleared, refusals
from stories.enums import Channel, FilmAlternative
from stories.models import Film
from tests import factories

pytestmark = pytest.mark.django_db
SIGNED = FilmAlternative.SIGN_LANGUAGE


@pytest.fixture
def film():
    return factories.make_film()


def test_a_film_for_itself_and_an_alternative_are_fine(film):
    assert refusals(Film(), None, "") == {}
    assert refusals(Film(), film, SIGNED) == {}
    assert refusals(factories.make_film(), film, SIGNED) == {}


def test_an_alternative_says_of_what_it_is_one_and_how(film):
    assert list(refusals(Film(), None, SIGNED)) == ["alternative_of"]
    assert list(refusals(Film(), film, "")) == ["alternative_kind"]


def test_no_film_is_an_alternative_of_itself(film):
    assert "von sich selbst" in refusals(film, film, SIGNED)["alternative_of"]


def test_alternatives_have_no_alternatives(film):
    signed = factories.make_film(alternative_of=film, alternative_kind=SIGNED)
    assert "selbst eine Fassung" in refusals(Film(), signed, SIGNED)["alternative_of"]
    other = factories.make_film()
    assert "schon Fassungen" in refusals(film, other, SIGNED)["alternative_of"]


def test_a_film_has_one_alternative_of_a_kind(film):
    signed = factories.make_film(alternative_of=film, alternative_kind=SIGNED)
    assert refusals(signed, film, SIGNED) == {}
    assert "dieser Art" in refusals(Film(), film, SIGNED)["alternative_of"]
    assert refusals(Film(), film, FilmAlternative.AUDIO_DESCRIPTION) == {}


def test_an_alternative_needs_the_consent_of_everybody_in_both(film):
    rima, joel = factories.make_person(), factories.make_person("Joel")
    film.people.add(rima)
    signed = factories.make_film(joel, alternative_of=film, alternative_kind=SIGNED)
    factories.make_consent(joel)
    assert not is_cleared(signed, Channel.WEB)
    factories.make_consent(rima, channels=[Channel.WEB])
    assert is_cleared(signed, Channel.WEB)
    assert not is_cleared(signed, Channel.KIOSK)
