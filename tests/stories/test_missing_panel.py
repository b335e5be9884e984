"""„Was noch fehlt“ beside the form: whose work is whose, and written anew with each saving."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from core.models import District
from stories.domain.missing import missing
from stories.models import Person, StoryIndexPage, StoryPage
from tests import factories


@pytest.fixture
def story(home):
    person = factories.make_person("Rima", real_name="Geheim Beispielname")
    return factories.make_story(person, title="Rima", live=False)


def member_of(name):
    user = get_user_model().objects.create_user(f"user-{name}")
    user.groups.add(Group.objects.get(name=name))
    return user


def panel_of(client, page) -> str:
    text = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    return text.partition('data-side-panel="missing"')[2].partition("data-side-panel=")[0]


def people_list() -> str:
    return reverse(Person.snippet_viewset.get_url_name("list"))


def test_an_editor_is_told_whose_work_a_consent_is_and_not_led_there(client, story):
    client.force_login(member_of("Redaktion"))
    text = panel_of(client, story)
    assert "wer für Einwilligungen zuständig ist" in text
    assert people_list() not in text
    assert "Geheim" not in text
    assert "Beispielname" not in text


def test_the_consent_officer_is_led_to_the_people(client, story):
    client.force_login(member_of("Einwilligungen"))
    text = panel_of(client, story)
    assert f'href="{people_list()}"' in text
    assert "wer für Einwilligungen zuständig ist" not in text


def test_a_page_that_shows_nobody_has_no_such_panel(editor_client, home):
    assert panel_of(editor_client, home) == ""


def test_beside_a_new_story_stands_that_it_comes_with_the_first_draft(editor_client, home):
    index = StoryIndexPage.objects.get(locale__language_code="de")
    address = reverse("wagtailadmin_pages:add", args=["stories", "storypage", index.pk])
    assert "Sobald der Entwurf gespeichert ist" in editor_client.get(address).content.decode()


def form_of(title, **values):
    return nested_form_data(
        {
            "title": title,
            "slug": title.lower(),
            "district": District.objects.get(ags="14627").pk,
            "ground": "porphyr",
            "body": streamfield([]),
            "appearances": inline_formset([]),
            "comments": inline_formset([]),
        }
        | values
    )


def begin(client, title):
    index = StoryIndexPage.objects.get(locale__language_code="de")
    address = reverse("wagtailadmin_pages:add", args=["stories", "storypage", index.pk])
    return client.post(address, form_of(title), headers={"accept": "application/json"})


def test_a_story_begins_with_a_name_and_a_district_and_saves_itself(editor_client, home):
    assert begin(editor_client, "Samira").json()["success"]
    story = StoryPage.objects.get(slug="samira")
    assert not story.live
    address = reverse("wagtailadmin_pages:edit", args=[story.pk])
    answer = editor_client.post(
        address, form_of("Samira", occupation="Köchin"), headers={"accept": "application/json"}
    ).json()
    assert answer["success"]
    assert "„Auftakt“ ist noch leer" in answer["html"]
    assert "„Beruf heute“ ist noch leer" not in answer["html"]


def test_a_second_person_of_that_name_gets_an_address_of_their_own(editor_client, home):
    for _time in range(3):
        assert begin(editor_client, "Samira").json()["success"]
    slugs = StoryPage.objects.filter(title="Samira").values_list("slug", flat=True)
    assert sorted(slugs) == ["samira", "samira-2", "samira-3"]


def test_a_page_that_people_know_keeps_its_address_or_says_that_it_is_taken(editor_client, home):
    begin(editor_client, "Samira")
    known = factories.make_consented_story("Rima")
    address = reverse("wagtailadmin_pages:edit", args=[known.pk])
    answer = editor_client.post(address, form_of("Samira"), headers={"accept": "application/json"})
    assert not answer.json()["success"]
    assert StoryPage.objects.get(pk=known.pk).get_latest_revision_as_object().slug == "rima"


def test_what_is_missing_asks_as_often_for_three_people_as_for_one(story):
    def asked() -> int:
        page = StoryPage.objects.get(pk=story.pk)
        with CaptureQueriesContext(connection) as queries:
            assert missing(page)
        return len(queries)

    once = asked()
    for name in ("Selam", "Omar"):
        story.appearances.create(person=factories.make_person(name))
    assert asked() == once
    assert once <= 34
