"""Old news from one XML file: an export of WordPress (WXR) or a feed (RSS 2.0).

Entities and external references are refused (``defusedxml``); nothing is loaded from elsewhere.
"""

from collections.abc import Iterator
from datetime import date
from email.utils import parsedate_to_datetime
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError  # noqa: S405  parsed by defusedxml

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import parse

from news.archive.items import LARGEST_FILE, OldItem, Unreadable, day_of

SPACES = {
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
}
WORDPRESS = ("http://wordpress.org/export/1.2/", "http://wordpress.org/export/1.1/")


def read_feed(path: Path) -> Iterator[OldItem]:
    """The items of the file in their order. Raises Unreadable."""
    if path.stat().st_size > LARGEST_FILE:
        raise Unreadable(f"{path.name} is larger than {LARGEST_FILE // 1024**2} MB.")
    try:
        channel = parse(path).getroot().find("channel")
    except (ParseError, DefusedXmlException, ValueError) as error:
        raise Unreadable(f"{path.name} is no XML that can be read: {error}")
    if channel is None:
        raise Unreadable(f"{path.name} is neither an RSS feed nor an export of WordPress.")
    spaces = SPACES | {"wp": _space_of_wordpress(channel)}
    authors = dict(_author(one, spaces) for one in channel.findall("wp:author", spaces))
    for element in channel.findall("item"):
        yield _item(element, spaces, authors, path.parent)


def _item(element: Element, spaces: dict, authors: dict[str, str], folder: Path) -> OldItem:
    login = _text(element, "dc:creator", spaces) or _text(element, "author", spaces)
    categories = [one for one in element.findall("category") if one.get("domain") != "post_tag"]
    return OldItem(
        address=_text(element, "link", spaces) or _text(element, "guid", spaces),
        title=_text(element, "title", spaces),
        html=_text(element, "content:encoded", spaces) or _text(element, "description", spaces),
        day=_day(element, spaces),
        author=authors.get(login, login),
        categories=tuple(one.get("nicename") or one.text or "" for one in categories),
        slug=_text(element, "wp:post_name", spaces),
        folder=folder,
        left_out=_left_out(element, spaces),
    )


def _author(element: Element, spaces: dict) -> tuple[str, str]:
    """The name an account signs in with, and that of who writes; empty where it is the same."""
    login, name = (
        _text(element, f"wp:author_{part}", spaces) for part in ("login", "display_name")
    )
    return login, "" if name == login else name


def _day(element: Element, spaces: dict) -> date | None:
    written = day_of(_text(element, "wp:post_date", spaces))
    if written is not None:
        return written
    try:
        return parsedate_to_datetime(_text(element, "pubDate", spaces)).date()
    except ValueError:
        return None


def _left_out(element: Element, spaces: dict) -> str:
    kind = _text(element, "wp:post_type", spaces) or "post"
    state = _text(element, "wp:status", spaces) or "publish"
    if kind != "post":
        return f"is no news but “{kind}”"
    return "" if state == "publish" else f"was not published (“{state}”)"


def _space_of_wordpress(channel: Element) -> str:
    for space in WORDPRESS:
        if channel.find(f"{{{space}}}wxr_version") is not None:
            return space
    return WORDPRESS[0]


def _text(element: Element, name: str, spaces: dict) -> str:
    return (element.findtext(name, "", spaces) or "").strip()
