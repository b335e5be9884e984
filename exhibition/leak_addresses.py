"""How the surfaces of the exhibition are to be asked by the search for leaks."""

from collections.abc import Iterator

from django.conf import settings

from exhibition.models import (
    EditionHanging,
    Panel,
    PanelEdition,
    RequestPaper,
    SeasonReport,
    TourPage,
    TourStop,
)
from stories.leaks.findings import Subject
from stories.leaks.registry import Example, register_addresses

# What may be done with one edition, for colleagues alone.
EDITIONS = (
    "edition_print_file",
    "edition_screen_file",
    "render_edition",
    "compare_edition",
    "cancel_edition",
    "hang_edition",
)


def register() -> None:
    register_addresses("short_address", _codes)
    for name in ("request_status", "request_agreement", "request_pictures", "request_withdrawal"):
        register_addresses(name, lambda: [Example(("x",))])  # real ones are secrets
    register_addresses("request_paper", lambda: [Example(("x", 1))])
    register_addresses("request_paper_at_the_desk", _papers)
    register_addresses("stop_papers", lambda: map(_one, TourStop.objects.values_list("pk")))
    register_addresses("season_report", lambda: map(_one, SeasonReport.objects.values_list("pk")))
    register_addresses("exhibition.RequestPage:take_up", lambda: [Example(("x",))])
    for name in ("registration", "registration_calendar"):
        register_addresses(name, lambda: [Example(("x",))])  # real ones are secrets
    register_addresses("stop_calendar", _calendars)
    for name in ("panel_preview", "panel_editions", "release_panel"):
        register_addresses(name, lambda: map(_one, Panel.objects.values_list("pk")))
    for name in EDITIONS:
        register_addresses(name, lambda: map(_one, PanelEdition.objects.values_list("pk")))
    hangings = EditionHanging.objects.values_list("pk")
    register_addresses("take_down_edition", lambda: map(_one, hangings.all()))
    for route in ("stop", "registration", "registration_thanks"):
        register_addresses(
            f"exhibition.TourPage:{route}", lambda: map(_one, TourStop.objects.values_list("slug"))
        )


def _papers() -> Iterator[Example]:
    """Papers are for colleagues and their houses; nobody else may have one."""
    return map(_one, RequestPaper.objects.values_list("pk"))


def _one(values: tuple) -> Example:
    return Example(values)


def _codes() -> Iterator[Example]:
    """Every QR code, once in each language of a phone."""
    for code, story in Panel.objects.values_list("code", "story"):
        subject = Subject("page", story) if story else None
        yield Example((code,), subject=subject)
        for language, _name in settings.LANGUAGES:
            headers = (("Accept-Language", language),)
            yield Example((code,), subject=subject, headers=headers)


def _calendars() -> Iterator[Example]:
    slugs = list(TourStop.objects.values_list("slug", flat=True))
    tours = TourPage.objects.values_list("locale__language_code", "slug", "pk")
    for language, tour, key in tours:
        for slug in slugs:
            yield Example((language, tour, slug), subject=Subject("page", key))
