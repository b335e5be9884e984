"""Stories, news, films and episodes as schema.org has them.

Of somebody who tells a story only the name is given that stands over it.
"""

from collections.abc import Mapping

from exhibition.addresses import full
from home.sharing import neutral_picture
from home.structured_parts import common, moment_of, organization
from news.models import EpisodePage, NewsPage, PodcastPage
from stories.delivery import address
from stories.domain.photo_sizes import JPEG, Shape
from stories.domain.photos import ready_sizes
from stories.models import FilmPage, Photo, StoryPage


def story(page: StoryPage, context: Mapping) -> dict:
    return _article(page, "Article", page.opening, page.first_published_at) | {
        "image": _images(page.portrait, Shape.PORTRAIT) or [full(neutral_picture())],
        "about": {
            "@type": "Person",
            "name": page.title,
            "jobTitle": page.occupation,
            "workLocation": {"@type": "Place", "name": page.place},
        },
    }


def news(page: NewsPage, context: Mapping) -> dict:
    return _article(page, "NewsArticle", page.introduction, page.day) | {
        "image": [full(neutral_picture())],
    }


def film(page: FilmPage, context: Mapping) -> dict:
    """A still that is not cleared has made its page not live."""
    still = page.film.still if page.film else None
    seconds = round(page.film.duration or 0) if page.film else 0
    return {
        "@type": "VideoObject",
        "name": page.title,
        "description": page.search_description or page.introduction or page.title,
        **common(page),
        "thumbnailUrl": _images(still, Shape.WHOLE) or [full(neutral_picture())],
        "uploadDate": moment_of(page.first_published_at),
        "duration": f"PT{seconds}S" if seconds else None,
        "embedUrl": full(page.get_url()),
        "isFamilyFriendly": True,
        "publisher": organization(),
    }


def episode(page: EpisodePage, context: Mapping) -> dict:
    """The sound itself is not named: apps get it by the feed, which asks for more consent."""
    seconds = round(page.sound.duration or 0) if page.sound else 0
    return {
        "@type": "PodcastEpisode",
        "name": page.title,
        "description": page.search_description or page.introduction,
        **common(page),
        "datePublished": page.day.isoformat(),
        "duration": f"PT{seconds}S" if seconds else None,
        "episodeNumber": page.number,
        "partOfSeries": _series(page.get_parent()),
        "image": [full(neutral_picture())],
        "publisher": organization(),
    }


def podcast(page: PodcastPage, context: Mapping) -> dict:
    return _series(page) | {
        "description": page.search_description or page.introduction,
        **common(page),
        "webFeed": full(page.get_url()) + "feed.xml",
        "image": [full(neutral_picture())],
        "publisher": organization(),
    }


def _series(page) -> dict:
    return {"@type": "PodcastSeries", "name": page.title, "url": full(page.get_url())}


def _article(page, kind: str, description: str, published) -> dict:
    return {
        "@type": kind,
        "headline": page.title[:110],
        "description": page.search_description or description,
        **common(page),
        "mainEntityOfPage": full(page.get_url()),
        "datePublished": published.isoformat() if published else None,
        "author": organization(),
        "publisher": organization(),
    }


def _images(photo: Photo | None, shape: Shape) -> list[str]:
    """The largest JPEG that is ready: those who read this know no newer form."""
    sizes = ready_sizes(photo, shape, JPEG) if photo else []
    return [full(address(sizes[-1].file))] if sizes else []
