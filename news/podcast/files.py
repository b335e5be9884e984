"""The files of an episode for podcast apps: sound, chapters and transcript, below its page.

The gate before the page has asked whether the website may show it. What apps get they hand on,
so that is asked here too. 410 for what they may not have (any more), without a word of what it was.
"""

from collections.abc import Callable
from functools import wraps

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse

from core.conditional import with_etag
from news.domain.podcast import audio_version, captions_of, is_for_apps
from news.models import EpisodePage
from stories.delivery import ASK_EACH_TIME, deliver
from stories.enums import Channel

# As Apple asks for, https://podcasters.apple.com/support/823-podcast-requirements
AUDIO_TYPE = "audio/x-m4a"
CHAPTERS_TYPE = "application/json+chapters"  # podcast namespace, JSON chapters 1.2
TIMED_TYPE, PLAIN_TYPE = "text/vtt", "text/plain"
AUDIO, CHAPTERS = "folge.m4a", "kapitel.json"
TIMED_TRANSCRIPT, PLAIN_TRANSCRIPT = "mitschrift.vtt", "mitschrift.txt"
FILES = (AUDIO, CHAPTERS, TIMED_TRANSCRIPT, PLAIN_TRANSCRIPT)

File = Callable[[EpisodePage, HttpRequest], HttpResponse]


def for_apps_only(file: File) -> File:
    """410 unless apps may have the episode. Players in browsers on other sites may read it."""

    @wraps(file)
    def asked(episode: EpisodePage, request: HttpRequest) -> HttpResponse:
        if not is_for_apps(episode):
            response = HttpResponse(status=410, content_type="text/plain; charset=utf-8")
            response.headers["Cache-Control"] = "no-store"
        else:
            response = file(episode, request)
            response.headers["Access-Control-Allow-Origin"] = "*"
        response.headers["X-Robots-Tag"] = "noindex"
        return response

    return asked


@for_apps_only
def audio(episode: EpisodePage, request: HttpRequest) -> HttpResponse:
    """The sound, in ranges too, at an address that stays when the file is made anew."""
    name = audio_version(episode).file.name
    response = deliver(request, name, channel=Channel.THIRD_PARTY)
    if response.status_code in (200, 206):
        response.headers["Content-Type"] = AUDIO_TYPE
        response.headers["Cache-Control"] = ASK_EACH_TIME
    return response


@for_apps_only
def chapters(episode: EpisodePage, request: HttpRequest) -> HttpResponse:
    """https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/chapters/"""
    found = [{"startTime": one.starts, "title": one.title} for one in episode.chapter_list]
    if not found:
        raise Http404
    content = {"version": "1.2.0", "chapters": found}
    return with_etag(request, JsonResponse(content, content_type=CHAPTERS_TYPE))


@for_apps_only
def timed_transcript(episode: EpisodePage, request: HttpRequest) -> HttpResponse:
    captions = captions_of(episode)
    if captions is None:
        raise Http404
    return _text(request, captions.webvtt, TIMED_TYPE)


@for_apps_only
def plain_transcript(episode: EpisodePage, request: HttpRequest) -> HttpResponse:
    if not episode.transcript.strip():
        raise Http404
    return _text(request, episode.transcript, PLAIN_TYPE)


def _text(request: HttpRequest, text: str, kind: str) -> HttpResponse:
    return with_etag(request, HttpResponse(text, content_type=f"{kind}; charset=utf-8"))
