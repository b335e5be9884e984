"""So are the visitor's book on the website, its form with its errors and what comes after."""

import pytest

from core.form_drafts import Draft
from exhibition.enums import BookState
from exhibition.views import visitors_book_limits as limits
from home.models import HomePage
from tests import factories
from tests.exhibition.book import make_book_page, make_entry
from tests.texts.visitor import everything

pytestmark = pytest.mark.django_db
BOOK = "/en/visitors-book/"
FORM = f"{BOOK}schreiben/"


@pytest.fixture
def book(visitor):
    page = make_book_page(HomePage.objects.get(locale__language_code="de"))
    words = {"title": "⟨Book⟩", "slug": "visitors-book", "introduction": "⟨Words⟩"}
    return factories.make_translation(page, "en", **words)


def test_the_wall_empty_and_full(visitor, book, monkeypatch):
    visitor.get(BOOK)
    monkeypatch.setattr("exhibition.views.visitors_book.ENTRIES_A_PAGE", 1)
    values = {"state": BookState.PUBLISHED, "language": "en", "reply": "⟨Danke⟩"}
    for number in range(25):
        make_entry(f"⟨Thanks {number}⟩", answer="idea", is_favourite=number < 2, **values)
    for path in (BOOK, f"{BOOK}?seite=2", f"{BOOK}danke/", "/en/tour/", "/en/tour/past/"):
        assert visitor.get(path).status_code == 200
    assert everything(visitor.found) == ""


def test_the_form_and_its_errors(visitor, book, monkeypatch):
    visitor.get(FORM)
    visitor.get(f"{FORM}?station=past")
    visitor.post(FORM, draft=Draft().pack(), text="⟨Thanks⟩")
    monkeypatch.setattr(Draft, "age", property(lambda _draft: 60.0))
    draft = Draft().pack()
    visitor.post(FORM, draft=draft)
    visitor.post(FORM, draft=draft, answer="x", text="⟨" + "x" * 300)
    visitor.post(FORM, draft="x", text="⟨Thanks⟩")
    visitor.post(FORM, draft=draft, text="⟨Thanks⟩", homepage="x")
    assert visitor.post(FORM, draft=draft, text="⟨Thanks⟩").status_code == 302
    assert visitor.post(FORM, draft=draft, text="⟨Others⟩").status_code == 409
    monkeypatch.setattr(limits, "FROM_AN_ADDRESS", 0)
    assert visitor.post(FORM, draft=Draft().pack(), text="⟨Thanks⟩").status_code == 429
    assert everything(visitor.found) == ""
