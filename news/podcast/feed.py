"""The feed of the podcast in one language: only episodes that apps may copy."""

import uuid
from datetime import datetime, time
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse
from django.templatetags.static import static
from django.utils import timezone
from django.utils.feedgenerator import Enclosure
from django.utils.translation import gettext as _

from core import clock
from core.conditional import with_etag
from core.dates import day_in_words
from core.languages import EASY_LANGUAGE, language
from core.sender import sender
from core.texts import without_control_characters as clean
from exhibition.addresses import full
from news.domain.podcast import audio_version, captions_of, for_apps, with_sounds
from news.models import EpisodePage, PodcastPage
from news.podcast.files import (
    AUDIO,
    AUDIO_TYPE,
    CHAPTERS,
    PLAIN_TRANSCRIPT,
    PLAIN_TYPE,
    TIMED_TRANSCRIPT,
    TIMED_TYPE,
)
from news.podcast.rss import PodcastFeed

EPISODES = 100
FILE = "feed.xml"
ARTWORK = "img/podcast.png"  # 3000 × 3000 px, drawn by scripts/podcast_artwork.py
# Podcasting 2.0: the guid of a show is made from the address of its feed, in this namespace.
GUIDS = uuid.UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")
# Directories know languages by ISO 639, which has no word for Leichte Sprache.
SPOKEN_AS = {EASY_LANGUAGE: "de"}


def feed(page: PodcastPage, request: HttpRequest) -> HttpResponse:
    """The latest episodes. Addresses are absolute; 304 for a reader that has it all."""
    address = full(page.get_url(request))
    us, title = sender(), _("Ich hab’s geschafft!") + f" – {page.title}"
    found = PodcastFeed(
        title=clean(title),
        link=address,
        description=clean(page.introduction or title),
        language=_tag(page.locale.language_code),
        feed_url=address + FILE,
        author=clean(us.organisation or _("Ich hab’s geschafft!")),
        email=us.email,
        artwork=full(static(ARTWORK)),
        guid=str(uuid.uuid5(GUIDS, _without_scheme(address + FILE))),
        changed_at=page.last_published_at or _noon(clock.today()),
    )
    episodes = EpisodePage.objects.child_of(page).latest_first()
    for episode in with_sounds(for_apps(episodes))[:EPISODES]:
        _add(found, episode, request)
    response = HttpResponse(content_type="application/rss+xml; charset=utf-8")
    found.write(response, "utf-8")
    response.headers["Access-Control-Allow-Origin"] = "*"
    return with_etag(request, response)


def _add(found: PodcastFeed, episode: EpisodePage, request: HttpRequest) -> None:
    address, code = full(episode.get_url(request)), episode.locale.language_code
    version = audio_version(episode)
    found.add_item(
        title=clean(episode.title),
        link=address,
        description=clean(description(episode)),
        pubdate=_published_at(episode),
        unique_id=f"{episode.translation_key}/{code}",
        unique_id_is_permalink=False,
        enclosures=[Enclosure(address + AUDIO, str(version.size), AUDIO_TYPE)],
        duration=round(episode.length),
        season=episode.season,
        number=episode.number,
        transcripts=_transcripts(episode, address),
        chapters=address + CHAPTERS if episode.chapter_list else "",
    )


def _published_at(episode: EpisodePage) -> datetime:
    """Noon of its day; no later than it was there, because apps hide what is yet to come."""
    noon = _noon(episode.day)
    return min(noon, episode.first_published_at or noon)


def description(episode: EpisodePage) -> str:
    """The introduction, and what a listener has to know besides. Plain text, never empty."""
    parts = [episode.introduction or episode.title]
    if episode.is_example:
        parts.append(_("Beispielfolge (erfunden)"))
    if episode.spoken_language != episode.locale.language_code:
        name = language(episode.spoken_language).name
        parts.append(_("Sprache des Tons: %(language)s") % {"language": name})
    return "\n".join([*parts, *_origin(episode)])


def _origin(episode: EpisodePage) -> list[str]:
    if not episode.station:
        return [episode.sound.credit] if episode.sound.credit else []
    values = {"station": episode.station}
    sentence = _("Übernommen von %(station)s.") % values
    if episode.first_broadcast:
        values["day"] = day_in_words(episode.first_broadcast)
        sentence = _("Übernommen von %(station)s, zuerst gesendet am %(day)s.") % values
    return list(filter(None, [sentence, episode.sound.credit, episode.licence]))


def _transcripts(episode: EpisodePage, address: str) -> list[tuple[str, str, str]]:
    tag = _tag(episode.locale.language_code)
    if captions_of(episode):
        return [(address + TIMED_TRANSCRIPT, TIMED_TYPE, tag)]
    if episode.transcript.strip():
        return [(address + PLAIN_TRANSCRIPT, PLAIN_TYPE, tag)]
    return []


def _tag(code: str) -> str:
    return SPOKEN_AS.get(code, code)


def _noon(day) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(12)))


def _without_scheme(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.netloc}{parts.path}".rstrip("/")
