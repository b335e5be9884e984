"""The editions of a panel in the workplace: understood by everybody, done only by who may."""

import pytest
from django.contrib.auth.models import Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry

from core import jobs
from exhibition.domain import editions, panel_paper
from exhibition.domain.editions import rendering
from exhibition.models import EditionHanging, Panel, PanelEdition
from stories.domain.withdrawal import withdraw
from stories.enums import Channel
from stories.models import Consent
from tests import factories
from tests.exhibition.editions_made import make_edition, make_panel, paper, person_of  # noqa: F401

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home", "paper")]
ACTS = ("render_edition", "compare_edition", "cancel_edition", "hang_edition")
FILES = ("edition_print_file", "edition_screen_file")


@pytest.fixture
def edition(home, paper):  # noqa: F811
    edition = make_edition()
    rendering.render(edition)
    edition.refresh_from_db()
    return edition


def signed_in(client, django_user_model, *permissions):
    user = django_user_model.objects.create_user("hilfe", password="x")
    user.user_permissions.set(Permission.objects.filter(codename__in=permissions))
    client.force_login(user)
    return client


@pytest.fixture
def reader(client, django_user_model):
    return signed_in(client, django_user_model, "access_admin", "view_panel")


@pytest.fixture
def helper(client, django_user_model):
    """Somebody who may enter the workplace and no more."""
    return signed_in(client, django_user_model, "access_admin", "change_tourstop")


def page(client, panel) -> str:
    response = client.get(reverse("panel_editions", args=[panel.pk]))
    assert response.status_code == 200
    return response.content.decode()


def act(client, name, key, **values) -> str:
    """Posts and gives what the page says then."""
    return client.post(reverse(name, args=[key]), values, follow=True).content.decode()


# What the page says ---------------------------------------------------------------------


def test_the_page_of_a_panel_leads_to_its_editions(editor_client):
    panel = make_panel()
    address = Panel.snippet_viewset.get_url_name("inspect")
    shown = editor_client.get(reverse(address, args=[panel.pk])).content.decode()
    assert reverse("panel_editions", args=[panel.pk]) in shown


def test_the_list_of_panels_and_their_forms_lead_there_too(editor_client, edition):
    other, viewset = make_panel("Joel"), Panel.snippet_viewset
    shown = editor_client.get(reverse(viewset.get_url_name("list"))).content.decode()
    for panel, said in ((edition.panel, "Auflage 1"), (other, "noch keine")):
        address = reverse("panel_editions", args=[panel.pk])
        assert address in shown
        assert said in shown
        form = editor_client.get(reverse(viewset.get_url_name("edit"), args=[panel.pk]))
        assert address in form.content.decode()


def test_before_the_first_release_it_offers_one(editor_client):
    shown = page(editor_client, make_panel())
    assert "noch nicht freigegeben" in shown
    assert "Freigeben" in shown


def test_it_says_why_a_panel_cannot_be_released_and_offers_nothing(editor_client):
    panel = make_panel(consent={"channels": [Channel.WEB]})
    shown = page(editor_client, panel)
    assert "kann jetzt nicht freigegeben werden" in shown
    assert "Rima: keine gültige Einwilligung" in shown
    assert reverse("release_panel", args=[panel.pk]) not in shown


def test_it_shows_number_language_checksums_and_files(editor_client, edition):
    shown = page(editor_client, edition.panel)
    for said in ("Auflage 1", "Deutsch", "A1 hoch", edition.print_sha256, edition.screen_sha256):
        assert said in shown
    for name in FILES:
        assert reverse(name, args=[edition.pk]) in shown


def test_it_shows_how_far_the_files_are_and_lets_cancel(editor_client):
    edition = make_edition()
    job = jobs.claim([rendering.KIND])
    jobs.Report(job)(0.43, "Setzt die Druckdatei.")
    shown = page(editor_client, edition.panel)
    assert 'value="43"' in shown
    assert "Setzt die Druckdatei." in shown
    act(editor_client, "cancel_edition", edition.pk)
    assert jobs.status(rendering.KIND, edition.pk) is None
    assert "Dateien machen" in page(editor_client, edition.panel)
    act(editor_client, "render_edition", edition.pk)
    assert jobs.status(rendering.KIND, edition.pk)


def test_what_went_wrong_is_said_and_can_be_tried_again(editor_client):
    edition = make_edition()
    edition.frozen.storage.delete(edition.frozen.name)
    jobs.work(until_empty=True, kinds=[rendering.KIND])
    shown = page(editor_client, edition.panel)
    assert "beschädigt" in shown
    assert "Dateien machen" in shown


def test_what_must_come_down_is_said_loudly(editor_client, edition):
    editions.hang(edition, factories.make_set(), by=None)
    withdraw(person_of(edition.panel))
    shown = page(editor_client, edition.panel)
    assert "Bitte abnehmen" in shown
    assert "zurückgezogen" in shown
    assert reverse("edition_print_file", args=[edition.pk]) not in shown
    assert reverse("hang_edition", args=[edition.pk]) not in shown


def test_an_ended_consent_blocks_it_at_once(editor_client, edition):
    Consent.objects.update(valid_until=timezone.localdate() - timezone.timedelta(days=1))
    shown = page(editor_client, edition.panel)
    assert "gesperrt" in shown
    assert reverse("edition_print_file", args=[edition.pk]) not in shown


def test_the_page_of_a_set_tells_what_hangs_there(editor_client, edition):
    one_set = factories.make_set()
    editions.hang(edition, one_set, by=None)
    address = reverse(type(one_set).snippet_viewset.get_url_name("edit"), args=[one_set.pk])
    shown = editor_client.get(address).content.decode()
    assert "Auflage 1" in shown
    assert reverse("panel_editions", args=[edition.panel_id]) in shown
    withdraw(person_of(edition.panel))
    assert "bitte abnehmen" in editor_client.get(address).content.decode()


def test_three_editions_cost_as_many_queries_as_one(editor_client):
    panel, counts = make_panel(), []
    for number in (1, 2, 3):
        Panel.objects.update(sentence=f"Satz {number}.")
        edition = editions.release(panel, by=None)
        editions.hang(edition, factories.make_set(f"Satz {number}"), by=None)
        page(editor_client, panel)
        with CaptureQueriesContext(connection) as queries:
            page(editor_client, panel)
        counts.append(len(queries))
    assert counts[0] == counts[2]


def test_three_prints_cost_the_page_of_a_set_as_many_queries_as_one(editor_client):
    one_set, counts = factories.make_set(), []
    address = reverse(type(one_set).snippet_viewset.get_url_name("edit"), args=[one_set.pk])
    for name in ("Rima", "Joel", "Nour"):
        editions.hang(make_edition(name), one_set, by=None)
        editor_client.get(address)
        with CaptureQueriesContext(connection) as queries:
            editor_client.get(address)
        counts.append(len(queries))
    assert counts[0] == counts[2]


# What is done there ---------------------------------------------------------------------


def test_an_editor_releases_a_panel(editor_client, editor):
    panel = make_panel()
    said = act(editor_client, "release_panel", panel.pk)
    assert "Auflage 1 ist freigegeben" in said
    assert PanelEdition.objects.get().released_by == editor
    assert "nichts geändert" in act(editor_client, "release_panel", panel.pk)


def test_a_refused_release_names_every_reason(editor_client, monkeypatch):
    panel = make_panel()
    monkeypatch.setattr(panel_paper, "overflows", lambda _panel: ["Zu lang.", "Zu breit."])
    response = editor_client.post(reverse("release_panel", args=[panel.pk]))
    assert response.status_code == 422
    for said in ("Nicht freigegeben.", "Zu lang.", "Zu breit."):
        assert said in response.content.decode()


def test_an_editor_hangs_it_and_takes_it_down(editor_client, edition):
    one_set, today = factories.make_set(), timezone.localdate().isoformat()
    values = {"exhibition_set": one_set.pk, "on": today}
    assert "Auflage 1 hängt in Satz A" in act(editor_client, "hang_edition", edition.pk, **values)
    assert "hängt schon in" in act(editor_client, "hang_edition", edition.pk, **values)
    hanging = EditionHanging.objects.get()
    said = act(editor_client, "take_down_edition", hanging.pk, on=today)
    assert "Eingetragen: abgenommen am" in said
    assert "Wo sie früher hing" in said


def test_who_hangs_a_new_print_is_asked_for_the_old_one(editor_client, edition):
    one_set = factories.make_set()
    editions.hang(edition, one_set, by=None)
    Panel.objects.update(sentence="Neu.")
    second = editions.release(edition.panel, by=None)
    values = {"exhibition_set": one_set.pk, "on": timezone.localdate().isoformat()}
    said = act(editor_client, "hang_edition", second.pk, **values)
    assert "ist auch Auflage 1 noch eingetragen" in said


@pytest.mark.parametrize(
    "values", [{}, {"exhibition_set": "x", "on": "x"}, {"exhibition_set": "9999", "on": "0"}]
)
def test_wrong_input_gets_a_sentence(editor_client, edition, values):
    assert "wählen Sie einen Satz" in act(editor_client, "hang_edition", edition.pk, **values)
    hanging = editions.hang(edition, factories.make_set(), by=None)
    assert "geben Sie den Tag an" in act(editor_client, "take_down_edition", hanging.pk, on="x")


def test_an_editor_has_it_made_again_and_compared(editor_client, edition):
    act(editor_client, "compare_edition", edition.pk)
    jobs.work(until_empty=True, kinds=[rendering.AGAIN])
    assert "Byte für Byte gleich" in page(editor_client, edition.panel)


def test_what_was_taken_back_is_neither_made_nor_compared(editor_client, edition):
    withdraw(person_of(edition.panel))
    for name in ("render_edition", "compare_edition"):
        assert "zurückgezogen" in act(editor_client, name, edition.pk)
    assert jobs.status(rendering.KIND, edition.pk) is None
    assert jobs.status(rendering.AGAIN, edition.pk) is None


# Files ----------------------------------------------------------------------------------


def test_files_are_private_and_their_names_say_nobody(editor_client, editor, edition):
    for name, word in zip(FILES, ("druck", "lesen"), strict=True):
        response = editor_client.get(reverse(name, args=[edition.pk]))
        assert b"".join(response.streaming_content).startswith(b"%PDF-")
        assert response.headers["Cache-Control"].startswith("private, no-store")
        code = edition.panel.code
        assert response.headers["Content-Disposition"] == (
            f'attachment; filename="tafel-{code}-1-{word}.pdf"'
        )
    handed_out = ModelLogEntry.objects.filter(action="exhibition.edition_handed_out", user=editor)
    assert [entry.data["file"] for entry in handed_out.order_by("pk")] == ["druck", "lesen"]


@pytest.mark.parametrize("name", FILES)
def test_consent_is_asked_anew_at_each_download(editor_client, edition, name):
    Consent.objects.update(valid_until=timezone.localdate() - timezone.timedelta(days=1))
    response = editor_client.get(reverse(name, args=[edition.pk]))
    assert response.status_code == 403
    assert "keine gültige Einwilligung" in response.content.decode()
    assert response.headers["Cache-Control"].startswith("private, no-store")


def test_what_is_not_made_yet_is_not_found(editor_client):
    edition = make_edition()
    assert editor_client.get(reverse(FILES[0], args=[edition.pk])).status_code == 404


def test_no_other_address_gives_the_files(editor_client, edition):
    for file in (edition.frozen, edition.print_file, edition.screen_file):
        assert editor_client.get(f"/media/{file.name}").status_code == 404


# Who may --------------------------------------------------------------------------------


def test_who_only_reads_sees_files_and_changes_nothing(reader, edition):
    hanging = editions.hang(edition, factories.make_set(), by=None)
    shown = page(reader, edition.panel)
    assert "Freigeben</button>" not in shown
    assert "Abgenommen<" not in shown
    assert reader.get(reverse(FILES[0], args=[edition.pk])).status_code == 200
    for name in ACTS:
        assert reader.post(reverse(name, args=[edition.pk])).status_code in (302, 403)
    reader.post(reverse("release_panel", args=[edition.panel_id]))
    reader.post(
        reverse("take_down_edition", args=[hanging.pk]), {"on": timezone.localdate().isoformat()}
    )
    hanging.refresh_from_db()
    assert hanging.taken_down_on is None
    assert PanelEdition.objects.count() == 1


def test_who_may_not_see_panels_sees_no_edition(helper, edition):
    addresses = [reverse("panel_editions", args=[edition.panel_id])]
    addresses += [reverse(name, args=[edition.pk]) for name in FILES]
    for address in addresses:
        assert helper.get(address).status_code in (302, 403)


def test_a_visitor_is_sent_to_the_sign_in(client, edition):
    for name in (*FILES, *ACTS):
        response = client.get(reverse(name, args=[edition.pk]))
        assert response.status_code == 302
        assert "/login/" in response.url


def test_an_address_alone_does_nothing(editor_client, edition):
    for name in ACTS:
        assert editor_client.get(reverse(name, args=[edition.pk])).status_code == 405
    assert editor_client.get(reverse("release_panel", args=[edition.panel_id])).status_code == 405


@pytest.mark.parametrize("name", [*ACTS, "release_panel", "take_down_edition"])
def test_what_is_not_there_is_not_found(editor_client, name):
    assert editor_client.post(reverse(name, args=[9999])).status_code == 404
