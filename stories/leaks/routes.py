"""Every address that the running URLconf knows, as templates to be filled with values."""

import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote

from django.conf import settings
from django.urls import LocalePrefixPattern, NoReverseMatch, URLResolver, get_resolver, reverse
from django.utils.regex_helper import normalize
from django.utils.translation import override

NOTHING = {"", "^", "$", "^$", r"\Z", r"^\Z"}
DUMMIES = ("1", "x", "live", "audio", "00000000-0000-0000-0000-000000000000")
SAFE = "/~:@!$&'()*+,;=-._"
# What of the editors' workplace is for people who are not signed in (yet).
BEFORE_SIGN_IN = re.compile(r"^wagtailadmin_(login|logout|password_reset.*|sprite|javascript_.*)$")


@dataclass(frozen=True)
class Route:
    """A pattern. ``language`` is empty where its address is the same in every language."""

    name: str
    regex: str
    language: str = ""

    @property
    def _forms(self) -> list[tuple[str, list[str]]]:
        """Each way to write the address: a template and the names of its parameters."""
        return _forms_of(self.regex)

    @property
    def is_readable(self) -> bool:
        return bool(self._forms)

    @property
    def address(self) -> str | None:
        """The address where it has no parameter, else None."""
        return next(("/" + form for form, names in self._forms if not names), None)

    def fill(self, values: tuple) -> str | None:
        """The address with those values for its parameters; None where the number differs."""
        for form, names in self._forms:
            if len(names) == len(values):
                quoted = [quote(str(value), safe=SAFE) for value in values]
                return "/" + form % dict(zip(names, quoted, strict=True))
        return None

    def fill_with_anything(self) -> str | None:
        """Some address that the pattern fits, whatever it leads to; None where none is found."""
        for form, names in self._forms:
            for values in itertools.product(DUMMIES, repeat=min(len(names), 4)):
                filled = form % dict(zip(names, values, strict=False)) if names else form
                if re.match(self.regex, filled):
                    return "/" + filled
        return None

    @property
    def is_for_editors(self) -> bool:
        """Below the editors' workplace, where nobody gets without signing in."""
        return ("/" + self.regex.replace("\\", "")).startswith(
            admin_prefix()
        ) and not BEFORE_SIGN_IN.match(self.name)


@lru_cache(maxsize=4096)
def _forms_of(regex: str) -> list[tuple[str, list[str]]]:
    if regex in NOTHING:
        return [("", [])]
    return [form for form in normalize(regex) if form != ("", [])]


def admin_prefix() -> str:
    try:
        return reverse("wagtailadmin_home")
    except NoReverseMatch:
        return "/admin/"


def routes() -> list[Route]:
    """All patterns of the URLconf, those in several languages once for each."""
    codes = tuple(code for code, _name in settings.LANGUAGES)
    return list(_routes_of(settings.ROOT_URLCONF, codes))


@lru_cache(maxsize=2)
def _routes_of(urlconf: str, codes: tuple[str, ...]) -> tuple[Route, ...]:
    found: dict[str, Route] = {}
    for code in codes:
        with override(code):
            for route in _walk(get_resolver(urlconf).url_patterns, "", (), ""):
                found.setdefault(route.regex, route)
    return tuple(found.values())


def routes_below(patterns: Iterable) -> list[Route]:
    """The same for the routes of a routable page, relative to its address."""
    return list(_walk(patterns, "", (), ""))


def _walk(patterns: Iterable, before: str, spaces: tuple, language: str) -> Iterator[Route]:
    for pattern in patterns:
        regex = before + pattern.pattern.regex.pattern.removeprefix("^")
        if isinstance(pattern, URLResolver):
            is_prefix = isinstance(pattern.pattern, LocalePrefixPattern)
            inner = pattern.pattern.language_prefix.rstrip("/") if is_prefix else language
            space = (pattern.namespace,) if pattern.namespace else ()
            yield from _walk(pattern.url_patterns, regex, spaces + space, inner)
        else:
            name = pattern.name or _dotted(pattern.callback)
            yield Route(":".join([*spaces, name]), regex, language)


def _dotted(view) -> str:
    view = getattr(view, "view_class", view)
    return f"{view.__module__}.{getattr(view, '__qualname__', type(view).__name__)}"
