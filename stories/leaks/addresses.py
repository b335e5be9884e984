"""Every address to be asked: from the URLconf, the page tree, and what apps have registered."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import get_language
from wagtail.contrib.routable_page.models import RoutablePageMixin

from stories.leaks import registry
from stories.leaks.findings import Finding, Kind, Report, Subject
from stories.leaks.registry import Example
from stories.leaks.routes import Route, routes, routes_below
from stories.leaks.rows import every_page, subject_of

NO_VALUES = "nobody registered values for this address (stories.leaks.registry)"
NO_FIT = "the registered values do not fit this address"
NOT_READABLE = "this pattern cannot be read: write it without alternatives"
EDITORS = "sign-in"
PAGES = "wagtail_serve"


@dataclass(frozen=True)
class Address:
    """What to ask and what to expect. ``surface`` groups addresses in the summary."""

    surface: str
    path: str
    subject: Subject | None = None
    file: str = ""
    is_guarded: bool = False
    headers: tuple[tuple[str, str], ...] = ()


def every_address(report: Report) -> Iterator[Address]:
    """All of them. Patterns that nobody gave values for are added to the report as findings."""
    for route in routes():
        if route.is_for_editors:
            yield from _for_editors(route)
        elif route.name == PAGES:
            continue
        elif route.address:
            yield Address(route.name, route.address)
        if not route.is_for_editors and route.name in registry.examples:
            yield from _examples(report, route)
        elif not route.is_for_editors and not route.address:
            report.add(_unknown(route, NO_VALUES if route.is_readable else NOT_READABLE))
    yield from _pages(report)


def _for_editors(route: Route) -> Iterator[Address]:
    """Real values where there are some; else any: the sign-in stands before all of them."""
    for source in registry.examples.get(route.name, ()):
        for example in source():
            if path := example.path or route.fill(example.values):
                yield Address(EDITORS, path, is_guarded=True)
    if path := route.address or route.fill_with_anything():
        yield Address(EDITORS, path, is_guarded=True)


def _examples(report: Report, route: Route, before: str = "") -> Iterator[Address]:
    for source in registry.examples[route.name]:
        for example in source():
            path = example.path or route.fill(example.values)
            if path is None:
                report.add(_unknown(route, NO_FIT))
                break
            yield _address(route.name, before.rstrip("/") + path, example)


def _address(surface: str, path: str, example: Example) -> Address:
    return Address(
        surface, path, example.subject, example.file, example.is_guarded, example.headers
    )


def _unknown(route: Route, detail: str) -> Finding:
    return Finding(Kind.UNKNOWN, route.name, route.name, None, detail)


def _pages(report: Report) -> Iterator[Address]:
    """Every page, then what lies below it: routes, filters. A copy that no site has is left."""
    for page in every_page():
        parts = page.get_url_parts()
        if not parts or not parts[2]:
            continue
        path, subject, label = parts[2], subject_of(page), page._meta.label
        yield Address(label, path, subject)
        for source in registry.queries.get(label, ()):
            for query in source():
                yield Address(label, f"{path}?{query}", subject)
        if isinstance(page, RoutablePageMixin):
            yield from _routes_of(report, page, path, subject)


def _routes_of(report: Report, page, path: str, subject: Subject) -> Iterator[Address]:
    label = page._meta.label
    for route in routes_below(page.get_subpage_urls()):
        route = Route(f"{label}:{route.name}", route.regex, get_language())
        if route.address and route.address != "/":
            yield Address(label, path.rstrip("/") + route.address, subject)
        elif route.name in registry.examples:
            for address in _examples(report, route, before=path):
                yield Address(label, address.path, address.subject or subject)
        elif not route.address:
            report.add(_unknown(route, NO_VALUES))
