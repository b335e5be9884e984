"""The leaflet names people: who is in it, and what becomes of it when they want out."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from core import pdf
from exhibition.domain import document_consent, documents
from exhibition.domain.shown_papers import shown_papers
from exhibition.enums import PanelKind, PaperKind, RequestState, StopState
from exhibition.models import Panel, RequestPaper
from stories.domain.erasure import erase
from stories.domain.withdrawal import Scope, withdraw
from stories.enums import Channel
from stories.models import Consent, StoryPage
from tests import factories
from tests.exhibition import papers
from tests.exhibition.own_requests import path

pytestmark = pytest.mark.django_db
LEAFLET = PaperKind.LEAFLET
BOTH = (Channel.PRINT, Channel.WEB)


@pytest.fixture(autouse=True)
def ours(monkeypatch):
    papers.know_us(monkeypatch)
    monkeypatch.setattr(pdf, "to_pdf", lambda html, **_options: b"%PDF-1.7 x")


@pytest.fixture
def signed(home):
    request = papers.make_asked()
    request = papers.accept(papers.make_offer(request, papers.make_full_set()), RequestState.SIGNED)
    request.stop.state = StopState.SIGNED
    request.stop.save()
    return request


def hang(request, name: str, *, channels=BOTH, live=True):
    """The panel of a story, and the person it tells of."""
    person = factories.make_person(name)
    factories.make_consent(person, channels=channels)
    story = factories.make_story(person, title=name, live=live)
    StoryPage.objects.filter(pk=story.pk).update(sentence=f"{name} erzählt.")
    panel = Panel.objects.create(kind=PanelKind.STORY, title=name, story=story)
    request.stop.exhibition_set.panels.add(panel)
    return person


def words_of(request, language="de") -> str:
    return documents.draft_of(request, LEAFLET, language).html


def test_it_tells_only_of_people_who_are_cleared_for_print_and_for_the_website(signed):
    hang(signed, "Amal")
    hang(signed, "Bina", channels=(Channel.WEB,))
    hang(signed, "Cem", channels=(Channel.PRINT,))
    hang(signed, "Dara", live=False)
    hang(signed, "Emre", channels=(Channel.PRESS, Channel.KIOSK))
    words = words_of(signed)
    assert "Amal erzählt." in words
    for name in ("Bina", "Cem", "Dara", "Emre"):
        assert name not in words
    paper = documents.make(signed, LEAFLET)
    assert [row.story.title for row in paper.stories.all()] == ["Amal"]


def test_without_anybody_who_may_be_named_there_is_a_leaflet_without_names(signed):
    hang(signed, "Bina", channels=(Channel.WEB,))
    words = words_of(signed)
    assert "Alle Geschichten im Internet" in words
    assert "Bina" not in words
    assert not documents.make(signed, LEAFLET).stories.exists()


def test_a_withdrawal_deletes_it_and_leaves_a_task(signed, django_capture_on_commit_callbacks):
    person, other = hang(signed, "Amal"), hang(signed, "Bina", channels=tuple(Channel))
    paper = documents.make(signed, LEAFLET)
    withdraw(other, scope=Scope(channels=frozenset({Channel.PRESS})))
    assert list(shown_papers(signed)) == [paper]
    with django_capture_on_commit_callbacks(execute=True):
        tasks = withdraw(person, scope=Scope(channels=frozenset({Channel.PRINT})))
    assert not RequestPaper.objects.exists()
    assert not paper.file.storage.exists(paper.file.name)
    assert f"Faltblatt {signed.number}" in [task.subject for task in tasks]
    assert "Amal" not in words_of(signed)
    assert "Bina" in words_of(signed)


def test_an_erasure_deletes_it_with_its_file(signed, django_capture_on_commit_callbacks):
    person = hang(signed, "Amal")
    paper = documents.make(signed, LEAFLET)
    with django_capture_on_commit_callbacks(execute=True):
        erase(person)
    assert not RequestPaper.objects.exists()
    assert not paper.file.storage.exists(paper.file.name)


@pytest.mark.parametrize("loss", ["expired", "unpublished", "deleted"])
def test_with_a_story_that_is_not_cleared_any_more_it_is_there_for_nobody(
    signed, loss, client, editor
):
    hang(signed, "Amal")
    paper = documents.make(signed, LEAFLET)
    if loss == "expired":
        day = timezone.localdate() - timedelta(days=1)
        Consent.objects.update(valid_from=day, valid_until=day)
    elif loss == "unpublished":
        StoryPage._base_manager.update(live=False)
    else:
        StoryPage.objects.get(title="Amal").delete()
    assert client.get(path(signed, f"papiere/{paper.pk}/")).status_code == 404
    client.force_login(editor)
    assert client.get(reverse("request_paper_at_the_desk", args=[paper.pk])).status_code == 404
    assert document_consent.delete_uncovered() == 1
    assert not RequestPaper.objects.exists()


def test_who_withdraws_while_it_is_set_is_not_in_it(signed, monkeypatch):
    person = hang(signed, "Amal")

    def slow(html, **_options):
        withdraw(person)
        return b"%PDF-1.7 x"

    monkeypatch.setattr(pdf, "to_pdf", slow)
    with pytest.raises(documents.NoPaper, match="gesperrt"):
        documents.make(signed, LEAFLET)
    assert not RequestPaper.objects.exists()


def test_a_new_sentence_makes_a_new_leaflet_and_the_same_one_is_not_set_again(signed):
    hang(signed, "Amal")
    first = documents.make(signed, LEAFLET)
    assert documents.make(signed, LEAFLET) == first
    StoryPage.objects.filter(title="Amal").update(sentence="Etwas Neues.")
    assert documents.make(signed, LEAFLET) != first


def test_in_arabic_it_reads_from_right_to_left_and_german_stories_do_not(signed):
    hang(signed, "Amal")
    words = words_of(signed, "ar")
    assert '<html lang="ar" dir="rtl">' in words
    assert '<li lang="de" dir="ltr">' in words
    paper = documents.make(signed, LEAFLET, "ar")
    assert (paper.language, paper.stories.count()) == ("ar", 1)
