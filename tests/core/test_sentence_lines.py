"""Each sentence of a page in Leichte Sprache stands on a line of its own."""

import pytest

from core.markup import html_of, pieces_of
from core.sentence_lines import one_sentence_a_line


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>Eins.</p>", "<p>Eins.</p>"),
        ("<p>Eins. Zwei.</p>", "<p>Eins. </p><p>Zwei.</p>"),
        ("<p>Eins\nZwei</p>", "<p>Eins\n</p><p>Zwei</p>"),
        (
            '<p data-block-key="a">Eins. Zwei.</p>',
            '<p data-block-key="a">Eins. </p><p data-block-key="a">Zwei.</p>',
        ),
        ("<p>Eins <b>zwei.</b> Drei.</p>", "<p>Eins <b>zwei.</b> </p><p>Drei.</p>"),
        (
            "<p>Eins <b>zwei. Drei</b> vier.</p>",
            "<p>Eins <b>zwei. </b></p><p><b>Drei</b> vier.</p>",
        ),
        ("<p>Eins. <b>Zwei.</b></p>", "<p>Eins. </p><p><b>Zwei.</b></p>"),
        ("<p>Eins.<br>Zwei.</p>", "<p>Eins.<br></p><p>Zwei.</p>"),
        ("<p>A &amp; Be. Zwei &amp; drei.</p>", "<p>A &amp; Be. </p><p>Zwei &amp; drei.</p>"),
        ("<p>Eins.&nbsp;Zwei.</p>", "<p>Eins.&nbsp;</p><p>Zwei.</p>"),
    ],
)
def test_a_plain_paragraph_becomes_one_for_each_sentence(html, expected):
    assert one_sentence_a_line(html) == expected


@pytest.mark.parametrize("name", ["li", "dd", "figcaption"])
def test_what_has_a_place_in_the_layout_stays_one_element(name):
    lines = '<span class="satz">Eins. </span><span class="satz">Zwei.</span>'
    assert one_sentence_a_line(f"<{name}>Eins. Zwei.</{name}>") == f"<{name}>{lines}</{name}>"
    assert one_sentence_a_line('<p class="lead">Eins. Zwei.</p>') == f'<p class="lead">{lines}</p>'


@pytest.mark.parametrize(
    "html",
    [
        '<p>Siehe <a href="/de/">Eins. Zwei.</a></p>',
        "<p><button>Eins. Zwei.</button></p>",
        "<h1>Eins. Zwei.</h1>",
        "<p>Am <time>1. Mai. Das</time></p>",
        "<p>Eins. Zwei.",
        '<li><a href="/">Eins. Zwei.</a></li>',
        '<p>Eins <span id="a">zwei. Drei</span></p>',
        "",
    ],
)
def test_links_headings_and_what_is_more_than_text_stay_whole(html):
    assert one_sentence_a_line(html) == html


def test_paragraphs_inside_of_list_items_and_quotes_are_found():
    html = "<blockquote><p>Eins. Zwei.</p></blockquote><ul><li><p>Drei. Vier.</p></li></ul>"
    assert one_sentence_a_line(html) == (
        "<blockquote><p>Eins. </p><p>Zwei.</p></blockquote>"
        "<ul><li><p>Drei. </p><p>Vier.</p></li></ul>"
    )


def test_html_comes_back_letter_by_letter():
    html = (
        '<!-- x --><SVG viewBox="0 0 1 1"><path d="M0 0"/></SVG><p hidden title="a > b">ä &lt;'
        "&#8203;<img src=a alt='x'></p><script>if (a < b) \"</p>\"</script>"
        "<template><i>x</i></template>"
    )
    assert html_of(pieces_of(html)) == html.replace("</SVG>", "</svg>")
