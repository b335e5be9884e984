"""``erase_person``: asks first, says what went, and ends with 2 when something remains."""

import io

import pytest
from django.core.management import CommandError, call_command

from stories.models import Person
from tests import factories
from tests.stories.person_of_many_places import (
    EMAIL,
    PUBLIC,
    REAL,
)


@pytest.fixture
def person(home):
    return factories.make_person(PUBLIC, real_name=REAL, email=EMAIL)


def run(*arguments, **options) -> str:
    out = io.StringIO()
    call_command("erase_person", *arguments, stdout=out, **options)
    return out.getvalue()


def test_the_command_erases_and_says_so_again(person):
    said = run(str(person.pk), yes=True)
    assert str(person.key) in said
    assert "was erased on" in said
    assert REAL not in said
    assert "was already erased on" in run(str(person.key))


def test_the_command_ends_with_2_when_something_remains(person):
    factories.make_contact(name=REAL)
    out = io.StringIO()
    with pytest.raises(CommandError) as error:
        call_command("erase_person", str(person.key), yes=True, stdout=out)
    assert error.value.returncode == 2
    assert "REMAINS [row] exhibition.VenueContact" in out.getvalue()


@pytest.mark.parametrize(("answer", "stays"), [("no", True), ("", True), ("yes", False)])
def test_the_command_asks_first(person, monkeypatch, answer, stays):
    monkeypatch.setattr("builtins.input", lambda question: answer)
    if stays:
        with pytest.raises(CommandError, match="Nothing was erased"):
            run(str(person.pk))
    else:
        run(str(person.pk))
    assert Person.objects.filter(pk=person.pk).exists() is stays


@pytest.mark.parametrize("name", ["0", PUBLIC, "5bd0a3a5-4d0c-4c0e-9a53-1f6f5c0f2a11"])
def test_the_command_refuses_who_is_not_there(person, name):
    with pytest.raises(CommandError):
        run(name, yes=True)
