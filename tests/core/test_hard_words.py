"""Hard words: marked once where they stand in running text, and nowhere else."""

import re

import pytest
from django.contrib.auth.models import Permission
from django.core.exceptions import ValidationError
from django.urls import reverse

from core.hard_words import explain
from core.models import HardWord

MENTOR = HardWord(pk=7, word="Mentor", explanation="Ein Mentor hilft.")
SEARCH = HardWord(pk=8, word="Arbeits·suche", explanation="Jemand sucht Arbeit.")
MENTOR_FOR_WORK = HardWord(pk=9, word="Arbeits·markt·mentor", explanation="Er hilft.")
LINK = '<a class="wort" id="im-text-{pk}" href="#wort-{pk}"><b>{text}</b></a>'


def marked(html, *words) -> list[str]:
    """The texts that are marked."""
    return re.findall(r'<a class="wort"[^>]*><b>(.*?)</b></a>', explain(html, words)[0])


def test_the_first_place_of_a_word_is_bold_and_leads_to_what_it_means():
    html, found = explain("<p>Ein Mentor. Der Mentor.</p><p>Mentor</p>", [MENTOR, SEARCH])
    first = LINK.format(pk=7, text="Mentor")
    assert html == f"<p>Ein {first}. Der Mentor.</p><p>Mentor</p>"
    assert found == [MENTOR]


def test_words_are_found_in_the_order_of_the_page():
    assert explain("<p>Arbeits·suche</p><p>Mentor</p>", [MENTOR, SEARCH])[1] == [SEARCH, MENTOR]


@pytest.mark.parametrize(
    "text",
    ["Mentor", "Mentoren", "Mentorin", "Mentorinnen", "Mentors", "mentor", "MENTOR"],
)
def test_a_simple_ending_and_capitals_make_no_difference(text):
    assert marked(f"<p>Die {text}!</p>", MENTOR) == [text]


@pytest.mark.parametrize(
    "text", ["Arbeits·suche", "Arbeitssuche", "Arbeits-Suche", "Arbeits\u00adsuche"]
)
def test_a_word_is_the_same_with_mid_dot_hyphen_or_nothing(text):
    assert marked(f"<p>({text})</p>", SEARCH) == [text]


@pytest.mark.parametrize(
    "text", ["Mentoring", "Tutormentor", "Arbeits·markt·mentor", "Mentor·projekt", "Mentor-Tag"]
)
def test_a_part_of_another_word_is_no_such_word(text):
    assert marked(f"<p>{text}</p>", MENTOR) == []


def test_the_longer_of_two_words_is_the_one_that_is_meant():
    html = "<p>Arbeits·markt·mentoren und Mentoren</p>"
    assert marked(html, MENTOR, MENTOR_FOR_WORK) == ["Arbeits·markt·mentoren", "Mentoren"]


@pytest.mark.parametrize(
    "html",
    [
        '<p><a href="/">Mentor</a></p>',
        "<h1>Mentor</h1>",
        "<div>Mentor</div>",
        "<ul><li><button>Mentor</button></li></ul>",
        "<form><p>Mentor</p></form>",
        "<nav><ul><li>Mentor</li></ul></nav>",
        '<p title="Mentor"><img alt="Mentor"></p>',
        "<script>Mentor</script>",
        '<div aria-hidden="true"><p>Mentor</p></div>',
        '<p>Da <span class="vh">Mentor</span></p>',
        "<div hidden><p>Mentor</p></div>",
        "<details><p>Mentor</p></details>",
        '<p lang="de">Mentor</p>',
        "<!-- <p>Mentor</p> -->",
        "",
    ],
)
def test_links_headings_forms_and_what_is_not_seen_or_foreign_stay_as_they_are(html):
    assert explain(html, [MENTOR]) == (html, [])


def test_a_place_that_is_left_out_leaves_the_next_one():
    html = '<h2>Mentor</h2><ul><li>Ein <b>Mentor</b></li></ul><p lang="de-simple">Mentor</p>'
    first = LINK.format(pk=7, text="Mentor")
    assert explain(html, [MENTOR])[0] == html.replace("<b>Mentor</b>", f"<b>{first}</b>")


def test_a_word_with_signs_is_taken_as_it_is_written():
    word = HardWord(pk=1, word="C++ (Programm)")
    assert marked("<p>Er lernt C++ (Programm) dort.</p>", word) == ["C++ (Programm)"]


# The list in the workplace -----------------------------------------------------------------


@pytest.mark.django_db
def test_a_word_is_explained_once_whatever_its_capitals():
    HardWord.objects.create(word="Mentor", explanation="Er hilft.")
    with pytest.raises(ValidationError, match="schon erklärt"):
        HardWord(word="mentor", explanation="Er hilft.").full_clean()


@pytest.mark.django_db
@pytest.mark.parametrize("word", ["", "·", "123", "a" * 61])
def test_what_is_no_word_is_refused(word):
    with pytest.raises(ValidationError):
        HardWord(word=word, explanation="Er hilft.").full_clean()


@pytest.mark.django_db
def test_editors_add_a_word(editor_client):
    data = {"word": "Mentor", "explanation": "Ein Mentor hilft."}
    editor_client.post(reverse(HardWord.snippet_viewset.get_url_name("add")), data)
    listed = editor_client.get(reverse(HardWord.snippet_viewset.get_url_name("list")))
    assert "Ein Mentor hilft." in listed.content.decode()


@pytest.mark.django_db
def test_who_has_no_permission_adds_none(client, django_user_model):
    user = django_user_model.objects.create_user("hilfe", password="x")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(user)
    data = {"word": "Mentor", "explanation": "Ein Mentor hilft."}
    client.post(reverse(HardWord.snippet_viewset.get_url_name("add")), data)
    assert not HardWord.objects.exists()
