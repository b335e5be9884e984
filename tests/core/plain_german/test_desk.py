"""Hints where editors write: the answer to their texts, and the list of a page."""

import json

import pytest
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.urls import reverse
from wagtail.models import GroupPagePermission, Locale
from wagtail_localize.models import StringTranslation

from core.plain_german import Kind, check
from core.plain_german_desk import views
from core.plain_german_desk.explanations import EXPLANATIONS
from core.plain_german_desk.shown import MOST_PLACES, grouped, marked
from home.models import StandardPage
from tests import factories
from tests.core.translations.bodies import make_story_with_body
from tests.stories.test_story_pages import number_of_queries

pytestmark = pytest.mark.django_db
HARD = "Das Haus wird gebaut."
SCRIPT = "data-plain-german"


def ask(client, *texts, **values):
    body = {"texts": [{"text": text, **values} for text in texts]}
    return client.post(reverse(views.HINTS), body, content_type="application/json")


def of_page(page) -> str:
    return reverse(views.OF_PAGE, args=[page.pk])


def edit_url(page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


@pytest.fixture
def easy(home):
    return Locale.objects.get_or_create(language_code="de-simple")[0]


@pytest.fixture
def draft(easy):
    """A story in Leichte Sprache, begun and not translated."""
    return factories.begin_translation(make_story_with_body(), "de-simple")


@pytest.fixture
def by_hand(draft):
    """A page in Leichte Sprache that is no translation; its draft differs from what is public."""
    page = StandardPage(title="Hilfe", slug="hilfe", locale=draft.locale, introduction="Alt; neu.")
    draft.get_ancestors().get(depth=2).add_child(instance=page)
    page.introduction = HARD
    page.save_revision()
    return page


@pytest.fixture
def editor_of_news(django_user_model, draft):
    """May enter the workplace, and edit the German pages only."""
    user = django_user_model.objects.create_user("text", "text@example.org", "x")
    group = Group.objects.create(name="Text")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    may_change = Permission.objects.get(
        codename="change_page", content_type__app_label="wagtailcore"
    )
    german = draft.get_translations().get(locale__language_code="de")
    GroupPagePermission.objects.create(group=group, page=german, permission=may_change)
    user.groups.add(group)
    return user


# What somebody is writing ----------------------------------------------------------------


def test_each_text_is_answered_in_its_turn(editor_client):
    easy, hard = ask(editor_client, "Rima backt.", HARD).json()["texts"]
    assert easy == {"count": 0, "summary": "Keine Hinweise", "hints": [], "html": ""}
    assert hard["hints"] == [
        {"kind": "passive", "start": 9, "end": 20, "words": "wird gebaut", "instead": ""}
    ]
    assert hard["summary"] == "1 Hinweis: Passiv"
    assert "Das Amt prüft den Antrag" in hard["html"]


def test_places_in_markup_are_those_of_the_source(editor_client):
    text = "Das <b>Haus</b> wird gebaut."
    (hint,) = ask(editor_client, text, markup=True).json()["texts"][0]["hints"]
    assert text[hint["start"] : hint["end"]] == "wird gebaut"


def test_gentle_hints_do_not_count(editor_client):
    (answer,) = ask(editor_client, "Es gibt keine Stufen.").json()["texts"]
    assert answer["count"] == 0
    assert answer["summary"] == "Bitte ansehen: Verneinung"


def test_what_was_written_is_escaped(editor_client):
    html = ask(editor_client, 'Das ist "<script>".').json()["texts"][0]["html"]
    assert "<script>" not in html
    assert "&lt;script&gt;" in html


def test_a_text_that_is_too_long_says_so_and_the_others_are_answered(editor_client):
    long, short = ask(editor_client, "a" * (views.LONGEST_TEXT + 1), HARD).json()["texts"]
    assert "zu lang für die Prüfung" in long["error"]
    assert short["count"] == 1


@pytest.mark.parametrize(
    "body",
    ["", "[]", "{}", '{"texts": 3}', '{"texts": ["a"]}', '{"texts": [{"text": 3}]}', "[" * 99_999],
)
def test_what_is_no_list_of_texts_is_refused_with_a_sentence(editor_client, body):
    response = editor_client.post(reverse(views.HINTS), body, content_type="application/json")
    assert response.status_code == 400
    assert "laden Sie die Seite neu" in response.json()["error"]


@pytest.mark.parametrize("texts", [["a"] * (views.MOST_TEXTS + 1), ["a" * 20_000] * 60])
def test_too_much_at_once_is_refused_with_a_sentence(editor_client, texts):
    response = ask(editor_client, *texts)
    assert response.status_code == 400
    assert "zu viele Texte auf einmal" in response.json()["error"]


def test_only_the_workplace_is_answered(client, django_user_model, home):
    assert ask(client, HARD).status_code == 302
    client.force_login(django_user_model.objects.create_user("gast", "gast@example.org", "x"))
    assert ask(client, HARD).status_code in {302, 403}


def test_other_sites_cannot_ask(editor):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(editor)
    assert ask(strict, HARD).status_code == 403
    assert strict.get(reverse(views.HINTS)).status_code == 405


# How hints are shown ---------------------------------------------------------------------


def test_every_kind_is_explained_with_an_example():
    assert set(EXPLANATIONS) == set(Kind)
    for explanation in EXPLANATIONS.values():
        assert all([explanation.name, explanation.problem, explanation.remedy])


def test_examples_of_what_is_better_are_good():
    """What the explanations propose earns no hint of the same kind."""
    for kind, explanation in EXPLANATIONS.items():
        _before, proposes, better = str(explanation.remedy).rpartition(": „")
        assert not proposes or kind not in {hint.kind for hint in check(better)}, kind


def test_many_places_of_a_kind_are_counted():
    (group,) = grouped(check("nicht " * (MOST_PLACES + 2)))
    assert len(group.places) == MOST_PLACES
    assert group.more == 2


def test_marks_do_not_change_the_text():
    text = "Der Antrag des Arbeitsmarktmentors wird z. B. geprüft, 5 %."
    pieces = marked(text, check(text))
    assert "".join(piece for piece, _is_marked in pieces) == text
    assert ("des Arbeitsmarktmentors", True) in pieces


# A whole page ----------------------------------------------------------------------------


def translate_all(draft, text) -> None:
    factories.translate_texts(draft)
    StringTranslation.objects.filter(locale=draft.locale).update(data=text)


def test_the_drafts_of_a_translation_are_listed_with_their_hints(editor_client, draft):
    translate_all(draft, "Max &amp; Moritz.<br>Das Haus wird gebaut.")
    page = editor_client.get(of_page(draft)).content.decode()
    assert "<mark>wird gebaut</mark>" in page
    assert "Max <mark>&amp;</mark> Moritz" in page
    assert "Noch nicht übersetzt" not in page


def test_what_is_not_translated_is_said_and_not_checked(editor_client, draft):
    response = editor_client.get(of_page(draft))
    assert response.context["count"] == 0
    assert response.context["missing"] == len(response.context["texts"]) > 0
    assert "Noch nicht übersetzt" in response.content.decode()


def test_of_a_page_by_hand_the_latest_draft_is_checked(editor_client, by_hand):
    response = editor_client.get(of_page(by_hand))
    texts = [one.text for one in response.context["texts"]]
    assert HARD in texts
    assert "Alt; neu." not in texts
    assert "Einleitung" in response.content.decode()


def test_a_page_in_another_language_has_no_such_list(editor_client, draft):
    german = draft.get_translations().get(locale__language_code="de")
    assert editor_client.get(of_page(german)).status_code == 404


def test_who_may_not_edit_the_page_does_not_see_its_texts(client, draft, editor_of_news):
    client.force_login(editor_of_news)
    response = client.get(of_page(draft), follow=True)
    assert "plain-german-texts" not in response.content.decode()
    assert response.redirect_chain or response.status_code == 403


def test_strangers_are_sent_to_the_door(client, draft):
    assert client.get(of_page(draft)).status_code == 302


def test_a_list_of_three_texts_asks_as_often_as_one_of_one(editor_client, draft):
    factories.translate_texts(draft, only="title")
    editor_client.get(of_page(draft))  # warm
    few = number_of_queries(editor_client, of_page(draft))
    translate_all(draft, HARD)
    assert number_of_queries(editor_client, of_page(draft)) == few


# The ways there --------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["draft", "by_hand"])
def test_both_editors_of_leichte_sprache_have_hints_and_the_way_to_the_list(
    editor_client, request, kind
):
    page = request.getfixturevalue(kind)
    html = editor_client.get(edit_url(page)).content.decode()
    assert SCRIPT in html
    assert of_page(page) in html


def test_a_new_page_in_leichte_sprache_has_hints(editor_client, draft):
    start = draft.get_ancestors().get(depth=2)
    address = reverse("wagtailadmin_pages:add", args=["home", "standardpage", start.pk])
    assert SCRIPT in editor_client.get(address).content.decode()


def test_editors_of_other_languages_have_none(editor_client, draft, home):
    german = draft.get_translations().get(locale__language_code="de")
    french = factories.begin_translation(german.specific, "fr")
    for page in (german, french):
        html = editor_client.get(edit_url(page)).content.decode()
        assert SCRIPT not in html
        assert of_page(page) not in html
    address = reverse("wagtailadmin_pages:add", args=["home", "standardpage", home.pk])
    assert SCRIPT not in editor_client.get(address).content.decode()


def test_nothing_is_asked_of_a_text_that_nobody_sent(editor_client):
    assert ask(editor_client).json() == {"texts": []}
    assert json.loads(ask(editor_client, "").content)["texts"][0]["count"] == 0
