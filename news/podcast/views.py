"""The pages of the podcast. The routes stand on ``PodcastPage`` and ``EpisodePage``."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse

from core.languages import language
from exhibition.addresses import full
from news.domain.podcast import people_heard, with_sounds
from news.models import EpisodePage, PodcastPage
from news.podcast.feed import FILE
from news.podcast.player import player_of

EPISODES_A_PAGE = 20


def episodes(page: PodcastPage, request: HttpRequest) -> HttpResponse:
    """The latest episodes."""
    found = EpisodePage.objects.child_of(page).live().latest_first()
    found = with_sounds(found).defer("transcript")
    listed = Paginator(found, EPISODES_A_PAGE).get_page(request.GET.get("seite"))
    address = full(page.get_url(request)) + FILE
    return page.render(request, context_overrides={"episodes": listed, "feed_address": address})


def episode(page: EpisodePage, request: HttpRequest) -> HttpResponse:
    """One episode with its player."""
    spoken, own = page.spoken_language, page.locale.language_code
    return page.render(
        request,
        context_overrides={
            "player": player_of(page),
            "people": people_heard(page),
            "spoken_language": language(spoken) if spoken != own else None,
        },
    )
