"""Nothing that is not shown now is in results, numbers, suggestions or „Meinten Sie“."""

import logging
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.models import PageViewRestriction

from exhibition.enums import StopState
from home.domain.search import find, read_query, suggest
from home.domain.search.indexing import rebuild
from home.models import SearchDocument, SearchPlace, SearchWord
from stories.domain.erasure import erase
from stories.domain.withdrawal import withdraw
from tests import factories

ASK, TYPE = "/de/suche/", "/de/suche/vorschlaege/"


def found(text: str) -> list[str]:
    return [document.title for document in find(read_query(text), "de").documents]


def suggested(text: str) -> list[str]:
    return [one.text for one in suggest(read_query(text), "de")]


def words() -> set[str]:
    return set(SearchWord.objects.values_list("word", flat=True))


def answers_nothing(name: str) -> None:
    """Nobody can tell by the search that there ever was such a page."""
    assert found(name) == []
    assert suggested(name[:4]) == []
    mistyped = name[:2] + name[3:]
    assert find(read_query(mistyped), "de").mended == ""
    page = Client().get(ASK, {"q": mistyped}).content.decode()
    assert name not in page
    assert name not in Client().get(TYPE, {"q": name[:3]}).content.decode()


@pytest.fixture
def story(home):
    """Somebody with a name that nobody else has, and a job."""
    return factories.make_consented_story("Zebulonia", occupation="Glasbläserin")


def test_with_consent_everything_works(story):
    assert found("Zebulonia") == found("Glasbläserin") == found("Zebulonai") == ["Zebulonia"]
    assert suggested("Zeb") == ["Zebulonia"]
    assert suggested("Glas") == ["Glasbläserin"]
    assert find(read_query("Zebulona"), "de").mended.casefold() == "zebulonia"


def test_without_consent_nothing_is_found_although_it_is_written(home):
    factories.make_story(factories.make_person(), title="Zebulonia")
    assert "zebulonia" in words()
    answers_nothing("Zebulonia")


def test_a_consent_that_has_ended_shows_nothing_any_more(home):
    person = factories.make_person("Zebulonia")
    factories.make_consent(person, valid_until=timezone.localdate() - timedelta(days=1))
    factories.make_story(person, title="Zebulonia")
    answers_nothing("Zebulonia")


def test_a_withdrawal_counts_before_any_page_is_taken_down(story):
    factories.withdraw_everything(story.appearances.get().person)
    assert "zebulonia" in words()
    answers_nothing("Zebulonia")


def test_a_withdrawal_leaves_no_word(story):
    withdraw(story.appearances.get().person)
    answers_nothing("Zebulonia")
    assert not words() & {"zebulonia", "glasblaserin"}


def test_a_page_that_is_closed_to_the_public_shows_nothing(story):
    PageViewRestriction.objects.create(page=story, restriction_type="login")
    answers_nothing("Zebulonia")


def test_an_uncovered_page_is_not_counted(story):
    factories.make_consented_story("Zebulonia", slug="zwei")
    factories.make_story(factories.make_person(), title="Zebulonia", slug="drei")
    assert len(found("Zebulonia")) == 2
    assert "2 Treffer" in Client().get(ASK, {"q": "Zebulonia"}).content.decode()


def test_a_word_of_a_hidden_page_is_mended_to_none_of_its_own(home, story):
    """The hidden name is nearer to what was typed; the one that is shown is offered."""
    factories.make_story(factories.make_person(), title="Zebulonix")
    assert find(read_query("Zebulonixx"), "de").mended.casefold() == "zebulonia"


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_an_erasure_leaves_no_word(home):
    story = factories.make_consented_story("Zebulonia", occupation="Glasbläserin")
    factories.make_consented_story("Rima")
    erase(story.appearances.get().person)
    assert not words() & {"zebulonia", "glasblaserin"}
    assert "rima" in words()
    assert not SearchDocument.objects.filter(title="Zebulonia").exists()


def test_a_deleted_page_leaves_no_word(story):
    story.delete()
    assert not words() & {"zebulonia", "glasblaserin"}
    assert not SearchPlace.objects.exclude(document__in=SearchDocument.objects.all()).exists()


def test_a_word_that_others_say_too_stays(story):
    factories.make_consented_story("Rima", occupation="Glasbläserin")
    story.delete()
    assert found("Glasbläserin") == ["Rima"]


def test_a_changed_title_leaves_nothing_of_the_old_one(story):
    story.title = "Yaromira"
    story.save_revision().publish()
    assert found("Yaromira") == ["Yaromira"]
    assert "zebulonia" not in words()


def test_an_unpublished_page_is_forgotten(story):
    story.unpublish()
    assert "zebulonia" not in words()


def test_a_draft_that_is_being_written_is_not_read(story):
    story.title = "Yaromira"
    story.save_revision()
    assert found("Yaromira") == []
    assert found("Zebulonia") == ["Zebulonia"]


def test_a_stop_is_found_as_long_as_it_is_public(home):
    stop = factories.make_stop("zwonitz", venue=factories.make_venue("Zwönitz"))
    assert found("Zwoenitz") == ["Zwönitz"]
    stop.venue.town = "Zwickau"
    stop.venue.save()
    assert found("Zwickau") == ["Zwickau"]
    stop.state = StopState.DRAFT
    stop.save()
    assert found("Zwickau") == []
    assert "zwickau" not in words()


def test_rebuilding_changes_nothing(story):
    before = set(SearchPlace.objects.values_list("document__title", "word__word", "weight"))
    rebuild()
    assert set(SearchPlace.objects.values_list("document__title", "word__word", "weight")) == before


def test_nobody_writes_down_what_was_asked(story, caplog):
    with caplog.at_level(logging.DEBUG):
        Client().get(ASK, {"q": "Geheimnisvoll"})
        Client().get(TYPE, {"q": "Geheimnisvoll"})
    own = [record for record in caplog.records if not record.name.startswith("django.")]
    assert "eheimnis" not in "".join(record.getMessage() for record in own)
    assert "geheimnisvoll" not in words()
