"""„Programm am Kiosk“: what editors see of it, and what they may save."""

from datetime import date

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from kiosk.domain import plans, programme
from kiosk.models import Kiosk
from stories.enums import Channel
from tests import factories
from tests.kiosk.conftest import story_with_portrait

pytestmark = pytest.mark.django_db


@pytest.fixture
def stop(home):
    return factories.make_stop()


def address(stop) -> str:
    return reverse("kiosk:plan", args=[stop.pk])


def sent(*stories, revision=0, **changes) -> dict:
    """A form as the page sends it, with everything beside the stories shown."""
    every = dict.fromkeys(("shows_next_stops", "shows_mentoring", "shows_events"), "on")
    return {"story": [key(story) for story in stories], "revision": revision, **every, **changes}


def key(story) -> str:
    return str(story.translation_key)


def wishes(stop) -> plans.Wishes:
    return plans.wishes_of(plans.plan_of(stop))


def test_the_page_says_of_each_story_what_it_is_and_why_it_is_not_shown(editor_client, stop):
    story_with_portrait("Rima", valid_until=date(2090, 5, 3))
    person = factories.make_person("Joel")
    factories.make_consent(person, valid_from=date(2020, 1, 1), valid_until=date(2022, 5, 3))
    factories.make_story(person, title="Joel")
    factories.make_consent(only_web := factories.make_person("Anna"), channels=[Channel.WEB])
    factories.make_story(only_web, title="Anna")
    page = editor_client.get(address(stop)).content.decode()
    for said in (
        "Lehrerin",
        "zu sehen bis 3. Mai 2090",
        "Joel: Die Einwilligung für Kioske galt bis 3. Mai 2022.",
        "Anna: keine Einwilligung für Kioske.",
        "1 von 3 ist zu sehen",
        "Jedes Gerät lädt dafür",
        "Fehlt: Hier steht keine.",
    ):
        assert said in page
    assert page.count("kiosk-plan__story") == 3


def test_what_is_saved_is_what_the_devices_show(editor_client, stop):
    rima, joel, anna = (factories.make_consented_story(n) for n in ("Rima", "Joel", "Anna"))
    kiosk = Kiosk.objects.create(name="Kiosk", stop=stop)
    changes = {"left_out": key(rima), "languages": ["de", "ar"], "shows_events": ""}
    answer = editor_client.post(address(stop), sent(anna, rima, joel, **changes))
    assert answer.status_code == 302
    built = programme.build(kiosk)
    assert [item["id"] for item in built["items"]] == [key(anna), key(joel)]
    assert [one["code"] for one in built["languages"]] == ["de", "ar"]
    assert not wishes(stop).shows_events
    assert plans.plan_of(stop).changed_by.get_username() == "redaktion"
    assert "Kiosk" in editor_client.get(address(stop)).content.decode()


def test_without_script_a_button_moves_a_story_and_keeps_what_was_ticked(editor_client, stop):
    first, second = (factories.make_consented_story(name) for name in ("Rima", "Joel"))
    data = sent(first, second, left_out=key(second), move=f"up {key(second)}")
    page = editor_client.post(address(stop), data)
    assert [one.key for one in page.context["desk"].stories] == [key(second), key(first)]
    assert page.context["desk"].stories[0].is_left_out
    assert "Noch nicht gespeichert." in page.content.decode().split("data-unsaved")[0]
    assert plans.plan_of(stop) is None


def test_whoever_saves_second_is_told_who_was_faster_and_sees_the_new_state(editor_client, stop):
    first, second = (factories.make_consented_story(name) for name in ("Rima", "Joel"))
    editor_client.post(address(stop), sent(second, first))
    answer = editor_client.post(address(stop), sent(first, second, left_out=key(first)))
    assert answer.status_code == 409
    assert "Inzwischen hat redaktion dieses Programm geändert." in answer.content.decode()
    assert [one.key for one in answer.context["desk"].stories] == [key(second), key(first)]
    assert wishes(stop).left_out == frozenset()


@pytest.mark.parametrize("data", [{}, {"revision": "x"}, {"revision": 0, "languages": "xx"}])
def test_what_nobody_can_read_changes_nothing(editor_client, stop, data):
    assert editor_client.post(address(stop), data).status_code == 409
    assert plans.plan_of(stop) is None
    rubbish = {"story": ["x", "../y"], "left_out": ["z"], "revision": 0}
    assert editor_client.post(address(stop), rubbish).status_code == 302
    assert wishes(stop).order == ()


def test_who_may_only_see_kiosks_saves_nothing_and_who_may_not_sees_nothing(
    client, stop, django_user_model
):
    story = factories.make_consented_story("Rima")
    visitor = django_user_model.objects.create_user("gast", password="x")
    visitor.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(visitor)
    for answer in (client.get(address(stop)), client.post(address(stop), sent(story))):
        assert answer.status_code == 302
        assert "kioske" not in answer.url
    visitor.user_permissions.add(Permission.objects.get(codename="view_kiosk"))
    page = client.get(address(stop)).content.decode()
    assert "Rima" in page
    assert "Speichern" not in page
    client.post(address(stop), sent(story))
    assert plans.plan_of(stop) is None


def test_as_many_queries_for_three_stories_as_for_one(
    editor_client, stop, django_assert_num_queries, django_assert_max_num_queries
):
    def more(number):
        story_with_portrait(f"Rima{number}")
        factories.make_story(factories.make_person(f"Ohne{number}"), title=f"Ohne{number}")

    more(0)
    editor_client.get(address(stop))
    with django_assert_max_num_queries(60) as captured:
        editor_client.get(address(stop))
    for number in (1, 2):
        more(number)
    programme.unplanned(stop, programme.timezone.now())
    with django_assert_num_queries(len(captured)):
        editor_client.get(address(stop))


def test_the_page_leads_to_the_fields_that_mend_what_is_missing(editor_client, stop):
    page = editor_client.get(address(stop))
    form = editor_client.get(
        reverse("wagtailsnippets_exhibition_tourstop:edit", args=[stop.pk])
    ).content.decode()
    for name in ("texts_url", "stories_url"):
        assert f'id="{page.context[name].partition("#")[2]}"' in form


def test_a_stop_and_its_devices_lead_to_the_page(editor_client, stop):
    kiosk = Kiosk.objects.create(name="Kiosk", stop=stop)
    for name, args in (
        ("kiosk:inspect", [kiosk.pk]),
        ("wagtailsnippets_exhibition_tourstop:list", []),
        ("wagtailsnippets_exhibition_tourstop:edit", [stop.pk]),
    ):
        assert address(stop) in editor_client.get(reverse(name, args=args)).content.decode()
