"""What can be found, and what it is called. A new type of page that is to have a name of its own
gets a line here; without one it is found as „Seite“."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Kind:
    """``value`` stands in addresses and in the table, ``label`` with one result."""

    value: str
    label: str | Promise
    plural: str | Promise


PAGE = Kind("seite", _("Seite"), _("Seiten"))
STOP = Kind("station", _("Station"), _("Stationen"))
PROJECT = Kind("projekt", _("Mentoren-Projekt"), _("Mentoren-Projekte"))
OF_PAGES = {  # in this order where they fit equally well
    "stories.storypage": Kind("geschichte", _("Geschichte"), _("Geschichten")),
    "stories.filmpage": Kind("film", _("Film"), _("Filme")),
    "news.episodepage": Kind("folge", _("Podcast-Folge"), _("Podcast-Folgen")),
    "news.eventpage": Kind("termin", _("Termin"), _("Termine")),
    "news.newspage": Kind("nachricht", _("Nachricht"), _("Nachrichten")),
}
KINDS = {kind.value: kind for kind in (*OF_PAGES.values(), STOP, PROJECT, PAGE)}
ORDER = {value: number for number, value in enumerate(KINDS)}


def kind_of_page(page) -> Kind:
    return OF_PAGES.get(page._meta.label_lower, PAGE)
