"""Standing pages, the texts of the home page and of the indexes, and site settings."""

from demo.content.pages.about import ABOUT
from demo.content.pages.accessibility import ACCESSIBILITY
from demo.content.pages.facts import FACTS
from demo.content.pages.home import HOME
from demo.content.pages.imprint import IMPRINT
from demo.content.pages.indexes import INDEX_INTRODUCTIONS
from demo.content.pages.privacy import PRIVACY
from demo.content.pages.settings import SETTINGS
from demo.content.shapes import StandingPage

STANDING_PAGES: tuple[StandingPage, ...] = (ABOUT, IMPRINT, PRIVACY, ACCESSIBILITY)

__all__ = ["FACTS", "HOME", "INDEX_INTRODUCTIONS", "SETTINGS", "STANDING_PAGES"]
