"""Links in running text do not give away the address of a page that is not shown."""

from wagtail.rich_text import expand_db_html

from tests import factories


def link_to(page) -> str:
    return expand_db_html(f'<p><a linktype="page" id="{page.pk}">lesen</a></p>')


def test_a_link_leads_to_a_page_that_is_shown(home):
    assert "/de/geschichten/rima/" in link_to(factories.make_consented_story("Rima"))


def test_a_link_to_an_uncovered_page_stays_as_plain_words(home):
    assert link_to(factories.make_story(factories.make_person("Rima"))) == "<p><a>lesen</a></p>"


def test_a_link_to_a_draft_stays_as_plain_words(home):
    assert "rima" not in link_to(factories.make_consented_story("Rima", live=False))


def test_a_link_to_nothing_stays_as_plain_words(home):
    assert expand_db_html('<a linktype="page" id="999999">lesen</a>') == "<a>lesen</a>"


def test_many_links_ask_as_often_as_one(home, django_assert_num_queries):
    stories = [factories.make_consented_story(name) for name in ("Rima", "Joel", "Selam")]
    link_to(stories[0])
    for count in (1, 3):
        text = "".join(f'<a linktype="page" id="{story.pk}">x</a>' for story in stories[:count])
        with django_assert_num_queries(2):
            expand_db_html(text)
