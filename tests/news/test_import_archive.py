"""Old news from an export, a feed or a folder: taken over once, with all that it lacked told."""

import io

import pytest
from django.core.management import CommandError, call_command
from PIL import Image
from wagtail.contrib.redirects.models import Redirect

from news.archive.bodies import body_of
from news.archive.folder import read_folder
from news.models import NewsPage
from stories.models import Photo
from tests import factories

EXPORT = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:author><wp:author_login>amt</wp:author_login>
<wp:author_display_name>Anna Beispiel</wp:author_display_name></wp:author>
<item><title>Eröffnung in Pirna</title><link>https://alt.example/2019/07/pirna/?p=133</link>
<dc:creator>amt</dc:creator><content:encoded><![CDATA[<h2>Am Markt</h2><p>Zum <b>ersten</b> Mal
<a href="https://example.org/x">hier</a> <a href="javascript:alert(1)">da</a>.</p>
<script>alert(1)</script><img src="https://alt.example/up/saal.png" alt="Ein Saal">
<iframe src="https://video.example/1"></iframe><ul><li>Eins</li></ul>]]></content:encoded>
<wp:post_date>2019-07-29 08:00:00</wp:post_date><wp:post_name>pirna</wp:post_name>
<wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
<category domain="category" nicename="ausstellung">Ausstellung</category></item>
<item><title>Entwurf</title><link>https://alt.example/?p=5</link><wp:status>draft</wp:status>
<wp:post_date>2019-07-29 08:00:00</wp:post_date><wp:post_type>post</wp:post_type></item>
<item><title>Kontakt</title><link>https://alt.example/kontakt/</link><wp:post_type>page</wp:post_type>
<wp:status>publish</wp:status><wp:post_date>2019-07-29 08:00:00</wp:post_date></item>
<item><title>Ohne Tag</title><link>https://alt.example/ohne/</link><wp:post_type>post</wp:post_type>
<wp:status>publish</wp:status><wp:post_date>0000-00-00 00:00:00</wp:post_date></item>
</channel></rss>"""


@pytest.fixture
def archive(home, tmp_path):
    (tmp_path / "export.xml").write_text(EXPORT, encoding="utf-8")
    (tmp_path / "up").mkdir()
    Image.new("RGB", (40, 30), "red").save(tmp_path / "up" / "saal.png")
    return tmp_path


def run(source, *options) -> str:
    out = io.StringIO()
    call_command("import_archive", str(source), *options, stdout=out)
    return out.getvalue()


@pytest.mark.django_db
def test_an_export_comes_as_drafts_with_day_author_picture_and_old_address(archive, client):
    told = run(archive / "export.xml")
    page = NewsPage.objects.get(old_address__contains="pirna")
    assert (page.live, page.author, page.category) == (False, "Anna Beispiel", "exhibition")
    assert f"{page.day} {page.slug}" == "2019-07-29 pirna"
    heading, text, photo, rest = page.get_latest_revision_as_object().body
    assert (heading.value, photo.value["photo"].contextual_alt_text) == ("Am Markt", "Ein Saal")
    assert "<b>ersten</b>" in text.value.source
    assert 'href="https://example.org/x"' in text.value.source
    assert "script" not in str(page.body)
    assert "javascript" not in str(page.body)
    assert "– Eins" in rest.value.source
    assert Photo.objects.get().shows_people
    redirect = Redirect.objects.get(old_path__contains="2019")
    assert (redirect.old_path, redirect.redirect_page.pk) == ("/2019/07/pirna?p=133", page.pk)
    for reason in ("not published", "no news but “page”", "no date", "iframe", "script"):
        assert reason in told
    page.save_revision().publish()
    assert not NewsPage.objects.live().filter(pk=page.pk).exists()  # the picture, nobody looked


@pytest.mark.django_db
def test_a_second_run_changes_nothing_and_a_dry_one_neither(archive):
    assert "1 new (dry run)" in run(archive / "export.xml", "--dry-run").replace("3 left out, ", "")
    assert (
        NewsPage.objects.count(),
        Photo.objects.count(),
        Redirect.objects.filter(old_path__contains="2019").count(),
    ) == (0, 0, 0)
    run(archive / "export.xml")
    page = NewsPage.objects.get()
    page.title = "Von Hand geändert"
    page.save()
    assert "1 there already" in run(archive / "export.xml")
    assert NewsPage.objects.get().title == "Von Hand geändert"
    assert (Photo.objects.count(), Redirect.objects.filter(old_path__contains="2019").count()) == (
        1,
        1,
    )


@pytest.mark.django_db
def test_an_address_that_is_taken_gets_its_day(archive, make_news):
    make_news("Pirna", slug="pirna")
    run(archive / "export.xml")
    assert NewsPage.objects.get(old_address__contains="pirna").slug == "pirna-2019-07-29"


@pytest.mark.django_db
def test_who_is_in_our_list_of_people_is_noticed(archive):
    factories.make_person(public_name="Pirna")
    assert "names somebody who is in our list of people" in run(archive / "export.xml")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.xml", "<rss><channel>"),
        ("b.xml", "<html></html>"),
        ("c.xml", '<!DOCTYPE x [<!ENTITY e "e">]><rss><channel><item>&e;</item></channel></rss>'),
    ],
)
def test_what_cannot_be_read_is_said_in_one_line(home, tmp_path, name, content):
    (tmp_path / name).write_text(content)
    with pytest.raises(CommandError, match=name):
        run(tmp_path / name)
    with pytest.raises(CommandError, match="no file or folder"):
        run(tmp_path / "nowhere")
    with pytest.raises(CommandError, match="language"):
        run(tmp_path, "--language=xx")


def test_a_folder_of_pages_and_texts_is_read(tmp_path):
    page = (
        '<head><link rel="canonical" href="https://alt.example/treffen/"><meta name="author"'
        ' content="Anna Beispiel"></head><body><nav>Menü</nav><main><h1>Ein Treffen</h1>'
        '<time datetime="2018-11-20T16:45">20.11.</time><p>Viele kamen.</p></main></body>'
    )
    (tmp_path / "treffen.html").write_text(page)
    (tmp_path / "2017-03-01-alt.txt").write_bytes(
        "Ein Rückblick\n\nErstes.\n\nÄ < B".encode("cp1252")
    )
    text, found = read_folder(tmp_path)
    assert (found.title, str(found.day), found.author) == (
        "Ein Treffen",
        "2018-11-20",
        "Anna Beispiel",
    )
    assert found.address == "https://alt.example/treffen/"
    assert "Menü" not in found.html
    assert (text.title, str(text.day), text.slug) == ("Ein Rückblick", "2017-03-01", "alt")
    assert text.html == "<p>Erstes.</p><p>Ä &lt; B</p>"


def test_lines_of_wordpress_become_paragraphs_and_what_is_lost_is_told(tmp_path):
    body = body_of("Eins [gallery ids='1']\n\nZwei <em>schön</em>", tmp_path)
    assert body.blocks == [("text", "<p>Eins </p><p>Zwei <i>schön</i></p>")]
    assert body.notes == ["a shortcode in square brackets was left out"]
    assert body_of("<p>x</p><img src='../../etc/passwd'>", tmp_path).blocks == [
        ("text", "<p>x</p>")
    ]
