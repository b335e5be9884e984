"""Which film may be an alternative of which."""

import pytest
from django.urls import reverse

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


# The form ---------------------------------------------------------------------------------


def save(client, film, **values):
    data = {"title": "Gespräch", "collection": film.collection_id, "duration": "1", "tags": ""}
    return client.post(reverse("wagtailmedia:edit", args=[film.pk]), data | values)


def test_the_form_makes_a_film_an_alternative(editor_client, film):
    signed = factories.make_film()
    answer = save(editor_client, signed, alternative_of=film.pk, alternative_kind=SIGNED)
    assert answer.status_code == 302
    signed.refresh_from_db()
    assert signed.alternative_of == film


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"alternative_kind": SIGNED}, "von welchem Film"),
        ({"alternative_of": "of another"}, "was diese Fassung anders macht"),
        ({"alternative_of": "of itself", "alternative_kind": SIGNED}, "gültige Auswahl"),
        ({"alternative_of": "of an alternative", "alternative_kind": SIGNED}, "gültige Auswahl"),
    ],
)
def test_the_form_says_what_cannot_be(editor_client, film, values, words):
    own = factories.make_film(title="Anderer")
    signed = factories.make_film(alternative_of=film, alternative_kind=SIGNED)
    keys = {"of another": film.pk, "of itself": own.pk, "of an alternative": signed.pk}
    answer = save(editor_client, own, **{k: keys.get(v, v) for k, v in values.items()})
    assert words in answer.content.decode()
    own.refresh_from_db()
    assert (own.title, own.alternative_of, own.alternative_kind) == ("Anderer", None, "")


def test_the_form_lists_the_alternatives(editor_client, film):
    address = reverse("wagtailmedia:edit", args=[film.pk])
    assert "Fassungen dieses Films" not in editor_client.get(address).content.decode()
    values = {"title": "<b>Gebärdet", "alternative_of": film, "alternative_kind": SIGNED}
    signed = factories.make_film(**values)
    page = editor_client.get(address).content.decode()
    assert "Fassungen dieses Films" in page
    assert f'<a href="{reverse("wagtailmedia:edit", args=[signed.pk])}">&lt;b&gt;Gebärdet' in page
