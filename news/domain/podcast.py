"""Which episodes are handed to podcast apps, who is heard in one, and what there is to read.

Apps and directories copy what a feed names to servers of their own. That is no showing on our
website any more but handing on to others: everybody in an episode has to have agreed to both
channels (``WEB`` and ``THIRD_PARTY``), for everything that the episode uses of them. Without
both, the episode is on the website only. See ADR 0021.
"""

from datetime import datetime

from django.db.models import Prefetch, QuerySet

from news.models import EpisodePage
from stories.domain import consent
from stories.enums import Channel, FilmFormat
from stories.models import Appearance, FilmCaptions, FilmVersion, Person


def for_apps(episodes: QuerySet[EpisodePage], at: datetime | None = None) -> QuerySet[EpisodePage]:
    """Those of ``episodes`` that apps get now: public, allowed to all and by all, and ready.

    Adds no query. Fails closed: what is in doubt stays on the website.
    """
    ready = episodes.filter(only_on_website=False, sound__versions__format=FilmFormat.AUDIO)
    return consent.cleared(ready.live().public(), Channel.THIRD_PARTY, at)


def is_for_apps(episode: EpisodePage) -> bool:
    """The same of one saved episode, in one query."""
    return for_apps(EpisodePage.objects.filter(pk=episode.pk)).exists()


def was_for_apps(episodes: QuerySet[EpisodePage], at: datetime) -> QuerySet[EpisodePage]:
    """Those that apps may have got at ``at``, a moment that is over. Whether they are still
    published does not matter: copies do not ask."""
    published = episodes.exclude(first_published_at=None).filter(only_on_website=False)
    on_website = consent.cleared(published, Channel.WEB, at)
    return consent.cleared(on_website, Channel.THIRD_PARTY, at)


def with_sounds(episodes: QuerySet[EpisodePage]) -> QuerySet[EpisodePage]:
    """With all that ``audio_version`` and ``captions_of`` read, in a number of queries that does
    not grow. The captions themselves stay in the database."""
    versions = FilmVersion.objects.filter(format=FilmFormat.AUDIO)
    return episodes.select_related("sound", "locale").prefetch_related(
        Prefetch("sound__versions", versions, to_attr="sounds"),
        Prefetch("sound__captions", FilmCaptions.objects.defer("webvtt"), to_attr="languages"),
    )


def audio_version(episode: EpisodePage) -> FilmVersion | None:
    """What was made of its sound and goes out; None while nothing is ready."""
    if episode.sound is None:
        return None
    if hasattr(episode.sound, "sounds"):
        return next(iter(episode.sound.sounds), None)
    return episode.sound.versions.filter(format=FilmFormat.AUDIO).first()


def captions_of(episode: EpisodePage) -> FilmCaptions | None:
    """The text with times in the language of the page; None where there is none."""
    if episode.sound is None:
        return None
    code = episode.locale.language_code
    if hasattr(episode.sound, "languages"):
        return next((one for one in episode.sound.languages if one.language == code), None)
    return episode.sound.captions.filter(language=code).first()


def has_transcript(episode: EpisodePage) -> bool:
    """Whether people who do not hear can read it in the language of the page (WCAG 2.2, 1.2.1)."""
    return bool(episode.transcript.strip()) or captions_of(episode) is not None


def people_heard(episode: EpisodePage) -> list[Person]:
    """Whom the page names as heard: those of the sound who are on its list of people too.

    The rule was asked for their voice by the sound, and for text and name by the list.
    """
    if episode.sound is None:
        return []
    named = Appearance.objects.filter(page__translation_key=episode.translation_key)
    return list(episode.sound.people.filter(pk__in=named.values("person")).order_by("public_name"))
