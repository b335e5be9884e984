"""The printed panels: an introduction and one for each story."""

from demo.content.pages import HOME
from demo.content.shapes import Story
from exhibition.enums import PanelKind, PanelLayout
from exhibition.models import ExhibitionSet, Panel
from stories.models import StoryPage

# The stories that are there in every language stand in two scripts; the others beside English.
BESIDE_GERMAN = {"rima": "ar", "olena": "uk", "yusuf": "ti"}
LAYOUTS = {"joel": PanelLayout.ROLL_UP, "olena": PanelLayout.CANVAS}


def build_panels(stories: list[tuple[Story, StoryPage]], sets: list[ExhibitionSet]) -> list[Panel]:
    """The introduction and a panel for each story, hanging in every one of ``sets``."""
    panels = [build_introduction(), *(build_panel(story, page) for story, page in stories)]
    for panel in panels:
        panel.exhibition_sets.set(sets)
    return panels


def build_introduction() -> Panel:
    """The first panel: what the exhibition is about."""
    return _save(
        Panel(
            kind=PanelKind.INTRODUCTION,
            layout=PanelLayout.A1_PORTRAIT,
            title=HOME["title"].de,
            sentence=HOME["question_heading"].de,
        )
    )


def build_panel(story: Story, page: StoryPage) -> Panel:
    """The panel of one story, with its own words. Its QR code leads to ``page``."""
    return _save(
        Panel(
            kind=PanelKind.STORY,
            layout=LAYOUTS.get(story.slug, PanelLayout.A1_PORTRAIT),
            title=story.name,
            story=page,
            second_language=BESIDE_GERMAN.get(story.slug, "en"),
        )
    )


def _save(panel: Panel) -> Panel:
    panel.full_clean()
    panel.save()
    return panel
