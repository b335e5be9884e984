"""Feeds (Atom, RFC 4287) of anything that comes anew."""

from django.http import HttpRequest, HttpResponse
from django.utils.feedgenerator import Atom1Feed

from core.conditional import with_etag
from core.sender import sender
from core.texts import without_control_characters

FILE = "feed.xml"


def new_feed(*, title: str, introduction: str, address: str, language_code: str) -> Atom1Feed:
    """An empty feed. ``address``: that of its page, with host; the feed lies right below it.

    Its author is who runs the site: each entry needs one, its own or that of the feed (4.1.2).
    """
    return Atom1Feed(
        author_name=without_control_characters(sender().organisation or title),
        title=without_control_characters(title),
        link=address,
        description=without_control_characters(introduction),
        language=language_code,
        feed_url=address + FILE,
        feed_guid=address,
    )


def answer(request: HttpRequest, feed: Atom1Feed) -> HttpResponse:
    """The feed; 304 for a reader that has it all."""
    response = HttpResponse(content_type="application/atom+xml; charset=utf-8")
    feed.write(response, "utf-8")
    return with_etag(request, response)
