"""The form of a panel and its preview as one types: in the form, and never without consent."""

import pytest

from core import pdf
from exhibition.models import Panel
from stories.domain.withdrawal import Scope, withdraw
from stories.enums import Channel
from tests import factories
from tests.exhibition.panels_made import make_panel

pytestmark = pytest.mark.django_db
LONG = {
    "marks": {"field": "quote", "language": "de", "room": "10"},
    "width": 100,
    "height": 20,
    "lines": [{"text": "zu lang", "width": 20, "bottom": 20}],
}


@pytest.fixture
def measured(monkeypatch):
    """What the engine says, without starting it; and the pages it was asked about."""
    asked = []
    monkeypatch.setattr(pdf, "measured", lambda html, patience: asked.append(html) or [LONG])
    return asked


@pytest.fixture
def panel(home):
    return make_panel(factories.make_consented_story())


def fields(panel, **values):
    names = ("title", "kind", "layout", "story", "language", "second_language", "sentence",
             "quote", "text", "second_title", "second_sentence", "second_quote", "second_text",
             "stations")  # fmt: skip
    typed = {name: getattr(panel, name) or "" for name in names}
    typed["story"] = panel.story_id or ""
    return typed | values


def edit_address(panel, ending=""):
    from wagtail.admin.admin_url_finder import AdminURLFinder

    return AdminURLFinder().get_edit_url(panel) + ending


def previewed(client, panel, **values):
    """What the side panel shows of a form as it stands."""
    address = edit_address(panel).replace("/edit/", "/preview/")
    answer = client.post(address, fields(panel, **values)).json()
    return answer, client.get(address)


def test_the_preview_shows_what_is_typed_and_what_does_not_fit(editor_client, panel, measured):
    answer, page = previewed(editor_client, panel, sentence="Gerade getippt.")
    assert answer["is_valid"]
    html = page.content.decode()
    assert "Gerade getippt." in html
    assert "Zitat (Deutsch): eine Zeile zu lang" in html
    assert "Gerade getippt." in measured[0]
    assert "default-src 'none'" in page.headers["Content-Security-Policy"]
    assert Panel.objects.get().sentence == ""


def test_the_preview_of_a_refused_panel_shows_reasons_and_nothing_else(
    editor, editor_client, panel, measured
):
    person = panel.story.appearances.get().person
    withdraw(person, by=editor, scope=Scope(channels=frozenset({Channel.PRINT})))
    _answer, page = previewed(editor_client, panel, sentence="Gerade getippt.")
    assert page.status_code == 403
    html = page.content.decode()
    assert "Rima: keine gültige Einwilligung" in html
    assert "Gerade getippt." not in html
    assert "<svg" not in html
    assert measured == []


def test_a_story_that_is_only_chosen_in_the_form_is_asked_for_too(editor_client, panel, measured):
    person = factories.make_person("Joel")
    factories.make_consent(person, channels=[Channel.WEB])
    other = factories.make_story(person, title="Joel")
    _answer, page = previewed(editor_client, panel, story=other.pk)
    assert page.status_code == 403
    assert "Joel: keine gültige Einwilligung" in page.content.decode()
    assert measured == []


def test_the_page_is_shown_where_nothing_can_be_measured(editor_client, panel, monkeypatch):
    def broken(html, patience):
        raise pdf.NotPrinted("no engine")

    monkeypatch.setattr(pdf, "measured", broken)
    page = editor_client.get(f"/admin/tafeln/{panel.pk}/vorschau/")
    assert page.status_code == 200
    assert "konnten wir gerade nicht messen" in page.content.decode()


def test_nobody_without_permission_sees_a_preview(client, panel, django_user_model, measured):
    client.force_login(django_user_model.objects.create_user("gast", password="x"))
    address = edit_address(panel)
    assert client.get(address.replace("/edit/", "/preview/")).status_code != 200
    assert measured == []


def test_the_form_says_what_is_missing(editor_client, panel):
    address = edit_address(panel)
    answer = editor_client.post(address, fields(panel, second_language="de", stations="8"))
    html = answer.content.decode()
    assert "Das ist schon die erste Sprache." in html
    assert "Schreiben Sie höchstens drei Nummern" in html
    assert Panel.objects.get().second_language == ""


def test_a_panel_is_saved_by_its_form(editor_client, panel):
    answer = editor_client.post(edit_address(panel), fields(panel, quote="Selbst getippt."))
    assert answer.status_code == 302
    assert Panel.objects.get().quote == "Selbst getippt."
