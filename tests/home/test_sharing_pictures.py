"""Pictures for sharing: drawn in the background, and gone with the consent."""

import io
from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from PIL import Image
from wagtail.actions.unpublish_page import UnpublishPageAction

from core import jobs
from core.models import Job
from core.visits import VisitorWaits, visit
from home.domain import sharing_drawing, sharing_pictures
from home.models import SharingPicture
from home.sharing_traces import pictures_in_access
from stories.domain.erasure import erase
from stories.domain.withdrawal import Scope, withdraw
from stories.enums import Channel, Material
from stories.models import StoryPage
from tests import factories
from tests.home.test_sharing import STORY, WITHOUT_SOCIAL, graph

PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture
def quick(monkeypatch):
    """What is drawn is tried once, below; all else needs no real picture."""
    drawn = []
    monkeypatch.setattr(sharing_pictures, "draw", lambda drawing: drawn.append(drawing) or PNG)
    return drawn


@pytest.fixture
def rima(home):
    person = factories.make_person("Rima")
    factories.make_consent(person)
    factories.make_story(person, title="Rima")
    return person


def story() -> StoryPage:
    return StoryPage.objects.get(slug="rima")


def make(page=None) -> SharingPicture | None:
    page = page or story()
    sharing_pictures.draw_in_background(str(page.pk), lambda _progress: None)
    return SharingPicture.objects.filter(page=page.pk).first()


def address(row: SharingPicture) -> str:
    return f"/bild/{row.file.name.rpartition('/')[2]}"


def test_a_picture_is_drawn_with_our_fonts_and_is_the_same_each_time(rima):
    pictures = [sharing_drawing.draw(sharing_drawing.drawing_of(story())) for _time in "12"]
    assert pictures[0] == pictures[1]
    with Image.open(io.BytesIO(pictures[0])) as picture:
        assert picture.size == (1200, 630)
        assert len(picture.getcolors(100_000)) > 10


def test_a_page_names_its_picture_once_there_is_one(rima, quick):
    assert graph(STORY)["og:image"].endswith("/static/share/de.png")
    row = make()
    assert graph(STORY)["og:image"].endswith(address(row))
    assert "rima" not in address(row).casefold()
    response = Client().get(address(row))
    assert response.status_code == 200
    assert response.headers["Content-Type"] == "image/png"
    assert response.headers["Cache-Control"] == "private, no-cache"
    again = Client().get(address(row), headers={"If-None-Match": response.headers["ETag"]})
    assert again.status_code == 304


def test_publishing_asks_for_it_and_a_visitor_never_waits_for_it(rima, quick):
    story().save_revision().publish()
    assert Job.objects.filter(kind=sharing_pictures.KIND, key=str(story().pk)).exists()
    assert quick == []
    with visit(), pytest.raises(VisitorWaits):
        make()


def test_none_is_drawn_of_who_is_not_for_networks(home, quick):
    person = factories.make_person("Rima")
    factories.make_consent(person, channels=WITHOUT_SOCIAL)
    factories.make_story(person, title="Rima")
    assert make() is None
    assert sharing_pictures.want_missing() == 0


def test_a_portrait_of_somebody_else_must_be_cleared_too(rima, quick):
    other = factories.make_person("Selam")
    factories.make_consent(other, channels=WITHOUT_SOCIAL)
    StoryPage.objects.update(portrait=factories.make_photo(other))
    assert make() is None


def test_a_withdrawal_deletes_row_and_file(rima, quick, django_capture_on_commit_callbacks):
    row = make()
    with django_capture_on_commit_callbacks(execute=True):
        withdraw(
            rima, scope=Scope(channels=frozenset({Channel.SOCIAL}), materials=frozenset(Material))
        )
    assert not SharingPicture.objects.exists()
    assert not row.file.storage.exists(row.file.name)
    assert Client().get(address(row)).status_code == 404


def test_what_ran_out_is_refused_at_once_and_deleted_by_the_daily_command(rima, quick):
    row = make()
    yesterday = timezone.localdate() - timedelta(days=1)
    type(rima.consents.get()).objects.update(valid_until=yesterday)
    assert Client().get(address(row)).status_code == 410
    call_command("draw_sharing_pictures", stdout=io.StringIO())
    assert not SharingPicture.objects.exists()


def test_who_takes_back_while_it_is_drawn_is_not_shown(rima, monkeypatch):
    def draw(_drawing):
        factories.withdraw_everything(rima)
        return PNG

    monkeypatch.setattr(sharing_pictures, "draw", draw)
    assert make() is None


def test_a_page_with_another_name_loses_its_old_picture_at_once(rima, quick):
    make()
    page = story()
    page.title = "Selam"
    page.save_revision().publish()
    assert not SharingPicture.objects.exists()
    assert make().fingerprint == sharing_drawing.drawing_of(story()).fingerprint


def test_an_unpublished_page_has_none(rima, quick):
    make()
    UnpublishPageAction(story()).execute(skip_permission_checks=True)
    assert not SharingPicture.objects.exists()


def test_an_erasure_takes_it_and_an_access_names_it(rima, quick):
    make()
    assert [entry["page"] for entry in pictures_in_access(rima)] == ["Rima"]
    erase(rima)
    assert not SharingPicture.objects.exists()


def test_the_daily_command_asks_for_what_is_missing(rima, quick):
    out = io.StringIO()
    call_command("draw_sharing_pictures", stdout=out)
    assert "1 pictures asked for" in out.getvalue()
    jobs.work(until_empty=True, kinds=[sharing_pictures.KIND])
    assert SharingPicture.objects.count() == 1


def test_other_files_have_no_address_here(rima):
    assert Client().get(f"/bild/{'0' * 32}.png").status_code == 404
    assert Client().get("/bild/../secret.png").status_code == 404


def test_a_broken_picture_leaves_no_file(rima, quick, monkeypatch):
    monkeypatch.setattr(SharingPicture, "save", _fail)
    kept = []
    monkeypatch.setattr(sharing_pictures, "delete_for_sure", lambda *of: kept.append(of))
    with pytest.raises(OSError):
        make()
    ((_storage, name),) = kept
    assert name.startswith("sharing/")


def _fail(self, *args, **kwargs):
    raise OSError


def test_the_file_is_never_handed_out_as_a_photo(rima, quick):
    row = make()
    row.file.storage.save("sharing/x.png", ContentFile(PNG))
    assert Client().get(f"/media/{row.file.name}").status_code == 404
