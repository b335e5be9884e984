"""A real name is found however it is written, and a part of it is not taken for it."""

import pytest

from stories.domain import real_names
from stories.models import Person

NAME = "Zaynab Müller-Khoury"
SENTENCE = "Hier steht der richtige Name eines Menschen"


# Finding ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "Das ist Zaynab Müller-Khoury.",
        "zaynab MULLER khoury",
        "Müller-Khoury, Zaynab",
        "Zaynab Mueller-Khourys Weg",
        "/geschichten/zaynab-muller-khoury/",
        "Zaynab_Müller_Khoury_2.JPG",
        "zaynabmuellerkhoury.jpg",
        "<p>Ich bin <b>Zaynab</b> Müller&#8209;Khoury</p>",
        '<embed alt="Zaynab Müller-Khoury" embedtype="image" id="1"/>',
        "Za\u00adynab\u00a0Mu\u0308ller-Khoury",
        "/zaynab-m%C3%BCller-khoury/",
    ],
)
def test_the_name_is_found(text):
    assert real_names.found_in(text, Person(real_name=NAME))


@pytest.mark.parametrize(
    "text",
    ["", "Zaynab", "Müller-Khoury", "Zaynab Müller", "Khoury und Zaynab, dazu Müller", "Zaynaba"],
)
def test_a_part_of_the_name_is_not_the_name(text):
    assert not real_names.found_in(text, Person(real_name=NAME))


def test_the_name_is_found_in_other_scripts():
    person = Person(real_name="زينب خوري")
    assert real_names.found_in("قالت زَيْنَب خوري أمس", person)
    assert real_names.found_in("وزينب خوري", person)
    assert real_names.found_in("Оксана Ковальчук", Person(real_name="Ковальчук Оксана"))


def test_nobody_without_a_real_name_is_found():
    assert not real_names.found_in("Ein Text", Person(real_name=""))


def test_protected_is_who_has_a_pseudonym_that_is_none_of_their_names():
    hidden = Person(public_name="Rima", real_name=NAME)
    open_name = Person(public_name="Zaynab", real_name=NAME, is_pseudonym=False)
    careless = Person(public_name=NAME, real_name=NAME)
    unknown = Person(public_name="Rima", real_name="")
    assert real_names.protected([hidden, open_name, careless, unknown]) == [hidden]
