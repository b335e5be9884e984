"""Small builders for tests: each makes the least that works and takes what matters."""

import io
from datetime import date, timedelta

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from django.utils import timezone
from PIL import Image as PillowImage
from wagtail.models import Locale, Page, Site
from wagtail_localize.models import StringTranslation

from core.models import District, ReviewKind, TranslationReview
from core.translations.beginning import begin
from core.translations.publishing import translation_of
from exhibition.enums import StopState
from exhibition.models import ExhibitionSet, RequestPage, TourPage, TourStop, Venue, VenueContact
from home.domain.search.indexing import write_page
from home.models import HomePage, MentorIndexPage
from news.models import NewsIndexPage
from stories.enums import Channel, FilmFormat, Material
from stories.models import (
    Appearance,
    Consent,
    Film,
    FilmIndexPage,
    FilmVersion,
    Person,
    Photo,
    StoredDocument,
    StoryIndexPage,
    StoryPage,
)

INDEX_PAGES = {
    StoryIndexPage: ("geschichten", "stories"),
    FilmIndexPage: ("filme", "films"),
    TourPage: ("tour", "tour"),
    RequestPage: ("ausstellung-anfragen", "request-the-exhibition"),
    MentorIndexPage: ("mentoren-finden", "find-a-mentor"),
    NewsIndexPage: ("aktuelles", "news"),
}
PDF = b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
HOME_TEXTS = dict.fromkeys(
    [
        "hero_text",
        "question_heading",
        "question_text",
        "figures_heading",
        "figures_text",
        "film_heading",
        "film_text",
        "request_heading",
        "request_text",
    ],
    "Text",
)


def make_site() -> HomePage:
    """The site with German and English start pages and every index page. Returns the German."""
    german, _ = Locale.objects.get_or_create(language_code="de")
    english, _ = Locale.objects.get_or_create(language_code="en")
    root = Page.objects.get(depth=1)
    home = root.add_child(
        instance=HomePage(title="Start", slug="start", locale=german, **HOME_TEXTS)
    )
    Site.objects.all().delete()
    Site.objects.create(hostname="localhost", port=80, root_page=home, is_default_site=True)
    for old in root.get_children().exclude(pk=home.pk):
        old.delete()
    home = HomePage.objects.get(pk=home.pk)
    home_in_english = home.copy_for_translation(english)
    home_in_english.save_revision().publish()
    for model, (slug, english_slug) in INDEX_PAGES.items():
        index = home.add_child(
            instance=model(title=slug.title(), slug=slug, show_in_menus=True, locale=german)
        )
        translated = model.objects.get(pk=index.pk).copy_for_translation(english)
        translated.slug, translated.title = english_slug, english_slug.title()
        translated.save_revision().publish()
    return HomePage.objects.get(pk=home.pk)


def make_translation(page: Page, code: str, *, live=True, **values) -> Page:
    """The page in another language of the site, whose parent must be there in it."""
    locale, _ = Locale.objects.get_or_create(language_code=code)
    page = type(page)._base_manager.get(pk=page.pk)
    translated = page.copy_for_translation(locale)
    values.setdefault("title", f"{page.title} ({code})")
    for name, value in values.items():
        setattr(translated, name, value)
    translated.save()
    type(page)._base_manager.filter(pk=translated.pk).update(live=live)
    translated = type(page)._base_manager.get(pk=translated.pk)
    write_page(translated)
    return translated


def begin_translation(page: Page, code: str) -> Page:
    """A draft in another language that is compared with its source; no text is translated yet.

    Pages above it are there in that language, and published.
    """
    locale, _ = Locale.objects.get_or_create(language_code=code)
    begin(page, [locale])
    draft = page.get_translations().get(locale=locale).specific
    draft.get_ancestors().update(live=True)
    return draft


def translate_texts(page: Page, *, by_machine=False, only: str = "", mark="") -> None:
    """Translates every text of a page that was begun, or those whose place starts so.

    „Text“ becomes „Text (ar)“, or with ``mark`` „Text (mark)“.
    """
    translation = translation_of(page)
    for segment in translation.source.stringsegment_set.select_related("context", "string"):
        if segment.context.path.startswith(only):
            StringTranslation.objects.update_or_create(
                translation_of=segment.string,
                context=segment.context,
                locale=translation.target_locale,
                defaults={
                    "data": f"{segment.string.data} ({mark or page.locale.language_code})",
                    "translation_type": "machine" if by_machine else "manual",
                },
            )


def make_review(page: Page, kind=ReviewKind.READ, **values) -> TranslationReview:
    return TranslationReview.objects.create(page=page, kind=kind, reviewers="Zwei", **values)


def make_all_homes() -> dict[str, HomePage]:
    """Start pages in all languages of the site, by code."""
    homes = {home.locale.language_code: home for home in HomePage.objects.all()}
    root, key = Page.objects.get(depth=1), homes["de"].translation_key
    for code, _name in settings.LANGUAGES:
        if code not in homes:
            locale, _ = Locale.objects.get_or_create(language_code=code)
            page = HomePage(title=code, slug=f"start-{code}", locale=locale, **HOME_TEXTS)
            page.translation_key = key
            homes[code] = publish_unasked(root.add_child(instance=page))
    return homes


def forget_site() -> None:
    """No page at all, as right after the first migration."""
    Site.objects.all().delete()
    for page in Page.objects.filter(depth=2):
        page.delete()
    Locale.objects.exclude(language_code="de").delete()


def make_person(public_name="Rima", **values) -> Person:
    values.setdefault("role", "mentee")
    return Person.objects.create(public_name=public_name, **values)


def make_consent(person: Person, channels=tuple(Channel), materials=tuple(Material), **values):
    """A consent for all channels and materials, valid for ten years around today."""
    scope = {f"channel_{Channel(channel).value}": True for channel in channels}
    scope |= {f"material_{Material(material).value}": True for material in materials}
    values.setdefault("valid_from", timezone.localdate() - timedelta(days=3650))
    values.setdefault("recorded_at", timezone.now() - timedelta(days=1))
    return Consent.objects.create(
        person=person,
        explained_in="Deutsch",
        explained_by="Test",
        text_version="1",
        refusal_is_free=True,
        **scope,
        **values,
    )


def make_story(person: Person | None = None, *, title="Rima", live=True, **values) -> StoryPage:
    """A published German story; without ``person`` nobody is on its list.

    Published whether the rule covers it or not, as a page is whose consent has ended since.
    """
    values.setdefault("district", District.objects.get(ags="14627"))
    story = StoryPage(
        title=title,
        slug=values.pop("slug", title.lower()),
        occupation=values.pop("occupation", "Lehrerin"),
        place=values.pop("place", "Meißen"),
        field_of_work=values.pop("field_of_work", "school"),
        sentence="Ein Satz.",
        opening="Ein Auftakt.",
        before="früher",
        today="heute",
        live=False,
        locale=Locale.objects.get(language_code="de"),
        **values,
    )
    if person is not None:
        story.appearances = [Appearance(person=person)]
    StoryIndexPage.objects.get(locale__language_code="de").add_child(instance=story)
    return publish_unasked(story) if live else StoryPage.objects.get(pk=story.pk)


def publish_unasked(page: Page) -> Page:
    """The page, published past everything that would hold it back."""
    pages = type(page)._base_manager.filter(pk=page.pk)
    pages.update(live=True, has_unpublished_changes=False)
    published = pages.get()
    write_page(published.specific)  # the search knows it too, whatever the rule says
    return published


def make_consented_story(public_name="Rima", **values) -> StoryPage:
    person = make_person(public_name)
    make_consent(person)
    return make_story(person, title=public_name, **values)


def make_photo(*people: Person, shows_people=True, title="Foto", size=(200, 250)) -> Photo:
    buffer = io.BytesIO()
    PillowImage.new("RGB", size, "#d2674a").save(buffer, "PNG")
    file = ImageFile(io.BytesIO(buffer.getvalue()), name="photo.png")
    photo = Photo(title=title, shows_people=shows_people, file=file)
    photo.save()
    photo.people.set(people)
    return photo


# Lines of a picture (px) and codecs (RFC 6381), as a version of a film has them.
VERSIONS = {
    FilmFormat.H264_1080: (1080, "avc1.640028, mp4a.40.2"),
    FilmFormat.H264_720: (720, "avc1.64001f, mp4a.40.2"),
    FilmFormat.H264_480: (480, "avc1.64001e, mp4a.40.2"),
    FilmFormat.AV1: (720, "av01.0.05M.08, mp4a.40.2"),
    FilmFormat.AUDIO: (0, "mp4a.40.2"),
}


def make_film(*people: Person, versions=(FilmFormat.H264_720,), content=b"0123456789", **values):
    """A film that is ready to be shown; with ``versions=()`` it is still being prepared."""
    values = {"title": "Film", "type": "video", "duration": 2} | values
    film = Film(**values)
    film.file.save("film.mp4", ContentFile(b"as it was uploaded: " + content), save=False)
    film.save()
    film.people.set(people)
    for chosen in versions:
        make_film_version(film, chosen, content=content)
    return film


def make_film_version(film: Film, chosen: FilmFormat, *, content=b"0123456789") -> FilmVersion:
    """``content`` stands for the bytes: nobody plays them."""
    lines, codecs = VERSIONS[chosen]
    ending = "m4a" if chosen == FilmFormat.AUDIO else "mp4"
    values = {"width": lines * 16 // 9, "height": lines, "codecs": codecs, "size": len(content)}
    version = FilmVersion(film=film, format=chosen, **values)
    version.file.save(f"version.{ending}", ContentFile(content), save=False)
    version.save()
    return version


def make_document(
    *people: Person, shows_people=True, is_public=True, title="Leihbedingungen", **values
) -> StoredDocument:
    document = StoredDocument(title=title, shows_people=shows_people, is_public=is_public, **values)
    document.file.save("blatt.pdf", ContentFile(PDF), save=False)
    document.save()
    document.people.set(people)
    return document


def make_venue(town="Bautzen", **values) -> Venue:
    values.setdefault("name", f"Stadtbibliothek {town}")
    values.setdefault("district", District.objects.get(ags="14625"))
    return Venue.objects.create(
        town=town, kind="library", latitude=51.18, longitude=14.43, **values
    )


def make_contact(**values) -> VenueContact:
    return VenueContact.objects.create(venue=make_venue(), **values)


def make_stop(slug="bautzen", *, opens: date | None = None, days=28, **values) -> TourStop:
    """A signed stop that opens in ten days unless said otherwise."""
    opens = opens or timezone.localdate() + timedelta(days=10)
    values.setdefault("venue", None)
    venue = values.pop("venue") or make_venue()
    values.setdefault("state", StopState.SIGNED)
    return TourStop.objects.create(
        slug=slug, venue=venue, opens=opens, closes=opens + timedelta(days=days), **values
    )


def make_set(name="Satz A") -> ExhibitionSet:
    return ExhibitionSet.objects.create(name=name)


def withdraw_everything(person: Person):
    """The person takes back all consent, now."""
    scope = {f"channel_{channel.value}": True for channel in Channel}
    scope |= {f"material_{material.value}": True for material in Material}
    return person.withdrawals.create(**scope)
