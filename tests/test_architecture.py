"""The house keeps its layers: imports are read with ``ast``, those inside functions too."""

import ast
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
# What each app may import. ``config`` and ``demo`` may import everything.
BELOW = {
    "core": set(),
    "stories": {"core"},
    "exhibition": {"core", "stories"},
    "kiosk": {"core", "stories", "exhibition"},
    "news": {"core", "stories", "exhibition"},
    "home": {"core", "stories", "exhibition", "kiosk", "news"},
}
EVERYTHING = {*BELOW, "config"}
APPS = {**BELOW, "config": EVERYTHING, "demo": EVERYTHING}
# Inside an app, from the bottom; what is not named is in ``SURFACE`` (forms, views, feeds …).
LEVELS = {"enums": 0, "blocks": 1, "models": 1, "domain": 2, "wagtail_hooks": 4, "apps": 4}
SURFACE = 3
MODELS, DOMAIN = LEVELS["models"], LEVELS["domain"]
# The rule itself, and what takes pages down whether they are covered or not.
MAY_WRITE_LIVE = {"stories/domain/consent.py", "stories/read_gate.py", "core/schedule.py"}
FILTER_CALLS = {"filter", "exclude", "get", "get_or_create", "Q", "update"}
LONGEST_MODULE, LONGEST_TEMPLATE = 300, 100  # lines


@dataclass(frozen=True)
class Import:
    importer: str  # dotted module
    imported: str
    line: int
    is_inside_function: bool

    def __str__(self):
        return f"{self.importer} (line {self.line}) imports {self.imported}"


@cache
def modules() -> dict[str, Path]:
    """Every module of ours by its dotted name; migrations are Django's."""
    found = {}
    for app in APPS:
        for path in sorted((ROOT / app).rglob("*.py")):
            parts = path.relative_to(ROOT).with_suffix("").parts
            if "migrations" in parts:
                continue
            parts = parts[:-1] if parts[-1] == "__init__" else parts
            found[".".join(parts)] = path
    return found


@cache
def imports() -> tuple[Import, ...]:
    return tuple(one for name, path in modules().items() for one in _imports_of(name, path))


def _imports_of(name: str, path: Path) -> list[Import]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    inside = {
        id(node)
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        for node in ast.walk(function)
    }
    found = []
    for node in ast.walk(tree):
        for target in _targets(node, name, is_package=path.name == "__init__.py"):
            if target.partition(".")[0] in APPS:
                found.append(Import(name, target, node.lineno, id(node) in inside))
    return found


def _targets(node, name: str, *, is_package: bool) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if not isinstance(node, ast.ImportFrom):
        return []
    base = node.module or ""
    if node.level:
        parts = name.split(".")
        parts = parts[: len(parts) - node.level + (1 if is_package else 0)]
        base = ".".join([*parts, base] if base else parts)
    names = [f"{base}.{alias.name}" for alias in node.names]
    return [full if full in modules() else base for full in names]


def app_of(module: str) -> str:
    return module.partition(".")[0]


def level_of(module: str) -> int:
    room = module.split(".")[1] if "." in module else ""
    return LEVELS.get(room, SURFACE)


def test_an_app_imports_only_from_apps_below_it():
    breaches = [
        str(one)
        for one in imports()
        if app_of(one.importer) != app_of(one.imported)
        and app_of(one.imported) not in APPS[app_of(one.importer)]
    ]
    assert breaches == []


def test_nothing_of_ours_imports_the_demo():
    breaches = [
        str(one)
        for one in imports()
        if app_of(one.imported) == "demo" and app_of(one.importer) != "demo"
    ]
    assert breaches == []


def test_inside_an_app_modules_import_only_from_their_level_or_below():
    breaches = [
        str(one)
        for one in imports()
        if not one.is_inside_function
        and app_of(one.importer) == app_of(one.imported)
        and app_of(one.importer) in BELOW
        and level_of(one.imported) > level_of(one.importer)
        and not _is_leaf_of_domain_for_models(one)
    ]
    assert breaches == []


def _is_leaf_of_domain_for_models(one: Import) -> bool:
    """Models may call a pure decision: a module of ``domain`` that imports no models."""
    if level_of(one.importer) != MODELS or level_of(one.imported) != DOMAIN:
        return False
    return not any(
        level_of(other.imported) == MODELS for other in imports() if other.importer == one.imported
    )


def test_no_import_goes_round_in_a_circle_between_apps():
    graph = {
        app: {app_of(one.imported) for one in imports() if app_of(one.importer) == app}
        for app in BELOW
    }
    for app, others in graph.items():
        for other in others - {app, "config"}:
            assert app not in graph[other], f"{app} and {other} import each other"


def test_what_is_live_is_said_in_one_place():
    """A filter on ``live`` would go past the read gate: ``.live()`` is the way."""
    breaches = []
    for path in modules().values():
        relative = path.relative_to(ROOT).as_posix()
        if relative in MAY_WRITE_LIVE:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _called(node) in FILTER_CALLS:
                named = [keyword.arg or "" for keyword in node.keywords]
                if any(re.fullmatch(r"(\w+__)?live(__exact)?", name) for name in named):
                    breaches.append(f"{relative}:{node.lineno}")
    assert breaches == []


def _called(node: ast.Call) -> str:
    return getattr(node.func, "attr", getattr(node.func, "id", ""))


@pytest.mark.parametrize("app", APPS)
def test_modules_are_short_enough_to_be_read(app):
    long = {
        name: lines
        for name, path in modules().items()
        if app_of(name) == app
        and (lines := len(path.read_text(encoding="utf-8").splitlines())) >= LONGEST_MODULE
    }
    assert long == {}


def test_templates_are_short_enough_to_be_read():
    long = {
        path.relative_to(ROOT).as_posix(): lines
        for path in sorted((ROOT / "templates").rglob("*.*"))
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) >= LONGEST_TEMPLATE
    }
    assert long == {}


def test_the_reader_of_imports_sees_what_stands_inside_functions():
    """The test of the test: a breach hidden in a function is found."""
    source = ast.parse("def view():\n    from home.models import HomePage\n")
    node = source.body[0].body[0]
    assert _targets(node, "stories.views", is_package=False) == ["home.models"]
    assert "home" not in APPS["stories"]
