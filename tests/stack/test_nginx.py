"""The operators' nginx before the site: what it hands out, to whom, and what it writes down."""

import os
import time
import urllib.error
import urllib.request

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages

from scripts.stack.nginx import nginx
from stories.delivery import address
from stories.domain.photos import WEBP_FILTERS, make_renditions
from stories.domain.withdrawal.links import issue
from stories.enums import FilmFormat
from stories.models import FilmVersion
from tests import factories

pytestmark = [
    pytest.mark.stack,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]
MEBIBYTE = 1024 * 1024
LETTERS = b"0123456789"
ACCESS_LOG = "exhibition.log"


class Answer:
    def __init__(self, answer):
        self.status, self.headers, self.content = answer.status, answer.headers, answer.read()


class Site:
    """Asks nginx as a visitor does, and reads its log."""

    def __init__(self, base, folder):
        self._base, self._folder, self._asked = base, folder, 0

    def ask(self, path: str, body: bytes | None = None, **headers) -> Answer:
        names = {name.replace("_", "-"): value for name, value in headers.items()}
        request = urllib.request.Request(self._base + path, data=body, headers=names)
        self._asked += 1
        try:
            return Answer(urllib.request.urlopen(request, timeout=30))
        except urllib.error.HTTPError as refusal:
            return Answer(refusal)

    @property
    def log(self) -> str:
        """nginx writes a line after the answer has left: each answer's is waited for."""
        until = time.monotonic() + 10
        while True:
            text = (self._folder / ACCESS_LOG).read_text()
            if text.count("\n") >= self._asked or time.monotonic() > until:
                return text + (self._folder / "log").read_text()
            time.sleep(0.05)


@pytest.fixture
def site(nginx_is_there, home, live_server, settings):
    settings.SENDFILE = "nginx"
    for folder in (settings.MEDIA_ROOT, settings.PRIVATE_ROOT):
        os.makedirs(folder, exist_ok=True)
    changes = {
        "server 127.0.0.1:8000;": f"server {live_server.url.removeprefix('http://')};",
        "    listen 80;\n    listen [::]:80;": "    listen unix:FOLDER/redirect;",
        "    listen 443 ssl http2;\n    listen [::]:443 ssl http2;": "    listen 127.0.0.1:PORT;",
        "ssl_certificate /etc/letsencrypt/live/ausstellung.example.org/fullchain.pem;": "",
        "ssl_certificate_key /etc/letsencrypt/live/ausstellung.example.org/privkey.pem;": "",
        "/var/log/nginx/": "FOLDER/",
        "/srv/exhibition/private/": f"{settings.PRIVATE_ROOT}/",
        "/srv/exhibition/public/": f"{settings.MEDIA_ROOT}/",
        "/srv/exhibition/site/.local/static/": f"{settings.BASE_DIR}/static/",
    }
    with nginx(changes) as (base, folder):
        yield Site(base, folder)


@pytest.fixture
def person(site):
    person = factories.make_person()
    factories.make_consent(person)
    return person


@pytest.fixture
def photo(person):
    photo = factories.make_photo(person)
    make_renditions(photo)
    return photo


@pytest.fixture
def version(person):
    film = factories.make_film(person)
    version = FilmVersion(film=film, format=FilmFormat.H264_480)
    version.file.save("film.mp4", ContentFile(LETTERS), save=False)
    version.save()
    return version


def size_of(photo):
    return photo.renditions.filter(filter_spec__in=WEBP_FILTERS).first()


def test_pages_come_from_the_site(site):
    answer = site.ask("/de/")
    assert answer.status == 200
    assert "default-src 'self'" in answer.headers["Content-Security-Policy"]


def test_a_cleared_photo_comes_with_the_headers_of_the_site(site, photo):
    file = size_of(photo).file
    answer = site.ask(address(file))
    assert answer.status == 200
    assert answer.content == file.read()
    assert answer.headers["Content-Type"] == "image/webp"
    assert answer.headers["Cache-Control"] == "private, no-cache"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'self'" in answer.headers["Content-Security-Policy"]
    assert "X-Accel-Redirect" not in answer.headers


def test_films_come_in_parts(site, version):
    answer = site.ask(address(version.file), Range="bytes=2-4")
    assert (answer.status, answer.content) == (206, b"234")
    assert answer.headers["Content-Range"] == "bytes 2-4/10"
    assert site.ask(address(version.file), Range="bytes=10-").status == 416


def test_a_withdrawal_counts_at_once_even_for_kept_copies(site, person, version):
    etag = site.ask(address(version.file)).headers["ETag"]
    assert site.ask(address(version.file), If_None_Match=etag).status == 304
    factories.withdraw_everything(person)
    assert site.ask(address(version.file)).status == 410
    assert site.ask(address(version.file), If_None_Match=etag).status == 410
    assert site.ask(address(version.file), Range="bytes=0-1").status == 410


def test_private_files_have_no_address_of_their_own(site, photo, version):
    for name in (photo.file.name, size_of(photo).file.name, version.file.name, ""):
        assert site.ask(f"/_private/{name}").status == 404
        assert site.ask(f"/%5Fprivate/{name}").status == 404
    assert site.ask(address(photo.file)).status == 404


@pytest.mark.parametrize(
    "path",
    [
        "/oeffentlich/../private/{}",
        "/oeffentlich../private/{}",
        "/oeffentlich/%2e%2e/private/{}",
        "/oeffentlich/..%2fprivate/{}",
        "/media/..%2f..%2f{}",
        "/static/../private/{}",
        "/static../private/{}",
        "//_private/{}",
        "/media/../_private/{}",
    ],
)
def test_no_way_round_leads_to_private_files(site, version, path):
    answer = site.ask(path.format(version.file.name))
    assert answer.status >= 400
    assert LETTERS not in answer.content


def test_public_files_come_without_asking_the_site(site, django_assert_num_queries):
    landscape = factories.make_photo(shows_people=False)
    make_renditions(landscape)
    file = size_of(landscape).file
    with django_assert_num_queries(0):
        answer = site.ask(address(file))
    assert answer.status == 200
    assert answer.content == file.read()
    assert answer.headers["Content-Type"] == "image/webp"
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert site.ask("/oeffentlich/open/").status in (403, 404)


def test_what_is_no_picture_is_never_run(site):
    name = storages["public"].save("open/x.html", ContentFile(b"<script>1</script>"))
    answer = site.ask(f"/oeffentlich/{name}")
    assert answer.headers["Content-Type"] == "application/octet-stream"
    storages["public"].delete(name)


def test_kiosks_get_public_files_by_the_site_too(site, rf):
    landscape = factories.make_photo(shows_people=False)
    make_renditions(landscape)
    answer = site.ask(f"/media/{size_of(landscape).file.name}")
    assert answer.status == 200
    assert answer.content == size_of(landscape).file.read()


def test_a_piece_of_an_upload_passes_and_more_than_that_does_not(site):
    assert site.ask("/de/", body=b"x" * 9 * MEBIBYTE).status != 413
    assert site.ask("/de/", body=b"", Content_Length=str(65 * MEBIBYTE)).status == 413


def test_the_log_holds_no_secret_no_query_and_no_visitor(site, person):
    token = issue(person, by=None)
    request_token = "MQ:1vHtVQ:abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG"
    site.ask(f"/de/einwilligung-widerrufen/{token}/")
    site.ask(f"/de/einwilligung-widerrufen/{'%20'.join(token)}/?x=geheim")
    site.ask(f"/anfrage/{request_token}/")
    site.ask(f"/admin/password_reset/confirm/MQ/abcdef-{token}/")
    site.ask("/de/suche/?q=Nour", Referer="https://example.org/nour")
    log = site.log
    assert "/de/einwilligung-widerrufen/..." in log
    assert "/anfrage/..." in log
    assert "/de/suche/ 200" in log
    for secret in (token, token[:12], request_token, "geheim", "Nour", "nour", "127.0.0.1"):
        assert secret not in log


def test_logos_and_styles_have_their_time(site):
    answer = site.ask("/static/css/base.css")
    assert answer.status == 200
    assert answer.headers["Cache-Control"] == "public, max-age=3600"
    assert answer.headers["Content-Type"] == "text/css"
