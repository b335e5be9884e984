"""The search with 10,000 pages: forty questions, and suggestions for what is half typed.

On SQLite, and on a PostgreSQL that is started for this and stopped again.
"""

import json
import os
import statistics
import subprocess
import sys
from collections.abc import Callable
from dataclasses import asdict
from functools import partial

from bench.figures import Figure, seconds_of

PAGES = 10_000
LIMIT = 0.05  # seconds
ROUNDS = 5
QUESTIONS = (
    *("Rima", "Lehrerin", "Pirna", "Bäcker", "baecker", "Pflege", "Ausbildung", "Dresden"),
    *("Arbeit", "Mentor", "Geschichte", "Ausstellung", "Lehrerin Meißen", "Arbeit Dresden"),
    *("Mentorin Leipzig", "in der Pflege", "der Weg in die Arbeit", "Beispiel", "Beispielmeldung"),
    *("Lehrern", "Lehrrin", "Bäkcer", "Ausbildng", "Ausstellnug", "Mechatronkier", "Dresdn"),
    *("Bachhalterin Freiberg", "Xyzzyx", "Qwertzuiop", "a", "2019", "Rathaus", "Be", "Mensch"),
    *("Tischler Bautzen", "Koch", "Köchin Zwickau", "Zahntechnik", "Über das Programm", "Sachsen"),
)
HALF_TYPED = ("R", "Ri", "Be", "Bei", "Leh", "Lehrerin", "Mei", "Dres", "Pfle", "Menschen mi")


def measure() -> list[Figure]:
    """Figures of SQLite; and of PostgreSQL, where one is installed."""
    return [*_measure_here("SQLite"), *_measure_on_postgresql()]


def _measure_here(name: str) -> list[Figure]:
    from django.core.management import call_command
    from django.test import Client
    from django.test.utils import override_settings

    call_command("load_demo", verbosity=0, stdout=sys.stderr)
    _grow()
    call_command("rebuild_search", stdout=sys.stderr)
    with override_settings(DEBUG=False, ALLOWED_HOSTS=["*"]):
        ask = Client().get
        found = _figures(f"search {name}", QUESTIONS, lambda q: ask("/de/suche/", {"q": q}))
        begun = lambda q: ask("/de/suche/vorschlaege/", {"q": q})  # noqa: E731
        return [*found, *_figures(f"suggestions {name}", HALF_TYPED, begun)]


def _grow() -> None:
    """Stories and half as many news, in both languages of the builders, up to 10,000 pages."""
    from django.utils import timezone
    from wagtail.models import Page

    from demo.scale import scale

    missing = PAGES - Page.objects.filter(depth__gt=2).count()
    scale(round(missing / 3) + 1, day=timezone.localdate())
    print(f"{Page.objects.filter(depth__gt=2).count()} pages", file=sys.stderr)


def _measure_on_postgresql() -> list[Figure]:
    """In a process of its own: settings are read once. Nothing where no PostgreSQL is there."""
    from scripts.stack.postgresql import find_programs, postgresql

    if not find_programs():
        print("search: no PostgreSQL here, left out", file=sys.stderr)
        return []
    with postgresql() as server:
        address = server.rpartition("/")[0] + "/postgres"  # the one database that is there
        environment = os.environ | {"DATABASE_URL": address}
        command = [sys.executable, "-m", "bench.search"]
        done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=True)
    return [Figure(**figure) for figure in json.loads(done.stdout)]


def _child() -> None:
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    print(json.dumps([asdict(figure) for figure in _measure_here("PostgreSQL")]))


def _figures(title: str, texts: tuple[str, ...], ask: Callable[[str], object]) -> list[Figure]:
    took = {}
    for text in texts:
        ask(text)
        took[text] = statistics.median(seconds_of(partial(ask, text)) for _round in range(ROUNDS))
    in_order = sorted(took.values())
    middle, most = in_order[len(in_order) // 2], in_order[int(len(in_order) * 0.95)]
    slowest = max(took, key=took.get)
    return [
        Figure(f"{title} p50", middle / LIMIT, "of 50 ms", middle),
        Figure(f"{title} p95", most / LIMIT, "of 50 ms", most),
        Figure(f"{title} slowest: {slowest}", took[slowest] / LIMIT, "of 50 ms", took[slowest]),
    ]


if __name__ == "__main__":
    _child()
