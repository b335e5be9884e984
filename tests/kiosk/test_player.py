"""The player's own addresses: no cookie, no other host, nothing but its own files."""

import hashlib
import json
import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.test import Client
from django.urls import reverse

from kiosk import shell
from kiosk.domain import pairing

pytestmark = pytest.mark.django_db


def test_no_answer_to_a_device_sets_or_reads_a_cookie(kiosk, token):
    client = Client(headers={"Authorization": f"Bearer {token}"})
    answers = [
        client.get("/kiosk/"),
        client.get("/kiosk/sw.js"),
        client.get("/kiosk/player/main.js"),
        client.post("/kiosk/api/pairing"),
        client.post("/kiosk/api/pairing/status"),
        client.get("/kiosk/api/programme.json"),
        client.get("/kiosk/api/key.json"),
        client.get("/kiosk/api/media/unknown"),
        client.post("/kiosk/api/receipt", {"version": "a" * 64}, "application/json"),
        Client().get("/kiosk/api/programme.json"),
    ]
    assert {answer.status_code for answer in answers} == {200, 201, 204, 401, 404}
    assert not any(answer.cookies for answer in answers)
    found = [answer for answer in answers if answer.status_code != 404]
    assert not any("Cookie" in answer.get("Vary", "") for answer in found)


def test_a_device_needs_no_csrf_token(kiosk):
    client = Client(enforce_csrf_checks=True)
    _waiting, secret = pairing.begin()
    headers = {"Authorization": f"Bearer {secret}"}
    assert client.post("/kiosk/api/pairing").status_code == 201
    assert client.post("/kiosk/api/pairing/status", headers=headers).status_code == 200


def test_the_page_has_no_inline_script_and_no_other_host(client):
    page = client.get("/kiosk/").content.decode()
    assert not re.search(r"<script(?![^>]* src=)", page)
    assert not re.search(r'(?:src|href)="(?:https?:)?//', page)


def test_the_page_says_where_to_enter_the_code(client):
    assert reverse("kiosk:pair") in client.get("/kiosk/").content.decode()


def test_only_the_files_of_the_player_are_served(client):
    assert client.get("/kiosk/player/main.js")["Content-Type"].startswith("text/javascript")
    for name in ("sw.js", "models.py", "..%2Fmodels.py", ".hidden"):
        assert client.get(f"/kiosk/player/{name}").status_code == 404


def test_the_service_worker_keeps_every_file_by_its_true_digest(client):
    first_line = client.get("/kiosk/sw.js").content.decode().split("\n")[0]
    kept = json.loads(first_line.removeprefix("const SHELL = ").removesuffix(";"))
    assert kept["version"] == client.get("/kiosk/")["Kiosk-Shell"]
    assert set(shell.PLAYER_FILES) <= {name.rsplit("/", 1)[1] for name in kept["files"]}
    for name, digest in kept["files"].items():
        if name.startswith("/static/"):
            content = Path(finders.find(name.removeprefix("/static/"))).read_bytes()
        else:
            content = b"".join(client.get(name).streaming_content)
        assert hashlib.sha256(content).hexdigest() == digest, name


def test_the_player_has_no_words_of_its_own():
    """Texts in quotes with a space and a capital letter would be ones that nobody translates."""
    for path in shell.PLAYER_FILES.values():
        code = re.sub(r"/\*.*?\*/|//[^\n]*", "", path.read_text(), flags=re.DOTALL)
        assert not re.findall(r'"[A-ZÄÖÜ][a-zäöüß]+ [^"]*"', code), path.name
