"""Making the files of an edition: from what was frozen, once, and only with consent."""

import io
import zipfile

import pytest
from django.core.files.base import ContentFile

from core import jobs, pdf
from core.models import Job, JobState
from exhibition.domain import editions, panel_paper
from exhibition.domain.document_press import packed
from exhibition.domain.editions import frozen, rendering
from exhibition.domain.editions.files import storage
from exhibition.models import Panel, PanelEdition
from stories.domain.withdrawal import withdraw
from tests.exhibition.editions_made import make_edition, make_panel, paper, person_of  # noqa: F401

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]


@pytest.fixture
def edition(paper):  # noqa: F811
    return make_edition()


def work() -> Job:
    jobs.work(until_empty=True, kinds=[rendering.KIND, rendering.AGAIN])
    return Job.objects.filter(kind__in=(rendering.KIND, rendering.AGAIN)).first()


def files_there() -> set[str]:
    return set(storage().listdir("panels")[1])


def test_a_worker_makes_both_files_from_what_was_frozen(edition, paper):  # noqa: F811
    Panel.objects.update(title="Anders")
    assert work().state == JobState.DONE
    edition.refresh_from_db()
    assert (
        edition.print_file.read()
        == b"%PDF-1.7 print<p>Rima</p><p></p><p></p><p></p><p>Ein Satz.</p>"
    )
    assert edition.screen_file.name.endswith(".pdf")
    assert len(edition.print_sha256) == len(edition.screen_sha256) == 64
    assert "Rima" not in edition.print_file.name


def test_what_is_there_is_not_set_again(edition, paper):  # noqa: F811
    work()
    names = files_there()
    jobs.enqueue(rendering.KIND, edition.pk)
    work()
    editions.release(edition.panel, by=None)
    work()
    assert paper == ["print", "screen"]
    assert files_there() == names


def test_only_what_is_missing_is_set(edition, paper):  # noqa: F811
    work()
    edition.refresh_from_db()
    edition.screen_file.storage.delete(edition.screen_file.name)
    rendering.ask_for(edition)
    work()
    assert paper == ["print", "screen", "screen"]


def test_who_withdraws_before_it_is_set_is_not_set(edition, paper):  # noqa: F811
    with_job = Job.objects.get(kind=rendering.KIND)
    withdraw(person_of(edition.panel))
    assert not Job.objects.filter(pk=with_job.pk).exists()
    jobs.enqueue(rendering.KIND, edition.pk)
    assert "zurückgezogen" in work().message
    assert paper == []


def test_who_withdraws_while_it_is_set_leaves_no_file(
    edition, monkeypatch, django_capture_on_commit_callbacks
):
    before = files_there()

    def meanwhile(_frozen, *, still_at_it):
        with django_capture_on_commit_callbacks(execute=True):
            withdraw(person_of(edition.panel))
        return b"%PDF-1.7 too late"

    monkeypatch.setattr(panel_paper, "printed", meanwhile)
    work()
    edition.refresh_from_db()
    assert (bool(edition.frozen), bool(edition.print_file)) == (False, False)
    assert files_there() < before


def test_a_consent_that_ends_while_it_is_set_leaves_no_file(edition, monkeypatch):
    def meanwhile(_frozen, *, still_at_it):
        edition.photos.get().photo.people.clear()
        return b"%PDF-1.7 too late"

    before = files_there()
    monkeypatch.setattr(panel_paper, "printed", meanwhile)
    assert "niemand ist eingetragen" in work().message
    assert files_there() == before


def test_what_is_cancelled_stops_and_leaves_no_file(edition, monkeypatch):
    before = files_there()

    def cancelled(_frozen, *, still_at_it):
        rendering.cancel(edition)
        return b"%PDF-1.7 nobody wants it"

    monkeypatch.setattr(panel_paper, "printed", cancelled)
    assert work() is None
    edition.refresh_from_db()
    assert not edition.print_file
    assert files_there() == before


def test_a_file_whose_row_cannot_be_saved_goes(edition, monkeypatch):
    before = files_there()
    monkeypatch.setattr(PanelEdition, "save", lambda *_given, **_more: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        rendering.render(edition)
    assert files_there() == before


def test_a_panel_that_cannot_be_set_says_so(edition, monkeypatch):
    def broken(_frozen, *, still_at_it):
        raise pdf.NotPrinted("it took too long")

    monkeypatch.setattr(panel_paper, "printed", broken)
    assert work().message == "Diese Tafel ließ sich nicht setzen."


# Once more ---------------------------------------------------------------------------


def test_an_edition_is_made_again_byte_by_byte(edition, paper):  # noqa: F811
    work()
    edition.refresh_from_db()
    made = editions.make_again(edition)
    assert made == (edition.print_file.read(), edition.screen_file.read())


def test_a_comparison_in_the_background_keeps_nothing(edition):
    work()
    names = files_there()
    rendering.ask_for_comparison(edition)
    work()
    assert jobs.status(rendering.AGAIN, edition.pk).state == JobState.DONE
    assert files_there() == names


def test_other_bytes_of_the_same_engine_are_a_fault(edition, monkeypatch):
    work()
    edition.refresh_from_db()
    monkeypatch.setattr(panel_paper, "printed", lambda _frozen, *, still_at_it: b"%PDF-1.7 other")
    with pytest.raises(rendering.OtherBytes, match="obwohl das Satzprogramm dasselbe ist"):
        editions.make_again(edition)


def test_another_engine_is_told_plainly(edition, monkeypatch):
    work()
    edition.refresh_from_db()
    monkeypatch.setattr(panel_paper, "printed", lambda _frozen, *, still_at_it: b"%PDF-1.7 other")
    monkeypatch.setattr(frozen, "version", lambda _package: "99.1")
    with pytest.raises(rendering.OtherBytes, match=r"jetzt WeasyPrint 99\.1"):
        editions.make_again(edition)


def test_another_engine_makes_another_edition(edition, monkeypatch):
    monkeypatch.setattr(frozen, "version", lambda _package: "99.1")
    assert editions.release(edition.panel, by=None).number == 2


def test_what_was_taken_back_is_not_made_again(edition):
    withdraw(person_of(edition.panel))
    edition.refresh_from_db()
    with pytest.raises(rendering.NotMade, match="zurückgezogen"):
        editions.make_again(edition)


@pytest.mark.parametrize("data", [b"", b"no ZIP", packed({"tafel.html": b"<p>forged</p>"})])
def test_what_is_not_as_it_was_frozen_is_not_set(edition, paper, data):  # noqa: F811
    storage().delete(edition.frozen.name)
    storage().save(edition.frozen.name, ContentFile(data))
    assert "beschädigt" in work().message
    assert paper == []


def test_what_is_missing_says_so(edition):
    storage().delete(edition.frozen.name)
    assert "fehlt im Speicher" in work().message


# The real paper -----------------------------------------------------------------------


def test_a_real_panel_is_frozen_set_and_set_again_alike(tmp_path, settings, monkeypatch):
    """The only test here that sets a panel: its style sheets may change, the frozen ones do not."""
    monkeypatch.setattr(panel_paper, "overflows", lambda _panel: [])  # that costs a setting more
    edition = editions.release(make_panel(layout="canvas"), by=None)
    assert work().state == JobState.DONE
    edition.refresh_from_db()
    with zipfile.ZipFile(io.BytesIO(edition.frozen.read())) as archive:
        names = archive.namelist()
    assert any(name.startswith("static/fonts/") for name in names)
    assert edition.print_file.read(8).startswith(b"%PDF-1.")
    settings.STATICFILES_DIRS = [tmp_path]
    assert list(map(frozen.sha256, editions.make_again(edition))) == [
        edition.print_sha256,
        edition.screen_sha256,
    ]
