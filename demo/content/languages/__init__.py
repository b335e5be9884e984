"""The demo's texts in further languages: a JSON file each, from German to the translation.

No native reader has checked them; the README and the matrix of translations say so.
"""

import json
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).resolve().parent


@cache
def texts(code: str) -> dict[str, str]:
    """All that is there of a language: German text to translation."""
    path = FOLDER / f"{code}.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
