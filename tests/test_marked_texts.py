"""Texts that are marked for translation are found by what collects them."""

import ast

import pytest

from tests.test_architecture import modules

MARKS = {"_", "gettext", "gettext_lazy", "ngettext", "ngettext_lazy", "pgettext", "pgettext_lazy"}


def hidden_marks(code: str) -> list[int]:
    """Lines with a marked text inside an f-string: xgettext reads no code in there."""
    strings = [node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.JoinedStr)]
    return [
        node.lineno
        for string in strings
        for node in ast.walk(string)
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in MARKS
    ]


@pytest.mark.parametrize("code", ["f'{_(\"Tage\")}'", "x = f\"a {gettext('b')}\""])
def test_a_hidden_mark_is_seen(code):
    assert hidden_marks(code) == [1]


def test_no_marked_text_hides_in_another_string():
    found = {name: hidden_marks(path.read_text("utf-8")) for name, path in modules().items()}
    assert {name: lines for name, lines in found.items() if lines} == {}
