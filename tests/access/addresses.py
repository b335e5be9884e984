"""Every address of the workplace, as the URLconf knows it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver

ADMIN = "admin/"
EXPORT = "@csv"  # after the name of a list: the list as a file
GROUP = re.compile(r"\(\?P<(\w+)>(?:[^()]|\([^()]*\))*\)")
BRACKET = re.compile(r"<(?:(\w+):)?(\w+)>")


@dataclass(frozen=True)
class Pattern:
    """A pattern below the admin. ``name`` with its namespaces; of one without a name its route."""

    name: str
    route: str
    view: object

    @property
    def arguments(self) -> list[str]:
        return [name for _converter, name in BRACKET.findall(self.plain)]

    @property
    def exports(self) -> bool:
        """Whether the list can be taken along as a file."""
        values = getattr(self.view, "view_initkwargs", {})
        view = getattr(self.view, "view_class", None)
        return bool(values.get("list_export") or getattr(view, "list_export", None))

    @property
    def plain(self) -> str:
        """The route with „<name>“ in the place of each argument, as Django's ``path`` writes it."""
        route = GROUP.sub(r"<\1>", self.route)
        return route.replace("^", "").replace("$", "").replace("\\.", ".").replace("\\d+", "1")

    def address(self, values: dict) -> str:
        """Raises KeyError for an argument that nobody has named."""
        return "/" + BRACKET.sub(lambda found: str(values[found[2]]), self.plain)


def admin_patterns() -> Iterator[Pattern]:
    """All of them, those too that another one stands before."""
    for pattern in _below(get_resolver(), "", ()):
        if pattern.route.startswith(ADMIN):
            yield pattern


def _below(resolver: URLResolver, prefix: str, namespaces: tuple) -> Iterator[Pattern]:
    for one in resolver.url_patterns:
        route = prefix + str(one.pattern)
        if isinstance(one, URLPattern):
            name = ":".join((*namespaces, one.name)) if one.name else route
            yield Pattern(name, route, one.callback)
        else:
            inner = (*namespaces, one.namespace) if one.namespace else namespaces
            yield from _below(one, route, inner)
