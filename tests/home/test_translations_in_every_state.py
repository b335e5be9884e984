"""Publishing, unpublishing, moving, deleting, aliasing, withdrawing: with translations of a page
in every state that they can have."""

import pytest
from django.urls import reverse
from wagtail.models import Locale

from core.models import ReviewKind
from core.translations.facts import facts_of, facts_of_page
from core.translations.publishing import publish, translation_of
from core.translations.states import TranslationState, decide
from stories.domain.withdrawal import withdraw
from stories.models import StoryIndexPage, StoryPage
from tests import factories
from tests.once import made_once

pytestmark = pytest.mark.django_db
State = TranslationState


@pytest.fixture
def person(story):
    return story.appearances.get().person


def translated(draft, **options):
    factories.translate_texts(draft, **options)
    return draft


def begun(story):
    return factories.begin_translation(story, "uk")


def machine(story):
    return translated(factories.begin_translation(story, "ru"), by_machine=True)


def whole(story):
    return translated(factories.begin_translation(story, "fr"))


def reviewed(story):
    draft = translated(factories.begin_translation(story, "ti"))
    factories.make_review(draft)
    return draft


def published_unread(story):
    return publish(translation_of(translated(factories.begin_translation(story, "ar"))))


def published(story):
    draft = translated(factories.begin_translation(story, "de-simple"))
    factories.make_review(draft, ReviewKind.TEST_READERS)
    return publish(translation_of(draft))


def outdated(story):
    page = publish(translation_of(translated(factories.begin_translation(story, "fa"))))
    story = StoryPage.objects.get(pk=story.pk)
    story.sentence = "Ein neuer Satz."
    story.save_revision().publish()
    return page


def alone(story):
    return factories.make_translation(story, "en", title="Rima, by hand")


def alias(story):
    sorbian = Locale.objects.get_or_create(language_code="hsb")[0]
    factories.begin_translation(story.get_parent(), "hsb")
    return story.copy_for_translation(sorbian, alias=True)


BUILDERS = {
    State.BEGUN: begun,
    State.MACHINE: machine,
    State.TRANSLATED: whole,
    State.REVIEWED: reviewed,
    State.PUBLISHED_UNREAD: published_unread,
    State.PUBLISHED: published,
    State.OUTDATED: outdated,
    State.ALONE: alone,
    State.MISSING: alias,
}
SHOWN = {State.PUBLISHED_UNREAD, State.PUBLISHED, State.OUTDATED, State.ALONE}
in_every_state = pytest.mark.parametrize("state", list(State), scope="module")


@pytest.fixture(scope="module")
def keys(state, django_db_setup, django_db_blocker):
    """Of a story and its translation in that state: made once, for all tests that ask for it."""
    with made_once(django_db_blocker):
        story = factories.make_consented_story()
        page = BUILDERS[state](story)
        if state == State.MISSING:
            key = (story.translation_key, page.locale_id)
            assert key not in facts_of([story.translation_key])
        else:
            assert decide(facts_of_page(page)) == state
        assert saved(page).live == (state in SHOWN)
        yield story.pk, page.pk


@pytest.fixture
def story(db, keys):
    return StoryPage.objects.get(pk=keys[0])


@pytest.fixture
def translation(db, keys):
    return StoryPage.objects.get(pk=keys[1])


def saved(page):
    return StoryPage.objects.get(pk=page.pk)


def is_there(page):
    return StoryPage.objects.filter(pk=page.pk).exists()


@in_every_state
def test_publishing_the_source_shows_no_translation_that_was_not_shown(story, state, translation):
    saved(story).save_revision().publish()
    assert saved(translation).live == (state in SHOWN)


@in_every_state
def test_unpublishing_the_source_takes_its_translations_along(
    editor_client, story, state, translation
):
    editor_client.post(reverse("wagtailadmin_pages:unpublish", args=[story.pk]))
    assert not saved(story).live
    assert not saved(translation).live


@in_every_state
def test_publishing_the_source_again_brings_no_translation_back(
    editor_client, story, state, translation
):
    editor_client.post(reverse("wagtailadmin_pages:unpublish", args=[story.pk]))
    saved(story).save_revision().publish()
    assert saved(story).live
    assert not saved(translation).live


@in_every_state
def test_unpublishing_a_translation_leaves_its_source(editor_client, story, state, translation):
    editor_client.post(reverse("wagtailadmin_pages:unpublish", args=[translation.pk]))
    assert not saved(translation).live
    assert saved(story).live


@pytest.fixture
def other_index(home, story):
    """A second list of stories, in German and in all languages of the site that are used."""
    index = StoryIndexPage(title="Archiv", slug="archiv")
    home.add_child(instance=index)
    return index


@in_every_state
def test_moving_the_source_takes_its_translations_along(
    editor_client, story, state, translation, other_index
):
    there = factories.make_translation(other_index, translation.locale.language_code)
    address = reverse("wagtailadmin_pages:move_confirm", args=[story.pk, other_index.pk])
    editor_client.post(address)
    assert saved(story).get_parent().pk == other_index.pk
    assert saved(translation).get_parent().pk == there.pk
    assert saved(translation).live == (state in SHOWN)


@in_every_state
def test_deleting_the_source_deletes_its_translations(editor_client, story, state, translation):
    editor_client.post(reverse("wagtailadmin_pages:delete", args=[story.pk]))
    assert not is_there(story)
    assert not is_there(translation)


@in_every_state
def test_an_alias_of_the_source_has_no_part_in_its_translations(story, state, translation):
    twin = saved(story).create_alias(update_slug="noch-einmal")
    assert twin.live
    assert saved(translation).live == (state in SHOWN)
    assert set(saved(story).get_translations()) == {saved(translation)}


@pytest.mark.parametrize(
    "state", [state for state in State if state != State.MISSING], scope="module"
)
def test_an_alias_of_a_translation_is_shown_when_it_is(story, state, translation):
    twin = saved(translation).create_alias(update_slug="noch-einmal")
    assert saved(twin).live == (state in SHOWN)


@in_every_state
def test_a_withdrawal_reaches_every_translation(client, person, story, state, translation):
    address = saved(translation).url
    withdraw(person)
    assert not saved(story).live
    assert not saved(translation).live
    assert client.get(address).status_code in (404, 410)


@in_every_state
def test_after_a_withdrawal_no_translation_can_be_published(
    editor_client, person, story, state, translation
):
    factories.withdraw_everything(person)
    compared = translation_of(translation)
    if compared:
        factories.translate_texts(translation)
        factories.make_review(translation, ReviewKind.TEST_READERS)
        address = reverse("wagtailadmin_pages:edit", args=[translation.pk])
        editor_client.post(address, {"action": "publish"})
        assert not publish(compared).live
    elif state == State.ALONE:
        saved(translation).save_revision().publish()
    else:
        saved(translation).save()
    assert not StoryPage.objects.live().filter(pk=translation.pk).exists()
