"""A gallery shows the photos that are cleared, and costs the same with one and with many."""

import pytest
from django.core.exceptions import ValidationError
from django.template import Context, Template

from news.blocks import PHOTOS_AT_MOST, GalleryBlock
from news.models import NewsPage
from stories.domain import alternative_texts
from stories.domain.photos import make_renditions
from stories.models import Photo
from tests import factories

GALLERY = "{% load photos wagtailcore_tags %}{% include_block block %}"


def photo_of(*people, title="Foto", shows_people=True):
    photo = factories.make_photo(*people, title=title, shows_people=shows_people)
    photo.credit = f"Aufnahme {title}"
    photo.alternative_texts = {"de": f"Zu sehen: {title}."}
    photo.save()
    make_renditions(photo)
    return photo


def gallery_of(*photos, heading="", caption="Vor dem Rathaus."):
    items = [{"photo": stored(photo), "caption": caption} for photo in photos]
    items = [{"type": "item", "id": f"0000000{n}", "value": one} for n, one in enumerate(items)]
    return [{"type": "gallery", "id": "g", "value": {"heading": heading, "photos": items}}]


def stored(photo) -> dict:
    return {"image": photo.pk, "alt_text": "", "decorative": False}


@pytest.fixture
def make_page(make_news):
    def make(*photos, **values):
        page = make_news("Eröffnung")
        body = NewsPage.body.field.stream_block.to_python(gallery_of(*photos, **values))
        page.body = body
        page.save()
        return page

    return make


def main_of(client, page) -> str:
    response = client.get(page.get_url())
    assert response.status_code == 200
    return response.content.decode().split("<main")[1].split("</main")[0]


def test_each_photo_stands_with_its_words(client, make_page):
    photos = [photo_of(shows_people=False, title=name) for name in ("Saal", "Tisch")]
    text = main_of(client, make_page(*photos, heading="Bilder vom Abend"))
    assert text.count("<figure") == 2
    assert "<h2>Bilder vom Abend</h2>" in text
    assert 'alt="Zu sehen: Saal."' in text
    assert text.count("Vor dem Rathaus.") == 2
    assert "Aufnahme Tisch" in text
    assert "srcset=" in text
    assert 'loading="lazy"' in text
    assert "<script" not in text


def test_in_easy_language_too(client, make_page):
    page = make_page(photo_of(shows_people=False, title="Saal"))
    factories.make_all_homes()
    factories.make_translation(page.get_parent(), "de-simple", slug="neues-leicht")
    item = factories.make_translation(page, "de-simple", slug="eroeffnung-leicht")
    text = main_of(client, item)
    assert text.count("<figure") == 1
    assert "Aufnahme Saal" in text


def test_with_everybodys_consent_all_are_shown_and_without_one_the_page_is_gone(client, make_page):
    rima, selam = factories.make_person("Rima"), factories.make_person("Selam")
    factories.make_consent(rima)
    factories.make_consent(selam)
    page = make_page(photo_of(rima), photo_of(selam))
    assert main_of(client, page).count("<figure") == 2
    factories.withdraw_everything(selam)
    assert client.get(page.get_url()).status_code == 410


def render(*photos) -> str:
    """The block alone: as where the index of references lags behind."""
    body = NewsPage.body.field.stream_block.to_python(gallery_of(*photos, heading="Bilder"))
    return Template(GALLERY).render(Context({"block": body[0]}))


def test_a_photo_that_is_not_cleared_vanishes_from_the_others(db):
    person = factories.make_person()
    shown, hidden = photo_of(shows_people=False, title="Saal"), photo_of(person, title="Gesicht")
    text = render(shown, hidden)
    assert "Aufnahme Saal" in text
    assert "Gesicht" not in text
    factories.make_consent(person)
    assert "Gesicht" in render(shown, hidden)
    factories.withdraw_everything(person)
    assert "Gesicht" not in render(shown, hidden)


def test_a_gallery_without_a_photo_that_is_cleared_vanishes(db):
    assert render(photo_of(factories.make_person())).strip() == ""
    deleted = photo_of(shows_people=False)
    Photo.objects.filter(pk=deleted.pk).delete()
    assert render(deleted).strip() == ""


def test_the_number_of_queries_does_not_grow(home, django_assert_num_queries):
    person = factories.make_person()
    factories.make_consent(person)
    photos = [photo_of(person, title=f"Foto {number}") for number in range(3)]
    render(photos[0])  # fills caches of content types
    with django_assert_num_queries(3):  # the photos, which of them are cleared, their sizes
        assert render(photos[0]).count("<figure") == 1
    with django_assert_num_queries(3):
        assert render(*photos).count("<figure") == 3


def test_a_gallery_has_24_photos_at_most_and_one_at_least(db):
    photo, block = factories.make_photo(shows_people=False), GalleryBlock()
    one = {"photo": stored(photo) | {"alt_text": "Ein Saal."}, "caption": ""}
    full = block.to_python({"heading": "", "photos": [one] * PHOTOS_AT_MOST})
    assert len(block.clean(full)["photos"]) == PHOTOS_AT_MOST == 24
    for count in (0, PHOTOS_AT_MOST + 1):
        with pytest.raises(ValidationError):
            block.clean(block.to_python({"heading": "", "photos": [one] * count}))


def test_a_photo_that_says_nothing_is_named_before_publishing(make_page):
    silent = factories.make_photo(shows_people=False, title="Stumm")
    (sentence,) = alternative_texts.missing(make_page(photo_of(shows_people=False), silent))
    assert "Stumm" in sentence
    assert "Galerie" in sentence
