"""A person with something in every place that an erasure has to reach, under marked names."""

import json
from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Comment, Locale, ModelLogEntry, Page
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from core.models import OutgoingMail
from news.models import NewsIndexPage, NewsPage
from stories.domain.photos import make_renditions
from stories.models import (
    Appearance,
    ExpiryWarning,
    Film,
    FilmCaptions,
    Person,
    Photo,
    StoryPage,
    WithdrawalLink,
    WithdrawalNotice,
)
from tests import factories

PUBLIC, REAL = "Quintessa", "Zübeyde Marakescha"
EMAIL, TELEPHONE = "zuebeyde@marakescha.example", "0351 4445566"
MARKERS = ["quintessa", "zübeyde", "marakescha", "4445566", "445566", "geheimnis-der-kindheit"]
SECRET = "Das Geheimnis-der-Kindheit"  # a sentence of hers that quotes no name


@dataclass
class Places:
    person: Person
    other: Person
    story: StoryPage
    english: Page
    alias: Page
    news: NewsPage
    others_story: StoryPage
    alone: Photo
    together: Photo
    film: Film


def make_person_of_many_places(editor) -> Places:
    person = factories.make_person(
        PUBLIC, real_name=REAL, email=EMAIL, telephone=TELEPHONE, is_pseudonym=True
    )
    other = factories.make_person("Joel")
    factories.make_consent(other)
    old = factories.make_consent(person, channels=["web"])
    consent = factories.make_consent(person, replaces=old, interpreter=f"für {REAL}")
    with_sheet(consent)
    alone, together = (
        factories.make_photo(person, title=f"{PUBLIC} lacht"),
        factories.make_photo(person, other, title=f"{PUBLIC} und Joel"),
    )
    alone.tags.add("quintessa-tag")
    for photo in (alone, together):
        make_renditions(photo)
    film = make_film(person, together)
    story = make_story(person, alone, film, editor)
    english, alias = make_translations(story, editor)
    news = make_news(person, other, together, editor)
    others_story = make_story_of(other, together)
    make_traces(person, editor)
    return Places(person, other, story, english, alias, news, others_story, alone, together, film)


def with_sheet(consent) -> None:
    """Append-only rows keep their file from the start; a test may add it behind their back."""
    name = consent.document.storage.save(
        "consents/0123456789abcdef.pdf", ContentFile(REAL.encode())
    )
    type(consent).objects.filter(pk=consent.pk).update(document=name)


def make_film(person, still) -> Film:
    title, content = f"Gespräch mit {PUBLIC}", SECRET.encode()
    film = factories.make_film(person, title=title, still=still, content=content)
    film.thumbnail.save("still.png", ContentFile(PUBLIC.encode()))
    text = f"WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nIch bin {PUBLIC}. {SECRET}\n"
    FilmCaptions.objects.create(film=film, language="de", webvtt=text)
    return film


def make_story(person, photo, film, editor) -> StoryPage:
    body = [
        {"type": "text", "value": f"<p>{PUBLIC} sagt: {SECRET}</p>"},
        {"type": "film", "value": {"heading": "Film", "film": film.pk}},
    ]
    story = factories.make_story(
        person, title=PUBLIC, slug="quintessa", portrait=photo, body=json.dumps(body)
    )
    story.save_revision(user=editor, log_action=True).publish(user=editor)
    story = StoryPage.objects.get(pk=story.pk)
    story.opening = f"Entwurf über {REAL}"
    story.save_revision(user=editor, log_action=True)
    Comment.objects.create(page=story, user=editor, text=f"{REAL} fragen", contentpath="opening")
    Redirect.add_redirect("/de/geschichten/zuebeyde/", redirect_to=story)
    Redirect.add_redirect("/de/geschichten/quintessa/alt/", redirect_to="/de/")
    return StoryPage.objects.get(pk=story.pk)


def make_translations(story, editor) -> tuple[Page, Page]:
    english = Locale.objects.get(language_code="en")
    source, _created = TranslationSource.get_or_create_from_instance(story)
    translation = Translation.objects.create(source=source, target_locale=english)
    for segment in source.stringsegment_set.all():
        StringTranslation.objects.create(
            translation_of=segment.string,
            locale=english,
            context=segment.context,
            data=f"In English: {segment.string.data}",
        )
    translation.save_target(user=editor)
    # an older text whose string nothing uses any more
    StoryPage.objects.filter(pk=story.pk).update(sentence=f"{SECRET} am Ende")
    source.update_from_db()
    alias = Page.objects.get(pk=story.pk).specific.create_alias(update_slug="quintessa-kopie")
    return translation.get_target_instance(), alias


def make_news(person, other, together, editor) -> NewsPage:
    """News about both, with a picture of both and text beside it, translated too."""
    index = NewsIndexPage.objects.get(locale__language_code="de")
    photo = {"image": together.pk, "decorative": False, "alt_text": f"{PUBLIC} neben Joel"}
    block = {"photo": photo, "caption": PUBLIC, "heading": "", "text": "<p>Joel erzählt.</p>"}
    body = [
        {"type": "photo", "value": block},
        {"type": "text", "value": f"<p>Joel dankt <b>{REAL}</b> und {PUBLIC}.</p>"},
        {"type": "quote", "value": {"text": "Danke", "speaker": f"Frau {REAL.split()[1]}"}},
    ]
    news = NewsPage(title=f"{PUBLIC} und Joel", slug="quintessa-und-joel", body=json.dumps(body))
    news.appearances = [Appearance(person=person), Appearance(person=other)]
    index.add_child(instance=news)
    news = NewsPage.objects.get(pk=news.pk)
    for title in (f"Alt: {REAL}", news.title):
        news.title = title
        news.save_revision(user=editor, log_action=True).publish(user=editor)
    news = NewsPage.objects.get(pk=news.pk)
    source, _created = TranslationSource.get_or_create_from_instance(news)
    english = Locale.objects.get(language_code="en")
    translation = Translation.objects.create(source=source, target_locale=english)
    segment = source.stringsegment_set.get(context__path="title")
    StringTranslation.objects.create(
        translation_of=segment.string,
        locale=english,
        context=segment.context,
        data=f"{PUBLIC} and Joel",
    )
    translation.save_target(user=editor)
    return news


def make_story_of(other, together) -> StoryPage:
    story = factories.make_story(
        other,
        title="Joel",
        portrait=together,
        portrait_alternative_text="Zwei Menschen, links die Freundin",
    )
    story.save_revision().publish()
    return StoryPage.objects.get(pk=story.pk)


def make_traces(person, editor) -> None:
    OutgoingMail.objects.create(recipient=EMAIL.upper(), subject="Empfang", body="Guten Tag")
    OutgoingMail.objects.create(
        recipient="haus@example.org", subject="Bitte", body=f"{PUBLIC}", sent_at=timezone.now()
    )
    WithdrawalNotice.objects.create(name="Z.", contact="+49 351 444 5566", message="weg")
    WithdrawalLink.objects.create(person=person, token_hash="0" * 64)
    ExpiryWarning.objects.create(
        person=person, channel="web", last_day=timezone.localdate(), days_ahead=7
    )
    ModelLogEntry.objects.create(
        content_type=ContentType.objects.get_for_model(Person),
        object_id=str(person.pk),
        label=PUBLIC,
        action="wagtail.edit",
        timestamp=timezone.now(),
        user=editor,
    )
    ModelLogEntry.objects.create(
        content_type=ContentType.objects.get_for_model(Photo),
        object_id="99999",
        label=f"Scan {REAL.upper()}",
        action="wagtail.delete",
        timestamp=timezone.now(),
        user=editor,
    )
