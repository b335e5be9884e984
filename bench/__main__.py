"""``python -m bench [name …]``: measures everything, or what is named."""

import importlib
import sys

from bench import figures
from bench.site import empty_site

SUITES = (
    *("photos", "delivery", "films", "tour", "panels", "kiosk", "kiosk_films", "search"),
    "admin",
)


def main(names: list[str]) -> None:
    unknown = sorted(set(names) - set(SUITES))
    if unknown:
        sys.exit(f"No such benchmark: {', '.join(unknown)}. Choose from: {', '.join(SUITES)}.")
    found = []
    with empty_site():
        for name in names or SUITES:
            for figure in importlib.import_module(f"bench.{name}").measure():
                print(figure.line, flush=True)
                found.append(figure)
    figures.write(found)


if __name__ == "__main__":
    main(sys.argv[1:])
