"""Panels that may be printed, and a paper for them that costs nothing."""

import pytest

from exhibition.domain import editions, panel_paper
from exhibition.models import Panel
from tests import factories


def paper_of(panel) -> panel_paper.Frozen:
    """What the real one depends on: the words of the panel and of its story, the portrait."""
    story = panel.story and type(panel.story).objects.get(pk=panel.story_id)
    words = [panel.title, panel.sentence, panel.quote, panel.text, story.sentence if story else ""]
    portrait = story.portrait.file.name if story and story.portrait else ""
    html = "".join(f"<p>{word}</p>" for word in words)
    return panel_paper.Frozen(html, {"given/portrait.jpg": portrait.encode()}, ("Nur 90 dpi.",))


@pytest.fixture
def paper(monkeypatch):
    """Sets panels in no time. Gives a list of what was set."""
    made = []

    def setter(kind: bytes):
        def set_it(frozen, *, still_at_it=lambda: None):
            made.append(kind.decode())
            still_at_it()
            return b"%PDF-1.7 " + kind + frozen.html.encode()

        return set_it

    monkeypatch.setattr(panel_paper, "freeze", paper_of)
    monkeypatch.setattr(panel_paper, "overflows", lambda panel: [])
    monkeypatch.setattr(panel_paper, "printed", setter(b"print"))
    monkeypatch.setattr(panel_paper, "readable", setter(b"screen"))
    return made


def make_panel(name="Rima", *, consent=None, **values) -> Panel:
    """Of a published story with a portrait. ``consent``: values of hers; else for everything."""
    person = factories.make_person(name)
    factories.make_consent(person, **(consent or {}))
    story = factories.make_story(person, title=name)
    story.portrait = factories.make_photo(person)
    story.save()
    return Panel.objects.create(title=name, story=story, **values)


def person_of(panel: Panel):
    return panel.story.appearances.get().person


def make_edition(name="Rima", **values):
    """A panel that was released by nobody in particular."""
    return editions.release(make_panel(name, **values), by=None)
