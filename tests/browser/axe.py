"""Accessibility by axe-core (MPL 2.0, in ``vendor/``)."""

from functools import cache
from pathlib import Path

AXE = Path(__file__).parent / "vendor" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Only what is wrong crosses from the browser: the rest is thousands of nodes a page.
RUN = """([within, rules]) => axe
    .run(within, {runOnly: {type: 'tag', values: rules}, resultTypes: ['violations']})
    .then((results) => results.violations)"""


@cache
def _source() -> str:
    return AXE.read_text(encoding="utf-8")


def violations(page, within="html") -> list[str]:
    """What axe finds on the page (or in a part of it) now: rule, how bad, the first places."""
    if not page.evaluate("'axe' in window"):  # the same page is often looked at twice
        page.evaluate(_source())
    found = page.evaluate(RUN, [within, RULES])
    return [
        f"{one['id']} ({one['impact']}): {[node['target'] for node in one['nodes']][:3]}"
        for one in found
    ]
