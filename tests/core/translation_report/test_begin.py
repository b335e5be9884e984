"""Start buttons, the form for several pages, and „Diese Seite übersetzen“."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from wagtail.models import GroupPagePermission, Locale, Page
from wagtail_localize.models import Translation

from core.translation_report.begin_views import BEGIN
from core.translation_report.report import REPORT
from core.translations import starting
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def story(home):
    return factories.make_consented_story()


@pytest.fixture
def translator(client, django_user_model, story):
    """May edit the story and begin translations."""
    user = django_user_model.objects.create_user("hilfe", password="x")
    codenames = ("access_admin", "submit_translation")
    user.user_permissions.set(Permission.objects.filter(codename__in=codenames))
    group = Group.objects.create(name="Test")
    user.groups.add(group)
    change = Permission.objects.get(codename="change_page", content_type__app_label="wagtailcore")
    page = Page.objects.get(pk=story.pk)
    GroupPagePermission.objects.create(group=group, page=page, permission=change)
    client.force_login(user)
    return user


def press(client, value, **data):
    return client.post(reverse(BEGIN), {"begin": value, **data}, follow=True)


def value_of_row(client, title, **query) -> str:
    """Of the button for all missing languages."""
    found = client.get(reverse(REPORT), query).context["object_list"]
    return next(line.begin_all for line in found if line.source.title == title)


def submit_url(page) -> str:
    return reverse("wagtail_localize:submit_page_translation", args=[page.pk])


def in_language(page, code="en"):
    return page.get_translations().filter(locale__language_code=code).first()


# From the matrix -----------------------------------------------------------------------


def test_a_button_begins_one_language_and_leads_back(editor_client, story):
    back = f"{reverse(REPORT)}?language=en"
    response = press(editor_client, f"{story.pk}:en", next=back)
    assert response.redirect_chain[-1][0] == back
    assert in_language(story).live is False
    assert "Ein Entwurf ist angefangen: Rima (English)" in response.content.decode()


def test_a_button_leads_to_no_other_site(editor_client, story):
    response = editor_client.post(
        reverse(BEGIN), {"begin": f"{story.pk}:en", "next": "https://example.org/"}
    )
    assert response.headers["Location"] == reverse(REPORT)


def test_a_button_begins_all_missing_languages(editor_client, story):
    factories.make_all_homes()
    press(editor_client, value_of_row(editor_client, "Rima"))
    assert story.get_translations().count() == 9
    assert not story.get_translations().live().exists()


def test_the_button_for_all_takes_no_language_that_is_not_shown(editor_client, story):
    factories.make_all_homes()
    press(editor_client, value_of_row(editor_client, "Rima", language=["ar", "fa"]))
    assert story.get_translations().count() == 2


def test_a_button_begins_what_is_below(editor_client, story):
    parent = story.get_parent()
    press(editor_client, value_of_row(editor_client, parent.title) + ":below")
    assert in_language(story).live is False


def test_what_is_there_already_stays_and_that_is_said(editor_client, story):
    press(editor_client, f"{story.pk}:en")
    response = press(editor_client, f"{story.pk}:en")
    assert "schon alles angefangen" in response.content.decode()


@pytest.mark.parametrize("value", ["", "x", "1:", "999999:en", "1:xx:below", "::"])
def test_a_button_that_we_did_not_make_begins_nothing(editor_client, story, value):
    before = Page.objects.count()
    press(editor_client, value)
    assert Page.objects.count() == before


def test_a_translation_is_not_begun_from_a_translation(editor_client, story):
    factories.make_all_homes()
    draft = factories.begin_translation(story, "en")
    response = press(editor_client, f"{draft.pk}:fr")
    assert "kein Original" in response.content.decode()
    assert in_language(story, "fr") is None


def test_several_pages_are_begun_in_several_languages(editor_client, story):
    other = factories.make_consented_story("Olena")
    data = {"pages": [story.pk, other.pk], "languages": ["en"]}
    editor_client.post(reverse(BEGIN), data)
    assert in_language(story)
    assert in_language(other)


def test_nothing_ticked_is_said_kindly(editor_client, story):
    response = editor_client.post(reverse(BEGIN), {}, follow=True)
    found = response.content.decode()
    assert "mindestens eine Seite" in found
    assert "mindestens eine Sprache" in found


def test_many_are_promised_for_later(editor_client, story, monkeypatch):
    monkeypatch.setattr(starting, "AT_ONCE", 0)
    response = press(editor_client, f"{story.pk}:en")
    assert "entsteht im Hintergrund" in response.content.decode()
    assert in_language(story) is None


def test_looking_at_the_address_begins_nothing(editor_client, story):
    assert editor_client.get(reverse(BEGIN)).status_code == 405


# Who may -------------------------------------------------------------------------------


def test_who_may_edit_and_translate_begins(client, translator, story):
    press(client, f"{story.pk}:en")
    assert in_language(story)


def test_who_may_not_edit_the_page_begins_nothing(client, translator, story):
    other = factories.make_consented_story("Olena")
    press(client, f"{other.pk}:en")
    client.post(reverse(BEGIN), {"pages": [story.pk, other.pk], "languages": ["en"]})
    client.post(submit_url(other), {"languages": ["en"]})
    assert in_language(other) is None
    assert in_language(story) is None


def test_who_may_not_translate_begins_nothing(client, translator, story):
    translator.user_permissions.remove(Permission.objects.get(codename="submit_translation"))
    press(client, f"{story.pk}:en")
    client.post(submit_url(story), {"languages": ["en"]})
    assert client.get(submit_url(story)).status_code == 302
    assert in_language(story) is None


def test_a_stranger_begins_nothing(client, story):
    assert "login" in client.post(reverse(BEGIN), {"begin": f"{story.pk}:en"}).url
    assert in_language(story) is None


# From a page ---------------------------------------------------------------------------


def test_the_form_of_a_page_begins_by_our_rules_and_opens_the_draft(editor_client, story):
    response = editor_client.post(submit_url(story), {"languages": ["en"]})
    draft = in_language(story)
    assert response.headers["Location"] == reverse("wagtailadmin_pages:edit", args=[draft.pk])
    assert draft.live is False
    assert Translation.objects.filter(source__object=story.translation_key).count() == 1


def test_pages_above_become_drafts_and_no_aliases(editor_client, story):
    french, _made = Locale.objects.get_or_create(language_code="fr")
    editor_client.post(submit_url(story), {"languages": ["fr"]})
    above = Page.objects.filter(locale=french)
    assert above.count() == 3
    assert not above.live().exists()
    assert not above.exclude(alias_of=None).exists()


def test_the_form_of_a_page_takes_what_is_below_along(editor_client, story):
    parent = story.get_parent()
    assert "mit Unterseiten" in editor_client.get(submit_url(parent)).content.decode()
    data = {"languages": ["en"], "with_subpages": "on"}
    response = editor_client.post(submit_url(parent), data)
    assert response.status_code == 302
    assert in_language(story)


def test_a_page_without_subpages_does_not_ask_for_them(editor_client, story):
    assert "mit Unterseiten" not in editor_client.get(submit_url(story)).content.decode()


def test_the_form_names_states_and_takes_the_language_of_the_address(editor_client, story):
    found = editor_client.get(submit_url(story), {"select_locale": "en"}).content.decode()
    assert '<bdi lang="en">English</bdi> (fehlt)' in found
    assert "checked" in found


def test_the_form_of_a_translation_is_that_of_its_source(editor_client, story):
    factories.make_all_homes()
    draft = factories.begin_translation(story, "en")
    editor_client.post(submit_url(draft), {"languages": ["fr"]})
    assert in_language(story, "fr")
    sources = Translation.objects.filter(source__object=story.translation_key)
    assert set(sources.values_list("source__locale__language_code", flat=True)) == {"de"}


def test_the_form_of_an_alias_is_that_of_its_source(editor_client, story):
    english = Locale.objects.get(language_code="en")
    alias = story.copy_for_translation(english, alias=True)
    response = editor_client.get(submit_url(alias))
    assert "Übersetzung beginnen: Rima" in response.content.decode()


def test_a_language_must_be_chosen(editor_client, story):
    response = editor_client.post(submit_url(story), {})
    assert "mindestens eine Sprache" in response.content.decode()


@pytest.mark.parametrize("pk", [1, 999999])
def test_the_root_and_what_is_not_there_cannot_be_translated(editor_client, home, pk):
    url = reverse("wagtail_localize:submit_page_translation", args=[pk])
    assert editor_client.get(url).status_code == 404
