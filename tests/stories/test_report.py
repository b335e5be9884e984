"""Many pages are judged at once exactly as one by one."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale, Page

from stories.domain.consent import decide_page
from stories.domain.report import decide_pages, missing
from stories.domain.shown_now import shown_now
from stories.enums import Channel, Material
from stories.models import Appearance, StoryPage
from tests import factories


@pytest.fixture
def pages(home):
    """Every way in which a page may lack something, and one that lacks nothing."""
    silent, agreed = factories.make_person("Nour"), factories.make_person("Rima")
    factories.make_consent(agreed, materials=[Material.TEXT])
    photo, stranger = factories.make_photo(agreed), factories.make_photo(title="Fremde")
    factories.make_story(title="Niemand")
    factories.make_story(silent, title="Nour")
    source = factories.make_story(agreed, title="Rima")
    factories.make_story(agreed, title="Porträt", slug="portraet", portrait=photo)
    blocks = [("photo", {"photo": photo}), ("photo", {"photo": stranger})]
    factories.make_story(agreed, title="Block", body=blocks)
    special = factories.make_story(agreed, title="Besonders")
    for page in (source, special):
        english = page.copy_for_translation(Locale.objects.get(language_code="en"))
        english.save_revision().publish()
        page.create_alias(update_slug=f"{page.slug}-alias")
    special.appearances.update(special_categories=True)
    Appearance.objects.create(page=special, person=silent)
    return list(Page.objects.filter(depth__gt=2).specific())


@pytest.mark.parametrize("channel", [Channel.WEB, Channel.PRINT])
def test_many_pages_are_judged_as_one_by_one(pages, channel):
    together = decide_pages(pages, channel)
    for page in pages:
        alone = decide_page(page, channel)
        assert set(together[page.pk].reasons) == set(alone.reasons), page.title


def test_pages_that_are_kept_back_are_named_with_the_reasons(pages):
    found = {entry.page.title: entry.sentences for entry in missing()}
    assert "Rima" not in found
    assert found["Nour"] == (
        "Nour hat keine Einwilligung (gebraucht: Text über die Person, Website).",
    )
    assert len(found["Block"]) == 2


def test_the_number_of_queries_does_not_grow_with_the_pages(pages):
    stories = [page for page in pages if isinstance(page, StoryPage)]
    counts = []
    for some in (stories[4:5], stories):
        with CaptureQueriesContext(connection) as queries:
            decide_pages(some, Channel.WEB)
        counts.append(len(queries))
    assert counts[1] <= counts[0] + 1  # aliases are looked up where there are any


def test_shown_is_who_is_on_a_page_that_visitors_see(home):
    in_text, in_portrait, in_block, nowhere = (factories.make_person() for _ in range(4))
    for person in (in_text, in_portrait, in_block, nowhere):
        factories.make_consent(person)
    factories.make_story(in_text, portrait=factories.make_photo(in_portrait))
    body = [("photo", {"photo": factories.make_photo(in_block)})]
    factories.make_story(in_text, title="Block", body=body)
    factories.make_story(nowhere, title="Entwurf", live=False)
    shown = shown_now([in_text, in_portrait, in_block, nowhere])
    assert {Channel.WEB} <= shown[in_text.pk] & shown[in_portrait.pk] & shown[in_block.pk]
    assert shown[nowhere.pk] == frozenset()


def test_a_panel_that_hangs_is_shown_in_print(home):
    from exhibition.models import Panel

    person = factories.make_person()
    factories.make_consent(person)
    story = factories.make_story(person)
    panel = Panel.objects.create(title="Rima", story=story)
    assert Channel.PRINT not in shown_now([person])[person.pk]
    panel.exhibition_sets.add(factories.make_set())
    assert Channel.PRINT in shown_now([person])[person.pk]


def test_a_kiosk_shows_once_one_is_paired(home):
    from kiosk.models import Kiosk

    person = factories.make_person()
    factories.make_consent(person)
    factories.make_story(person)
    kiosk = Kiosk.objects.create(name="Foyer")
    assert Channel.KIOSK not in shown_now([person])[person.pk]
    Kiosk.objects.filter(pk=kiosk.pk).update(token_hash="x")
    assert Channel.KIOSK in shown_now([person])[person.pk]


def test_nobody_asked_for_is_nobody_shown(home):
    assert shown_now([]) == {}
