"""What a news item or an event leads on to: a story, a film, a stop of the tour."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from exhibition.addresses import page_path, stop_path
from exhibition.domain import settlement_area
from exhibition.models import TourPage, TourStop
from exhibition.stop_days import days_of
from news.models.related import RelatedMixin
from stories.models import FilmPage, StoryPage

OF_A_LINK = ("title", "url_path", "locale__language_code")  # fields of the page it leads to


@dataclass(frozen=True)
class Related:
    """A link with what it leads to („Geschichte“)."""

    kind: str | Promise
    title: str
    address: str


def related_to(page: RelatedMixin, request: HttpRequest) -> list[Related]:
    """Links to what is public now in the language of the page; nothing of what is not."""
    chosen = [
        _page(_("Geschichte"), StoryPage, page.related_story_id, page, request),
        _page(_("Film"), FilmPage, page.related_film_id, page, request),
        _stop(page, request),
    ]
    return [related for related in chosen if related]


def _page(
    kind: Promise, model: type[Page], key: int | None, page: Page, request: HttpRequest
) -> Related | None:
    if key is None:
        return None
    chosen = Page.objects.filter(pk=key).values("translation_key")
    pages = model.objects.live().public().filter(translation_key__in=chosen, locale=page.locale_id)
    found = pages.select_related("locale").only(*OF_A_LINK).first()
    return Related(kind, found.title, found.get_url(request)) if found else None


def _stop(page: RelatedMixin, request: HttpRequest) -> Related | None:
    if page.related_stop_id is None:
        return None
    language = page.locale.language_code
    stops = TourStop.objects.public().for_listing()
    stop = stops.filter(pk=page.related_stop_id).first()
    tour_path = page_path(TourPage, request, language)
    if stop is None or not tour_path:
        return None
    town = settlement_area.name_in_words(stop.venue, language)
    title = _("%(town)s: %(days)s") % {"town": town, "days": days_of(stop)}
    return Related(_("Station der Tour"), title, stop_path(stop, tour_path))
