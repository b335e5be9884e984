"""The matrix in the workplace: who sees what, found, sorted, counted and taken along."""

import csv
import io

import openpyxl
import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from wagtail.models import GroupPagePermission, Page

from core.models import ReviewKind
from core.translation_report.report import REPORT, RESULTS
from core.translations.publishing import publish, translation_of
from stories.models import StoryIndexPage
from tests import factories
from tests.stories.test_story_pages import number_of_queries

pytestmark = pytest.mark.django_db


@pytest.fixture
def story(home):
    return factories.make_consented_story()


@pytest.fixture
def draft(story):
    return factories.begin_translation(story, "en")


@pytest.fixture
def helper(client, django_user_model):
    """Somebody who may enter the workplace; pages are let to them."""
    user = django_user_model.objects.create_user("hilfe", password="x")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    user.groups.add(Group.objects.create(name="Test"))
    client.force_login(user)
    return user


def let(user, page, codename="change_page"):
    permission = Permission.objects.get(codename=codename, content_type__app_label="wagtailcore")
    page = Page.objects.get(pk=page.pk)
    GroupPagePermission.objects.create(group=user.groups.get(), page=page, permission=permission)


def lines(client, name=REPORT, **query) -> dict:
    """The lines that are shown, by title."""
    response = client.get(reverse(name), query)
    assert response.status_code == 200
    return {line.source.title: line for line in response.context["object_list"]}


def html(client, **query) -> str:
    return client.get(reverse(REPORT), query).content.decode()


def cell(line, code="en"):
    return next(one for one in line.cells if one.language.code == code)


# What stands there ---------------------------------------------------------------------


def test_a_missing_language_has_a_start_button(editor_client, story):
    missing = cell(lines(editor_client)["Rima"])
    assert (missing.state, missing.begin) == ("missing", f"{story.pk}:en")


def test_a_begun_language_says_how_much_is_missing_and_leads_to_its_editor(editor_client, draft):
    factories.translate_texts(draft, only="title")
    begun = cell(lines(editor_client)["Rima"])
    assert (begun.state, begun.begin) == ("begun", "")
    assert begun.detail == "5 von 6 fehlen"
    assert begun.url == reverse("wagtailadmin_pages:edit", args=[draft.pk])


def test_what_is_published_and_was_not_read_says_so_in_words(editor_client, draft):
    factories.translate_texts(draft)
    publish(translation_of(draft))
    assert cell(lines(editor_client)["Rima"]).state == "published_unread"
    assert "veröffentlicht, nicht geprüft" in html(editor_client)


def test_an_invented_example_of_a_check_is_no_check(editor_client, story):
    factories.make_all_homes()
    easy = factories.begin_translation(story, "de-simple")
    factories.translate_texts(easy)
    factories.make_review(easy, ReviewKind.TEST_READERS, is_example=True)
    publish(translation_of(easy))
    assert cell(lines(editor_client)["Rima"], "de-simple").state == "published_unread"


def test_languages_are_named_in_their_own_language(editor_client, story):
    factories.make_all_homes()
    found = html(editor_client)
    assert '<bdi lang="fa">فارسی</bdi>' in found
    assert '<bdi lang="hsb">Hornjoserbsce</bdi>' in found


def test_the_source_itself_is_marked_and_leads_to_its_editor(editor_client, story):
    own = cell(lines(editor_client)["Rima"], "de")
    assert (own.short, own.detail) == ("Original", "veröffentlicht")
    assert own.url == reverse("wagtailadmin_pages:edit", args=[story.pk])


def test_numbers_at_the_top_count_public_pages_and_lead_to_them(editor_client, story):
    factories.make_consented_story("Olena", live=False)
    response = editor_client.get(reverse(REPORT))
    missing = response.context["totals"]["lines"][-1]
    number = missing["numbers"][0]
    assert (missing["label"], number.count) == ("fehlt", 1)
    found = editor_client.get(number.url).context["object_list"]
    assert [line.source.title for line in found] == ["Rima"]


def test_a_page_that_is_kept_back_is_not_counted(editor_client, home):
    factories.make_story(factories.make_person())
    response = editor_client.get(reverse(REPORT))
    assert response.context["totals"]["lines"][-1]["numbers"][0].count == 0


# Finding -------------------------------------------------------------------------------


def test_filters_by_state_ask_the_chosen_languages(editor_client, draft):
    factories.make_all_homes()
    assert "Rima" in lines(editor_client, language="en", state="begun")
    assert "Rima" in lines(editor_client, state=["begun", "machine"])
    assert "Rima" not in lines(editor_client, language="en", state="missing")
    assert "Rima" in lines(editor_client, language=["en", "fa"], state="missing")


def test_a_chosen_language_is_the_only_column(editor_client, story):
    line = lines(editor_client, language="en")["Rima"]
    assert [one.language.code for one in line.cells] == ["en"]


def test_a_filter_that_is_no_choice_shows_everything(editor_client, story):
    assert "Rima" in lines(editor_client, state="nonsense", language="xx")


def test_filters_by_type_title_and_what_is_public(editor_client, story):
    factories.make_consented_story("Olena", live=False)
    assert set(lines(editor_client, content_type=story.content_type_id)) == {"Rima", "Olena"}
    assert set(lines(editor_client, q="rim")) == {"Rima"}
    public = lines(editor_client, public="public")
    assert "Rima" in public
    assert "Olena" not in public
    assert "Olena" in lines(editor_client, public="not_public")


def test_results_alone_are_filtered_the_same_way(editor_client, story):
    assert set(lines(editor_client, RESULTS, q="rim", state="missing")) == {"Rima"}


def test_sorted_by_title_as_in_a_german_index(editor_client, home):
    for title in ("Zora", "Ärzte", "Bagdad"):
        factories.make_consented_story(title, slug=title[1:].lower())
    titles = [title for title in lines(editor_client) if title in ("Zora", "Ärzte", "Bagdad")]
    assert titles == ["Ärzte", "Bagdad", "Zora"]
    assert next(iter(lines(editor_client, ordering="-title"))) == "Zora"


@pytest.mark.parametrize("name", ["type", "changed", "completeness"])
def test_sorted_both_ways(editor_client, draft, name):
    up, down = lines(editor_client, ordering=name), lines(editor_client, ordering=f"-{name}")
    assert set(up) == set(down)
    if name == "completeness":
        percents = [line.percent for line in down.values()]
        assert percents == sorted(percents, reverse=True)
        assert len(set(percents)) > 1


def test_an_order_that_is_none_is_that_of_titles(editor_client, story):
    assert list(lines(editor_client, ordering="password")) == list(lines(editor_client))


# Who sees what -------------------------------------------------------------------------


def test_who_may_do_nothing_with_pages_does_not_see_the_matrix(client, helper, story):
    response = client.get(reverse(REPORT))
    assert response.status_code == 302
    assert "berichte" not in response.url


def test_everybody_sees_the_pages_they_may_explore_and_no_others(client, helper, story):
    other = factories.make_consented_story("Olena")
    let(helper, story)
    shown = lines(client)
    assert "Rima" in shown
    assert "Olena" not in shown
    assert other.title not in html(client)


def test_who_may_edit_a_translation_sees_its_row_and_edits_only_that(client, helper, draft):
    let(helper, draft)
    line = lines(client)["Rima"]
    assert line.url == ""
    assert cell(line, "de").url == ""
    assert cell(line).url
    assert not line.may_begin


def test_who_may_not_begin_translations_has_no_button(client, helper, story):
    let(helper, story)
    assert cell(lines(client)["Rima"]).begin == ""
    assert "begin-chosen" not in html(client)


def test_the_menu_has_one_report_of_translations_and_it_is_ours(editor_client, story):
    found = editor_client.get(reverse("wagtailadmin_home")).content.decode()
    assert found.count(f'"url": "{reverse(REPORT)}"') == 1
    assert "localize/reports" not in found


@pytest.mark.parametrize("name", ["translations_report", "translations_report_results"])
def test_the_address_of_the_other_report_leads_to_ours(editor_client, home, name):
    response = editor_client.get(reverse(f"wagtail_localize:{name}"))
    assert response.headers["Location"] == reverse(REPORT)


# Taken along ---------------------------------------------------------------------------


def test_a_spreadsheet_has_a_column_for_each_language(editor_client, draft):
    factories.translate_texts(draft, only="title")
    response = editor_client.get(reverse(REPORT), {"export": "csv"})
    text = response.content.decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text), delimiter=";"))
    rima = next(row for row in rows if row["Titel"] == "Rima")
    assert rima["English"] == "angefangen: 5 von 6 fehlen"
    assert rima["Deutsch"] == "veröffentlicht"
    assert "attachment" in response.headers["Content-Disposition"]


def test_a_spreadsheet_holds_what_the_filters_leave(editor_client, draft):
    response = editor_client.get(reverse(REPORT), {"export": "xlsx", "q": "rima"})
    content = io.BytesIO(response.content)
    rows = list(openpyxl.load_workbook(content).active.values)
    assert rows[0][0] == "Titel"
    assert [row[0] for row in rows[1:]] == ["Rima"]


# Queries -------------------------------------------------------------------------------


def test_three_pages_need_as_many_queries_as_one(editor_client, draft):
    one = number_of_queries(editor_client, reverse(REPORT))
    for number in range(2):
        other = factories.make_consented_story(f"Noch {number}", slug=f"noch-{number}")
        factories.make_review(factories.begin_translation(other, "en"))
    assert number_of_queries(editor_client, reverse(REPORT)) == one
    assert one <= 20


def test_the_same_number_for_somebody_with_few_permissions(client, helper, draft):
    let(helper, StoryIndexPage.objects.get(locale__language_code="de"))
    one = number_of_queries(client, reverse(REPORT))
    for number in range(2):
        other = factories.make_consented_story(f"Noch {number}", slug=f"noch-{number}")
        factories.begin_translation(other, "en")
    assert number_of_queries(client, reverse(REPORT)) == one
