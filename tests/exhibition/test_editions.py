"""Releasing a panel for print: what is frozen, and that nothing uncovered ever is."""

import zipfile
from datetime import timedelta
from io import BytesIO

import pytest
from django.contrib import admin
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale, ModelLogEntry
from wagtail.snippets.models import get_snippet_models

from core import jobs, pdf
from core.models import Job
from exhibition.domain import editions, panel_paper
from exhibition.domain.editions import rendering
from exhibition.domain.editions.files import storage
from exhibition.models import Panel, PanelEdition
from stories.domain.withdrawal import Scope, withdraw
from stories.enums import Channel, Material
from stories.models import Appearance, Person, Photo
from tests import factories
from tests.exhibition.editions_made import make_panel, paper, person_of  # noqa: F401
from tests.exhibition.processes import processes  # noqa: F401

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home", "paper")]


def refused(panel) -> str:
    """What a release is refused with; nothing of it may be left behind."""
    before = files_there()
    with pytest.raises(editions.NotReleased) as refusal:
        editions.release(panel, by=None)
    assert not PanelEdition.objects.exists()
    assert files_there() == before
    assert not Job.objects.filter(kind=rendering.KIND).exists()
    return "\n".join(refusal.value.sentences)


def files_there() -> set[str]:
    try:
        return set(storage().listdir("panels")[1])
    except FileNotFoundError:
        return set()


# What is frozen ---------------------------------------------------------------------


def test_a_release_freezes_what_is_printed_and_says_whom_it_relies_on(editor):
    panel = make_panel(sentence="Lehrt in Meißen.")
    edition = editions.release(panel, by=editor)
    assert (edition.number, edition.released_by, edition.language) == (1, editor, "de")
    row = edition.people.get()
    assert (row.person, row.in_text, row.in_picture) == (person_of(panel), True, True)
    assert list(row.consents.all()) == list(person_of(panel).consents.all())
    assert edition.photos.get().photo == panel.story.portrait
    assert edition.warnings == ["Nur 90 dpi."]
    archive = zipfile.ZipFile(BytesIO(edition.frozen.read()))
    assert archive.namelist() == ["engine.txt", "given/portrait.jpg", "tafel.html"]
    assert "Lehrt in Meißen." in archive.read("tafel.html").decode()
    assert panel.title not in edition.frozen.name


def test_the_worker_is_asked_for_its_files():
    edition = editions.release(make_panel(), by=None)
    assert jobs.status(rendering.KIND, edition.pk)


def test_the_same_input_is_the_same_edition(editor):
    panel = make_panel()
    first, again = (editions.release(panel, by=editor) for _time in range(2))
    assert first.pk == again.pk
    assert len(files_there() & {first.frozen.name.partition("/")[2]}) == 1
    released = ModelLogEntry.objects.filter(action="exhibition.edition_released")
    assert [entry.data for entry in released] == [{"number": 1}]


def test_what_has_changed_is_the_next_edition():
    panel = make_panel()
    first = editions.release(panel, by=None)
    Panel.objects.update(sentence="Ein neuer Satz.")
    second = editions.release(panel, by=None)
    assert (first.number, second.number) == (1, 2)
    assert first.frozen_sha256 != second.frozen_sha256


def test_only_the_last_edition_is_given_again():
    panel = make_panel()
    editions.release(panel, by=None)
    Panel.objects.update(sentence="Ein neuer Satz.")
    editions.release(panel, by=None)
    Panel.objects.update(sentence="")
    assert editions.release(panel, by=None).number == 3


def test_after_a_new_consent_what_was_taken_back_is_a_new_edition():
    panel = make_panel()
    first = editions.release(panel, by=None)
    withdraw(person_of(panel))
    factories.make_consent(person_of(panel), recorded_at=timezone.now() + timedelta(seconds=1))
    factories.publish_unasked(panel.story)
    later = timezone.now() + timedelta(seconds=2)
    with pytest.MonkeyPatch.context() as clock:
        clock.setattr("django.utils.timezone.now", lambda: later)
        assert editions.release(panel, by=None).number == first.number + 1


def test_an_edition_that_is_given_again_relies_on_the_newer_consent_too():
    panel = make_panel()
    editions.release(panel, by=None)
    factories.make_consent(person_of(panel))
    row = editions.release(panel, by=None).people.get()
    assert row.consents.count() == 2


def test_only_rows_that_allow_print_are_relied_on():
    panel = make_panel()
    factories.make_consent(person_of(panel), channels=[Channel.WEB])
    day = timezone.localdate() - timedelta(days=1)
    factories.make_consent(person_of(panel), valid_until=day)
    assert editions.release(panel, by=None).people.get().consents.count() == 1


def test_a_panel_without_a_story_shows_nobody():
    panel = Panel.objects.create(title="Worum es geht", kind="introduction", text="Ankommen.")
    assert not editions.release(panel, by=None).people.exists()


# What is refused --------------------------------------------------------------------


def test_without_any_consent_it_is_refused_with_every_reason():
    joel, rima = factories.make_person("Joel"), factories.make_person("Rima")
    story = factories.make_story(rima)
    Appearance.objects.create(page=story, person=joel)
    said = refused(Panel.objects.create(title="Rima", story=story))
    assert "Rima hat keine Einwilligung" in said
    assert "Joel hat keine Einwilligung" in said


def test_consent_for_the_web_alone_is_not_enough():
    assert "„Druck" in refused(make_panel(consent={"channels": [Channel.WEB]}))


def test_a_consent_that_has_ended_is_not_enough():
    ended = timezone.localdate() - timedelta(days=1)
    assert "keine gültige Einwilligung" in refused(make_panel(consent={"valid_until": ended}))


def test_a_withdrawal_of_print_is_enough_to_refuse():
    panel = make_panel()
    withdraw(person_of(panel), scope=Scope(channels=frozenset({Channel.PRINT})))
    factories.publish_unasked(panel.story)
    assert "keine gültige Einwilligung" in refused(panel)


def test_a_portrait_of_somebody_who_did_not_agree_is_refused():
    panel = make_panel()
    panel.story.portrait = factories.make_photo(factories.make_person("Joel"))
    panel.story.save()
    assert refused(panel).count("Joel") == 1


def test_a_portrait_for_which_nobody_is_entered_is_refused():
    panel = make_panel()
    Photo.objects.get().people.clear()
    assert "niemand ist eingetragen" in refused(panel)


def test_special_categories_need_a_consent_of_their_own():
    materials = [Material.TEXT, Material.NAME, Material.PHOTO]
    panel = make_panel(consent={"materials": materials})
    Appearance.objects.update(special_categories=True)
    assert "besondere" in refused(panel).lower()


def test_special_categories_are_remembered_with_the_edition():
    panel = make_panel()
    Appearance.objects.update(special_categories=True)
    assert editions.release(panel, by=None).people.get().special_categories


def test_the_own_name_needs_a_consent_of_its_own():
    panel = make_panel(consent={"materials": [Material.TEXT, Material.PHOTO]})
    Person.objects.update(is_pseudonym=False)
    assert "Name" in refused(panel)


def test_a_story_that_is_a_draft_is_refused():
    panel = make_panel()
    type(panel.story).objects.update(live=False)
    assert "zeigt die Geschichte in dieser Sprache nicht: Deutsch" in refused(panel)


def test_a_language_in_which_there_is_no_story_is_refused():
    assert "zeigt die Geschichte in dieser Sprache nicht: English" in refused(
        make_panel(second_language="en")
    )


def test_a_version_that_is_published_may_be_printed():
    panel = make_panel(second_language="en")
    translated = panel.story.copy_for_translation(Locale.objects.get(language_code="en"))
    translated.save_revision().publish()
    assert editions.release(panel, by=None).second_language == "en"


def test_a_panel_whose_story_is_gone_is_refused():
    panel = make_panel()
    Panel.objects.update(story=None)
    assert "fehlt ihre Geschichte" in refused(panel)


def test_what_does_not_fit_is_refused(monkeypatch):
    monkeypatch.setattr(panel_paper, "overflows", lambda panel: ["Der Satz ist zu lang."])
    assert refused(make_panel()) == "Der Satz ist zu lang."


def test_what_cannot_be_set_is_refused(monkeypatch):
    def broken(_panel):
        raise pdf.NotPrinted("it took too long")

    monkeypatch.setattr(panel_paper, "overflows", broken)
    assert "ließ sich nicht setzen" in refused(make_panel())


def test_somebody_who_is_named_by_hand_must_have_agreed():
    joel = factories.make_person("Joel")
    panel = Panel.objects.create(title="Worum es geht", kind="introduction", text="Mit Joel.")
    assert "Joel hat keine Einwilligung" in refused(panel)
    factories.make_consent(joel)
    assert editions.release(panel, by=None).people.get().person == joel


def test_a_name_inside_a_word_names_nobody():
    factories.make_person("Ali")
    panel = Panel.objects.create(title="Qualität", kind="introduction", text="Alibi, real.")
    assert not editions.release(panel, by=None).people.exists()


def test_a_name_in_a_script_without_capitals_is_found_within_a_word():
    factories.make_person("ريما")
    panel = Panel.objects.create(title="Tour", kind="introduction", text="وريما هنا")
    assert "ريما" in refused(panel)


def test_the_real_name_behind_a_pseudonym_is_never_printed():
    panel = make_panel(quote="Ich heiße Shirin Azadi.")
    Person.objects.update(real_name="Shirin Azadi")
    said = refused(panel)
    assert "der richtige Name von Rima" in said
    assert "Azadi" not in said


def test_who_came_to_the_story_while_it_was_held_is_not_overlooked(monkeypatch):
    from exhibition.domain.editions import releasing

    panel, joel = make_panel(), factories.make_consented_story("Joel").appearances.get().person

    def meanwhile(keys):
        Appearance.objects.create(page=panel.story, person=joel)

    monkeypatch.setattr(releasing, "one_after_another", meanwhile)
    assert "eben geändert" in refused(panel)


def test_nothing_is_left_of_a_release_that_fails_at_the_end(monkeypatch):
    panel, before = make_panel(), files_there()
    monkeypatch.setattr(rendering, "ask_for", lambda edition: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        editions.release(panel, by=None)
    assert files_there() == before
    assert not PanelEdition.objects.exists()


# By any other way -------------------------------------------------------------------


def test_a_form_that_is_posted_by_hand_releases_nothing(editor_client):
    panel = make_panel(consent={"channels": [Channel.WEB]})
    response = editor_client.post(reverse("release_panel", args=[panel.pk]), {"force": "1"})
    assert response.status_code == 422
    assert not PanelEdition.objects.exists()


def test_a_job_by_hand_makes_nothing_of_what_was_not_released():
    panel = make_panel(consent={"channels": [Channel.WEB]})
    for key in (panel.pk, "x", f"{panel.pk}:1", "999999"):
        for kind in (rendering.KIND, rendering.AGAIN):
            jobs.enqueue(kind, key)
    jobs.work(until_empty=True, kinds=[rendering.KIND, rendering.AGAIN])
    assert set(Job.objects.filter(kind=rendering.KIND).values_list("state", flat=True)) == {
        "failed"
    }
    assert not PanelEdition.objects.exists()


def test_a_row_that_was_written_past_the_release_gives_no_file(editor_client):
    panel = make_panel(consent={"channels": [Channel.WEB]})
    row = PanelEdition.objects.create(
        panel=panel, number=1, layout=panel.layout, language="de", frozen_sha256="0" * 64
    )
    jobs.enqueue(rendering.KIND, row.pk)
    jobs.work(until_empty=True, kinds=[rendering.KIND])
    row.refresh_from_db()
    assert not row.print_file
    assert editor_client.get(reverse("edition_print_file", args=[row.pk])).status_code == 403
    with pytest.raises(editions.NotHung):
        editions.hang(row, factories.make_set(), by=None)


def test_no_form_of_the_workplace_makes_editions():
    assert PanelEdition not in get_snippet_models()
    assert not admin.site.is_registered(PanelEdition)


def test_only_the_release_makes_rows_of_editions():
    """Whoever writes another way finds this test, and asks the rule first."""
    from tests.test_architecture import modules

    makers = ("PanelEdition(", "PanelEdition.objects.create", "editions.create", "bulk_create")
    found = {
        name
        for name, path in modules().items()
        if "PanelEdition" in (text := path.read_text(encoding="utf-8"))
        and any(maker in text.replace("class PanelEdition(", "") for maker in makers)
    }
    assert found == {"exhibition.domain.editions.releasing"}
