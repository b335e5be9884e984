"""Machine translation is off unless the environment names a service with all that it needs."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from core.checks import texts_travel_encrypted

ROOT = Path(__file__).resolve().parents[2]
READ = """
import json
from config.machine_translation import read_machine_translator
print(json.dumps(read_machine_translator()))
"""
LIBRE = {
    "MACHINE_TRANSLATION": "libretranslate",
    "LIBRETRANSLATE_URL": "https://translate.example.org/",
}
DEEPL = {"MACHINE_TRANSLATION": "DeepL", "DEEPL_KEY": "geheim:fx"}


def start(environment: dict[str, str]) -> subprocess.CompletedProcess:
    ours = ("MACHINE_TRANSLATION", "LIBRETRANSLATE_", "DEEPL_")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    return subprocess.run(
        [sys.executable, "-c", READ],
        cwd=ROOT,
        env=kept | environment,
        capture_output=True,
        text=True,
    )


@pytest.mark.parametrize(
    ("wrong", "named"),
    [
        ({"MACHINE_TRANSLATION": "google"}, "must be “libretranslate” or “deepl”"),
        ({**LIBRE, "LIBRETRANSLATE_URL": ""}, "LIBRETRANSLATE_URL is missing"),
        ({**LIBRE, "LIBRETRANSLATE_URL": "translate.example.org"}, "LIBRETRANSLATE_URL"),
        ({**LIBRE, "LIBRETRANSLATE_URL": "ftp://example.org"}, "LIBRETRANSLATE_URL"),
        ({**LIBRE, "LIBRETRANSLATE_URL": "https://"}, "LIBRETRANSLATE_URL"),
        ({**LIBRE, "LIBRETRANSLATE_URL": "https://a:geheim@example.org"}, "LIBRETRANSLATE_URL"),
        ({**LIBRE, "LIBRETRANSLATE_URL": "https://example.org:x"}, "LIBRETRANSLATE_URL"),
        ({**LIBRE, "LIBRETRANSLATE_URL": "https://example.org/?k=geheim"}, "LIBRETRANSLATE_URL"),
        ({**LIBRE, "LIBRETRANSLATE_KEY": "geheim geheim"}, "LIBRETRANSLATE_KEY"),
        ({"MACHINE_TRANSLATION": "deepl"}, "DEEPL_KEY is missing"),
        ({**DEEPL, "DEEPL_KEY": "gehéim"}, "DEEPL_KEY"),
    ],
)
def test_a_wrong_value_ends_the_start(wrong, named):
    ended = start(wrong)
    assert ended.returncode == 1
    assert ended.stdout == ""
    assert named in ended.stderr
    assert len(ended.stderr.strip().splitlines()) == 1
    assert "geheim" not in ended.stderr


def test_it_is_off_by_default():
    assert start({}).stdout == "null\n"
    assert start({"DEEPL_KEY": "geheim"}).stdout == "null\n"


def test_a_service_is_chosen_by_name():
    assert '"core.translations.services.DeepL"' in start(DEEPL).stdout
    libre = start(LIBRE).stdout
    assert '"core.translations.services.LibreTranslate"' in libre
    assert '"https://translate.example.org"' in libre


@pytest.mark.parametrize(
    ("address", "warnings"),
    [
        ("http://translate.example.org", 1),
        ("https://translate.example.org", 0),
        ("http://127.0.0.1:5000", 0),
    ],
)
def test_texts_that_travel_unencrypted_are_warned_of(settings, address, warnings):
    options = {"LIBRETRANSLATE_URL": address}
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {"CLASS": "x", "OPTIONS": options}
    assert len(texts_travel_encrypted(None)) == warnings


def test_without_a_service_nobody_is_warned(settings):
    settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR = None
    assert texts_travel_encrypted(None) == []
