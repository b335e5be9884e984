"""RSS 2.0 with the elements that podcast apps ask for.

Sources: RSS 2.0 (rssboard.org); Apple, „A Podcaster's Guide to RSS“; podcast namespace
(podcastindex.org). Knows nothing of our pages: ``feed.py`` fills it.
"""

from datetime import datetime

from django.utils.feedgenerator import Rss201rev2Feed

ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd"
PODCAST = "https://podcastindex.org/namespace/1.0"
CATEGORY, SUBCATEGORY = "Society & Culture", "Personal Journals"  # of Apple's list
NOT_EXPLICIT = "false"


class PodcastFeed(Rss201rev2Feed):
    """Keywords beside Django's own. Feed: ``author``, ``email``, ``artwork``, ``guid``,
    ``changed_at``. Item: ``duration`` (seconds), ``season``, ``number``, ``transcripts`` (address,
    type, language), ``chapters`` (address), all of which may be empty."""

    def rss_attributes(self):
        return super().rss_attributes() | {"xmlns:itunes": ITUNES, "xmlns:podcast": PODCAST}

    def latest_post_date(self) -> datetime:
        """A feed without episodes is as old as its page: else it would be another each second."""
        return super().latest_post_date() if self.items else self.feed["changed_at"]

    def add_root_elements(self, handler):
        super().add_root_elements(handler)
        feed = self.feed
        handler.startElement("image", {})
        for name, value in (("url", feed["artwork"]), ("title", feed["title"])):
            handler.addQuickElement(name, value)
        handler.addQuickElement("link", feed["link"])
        handler.endElement("image")
        handler.addQuickElement("itunes:image", None, {"href": feed["artwork"]})
        handler.startElement("itunes:category", {"text": CATEGORY})
        handler.addQuickElement("itunes:category", None, {"text": SUBCATEGORY})
        handler.endElement("itunes:category")
        handler.addQuickElement("itunes:explicit", NOT_EXPLICIT)
        handler.addQuickElement("itunes:author", feed["author"])
        handler.addQuickElement("itunes:type", "episodic")
        handler.addQuickElement("podcast:guid", feed["guid"])
        self._add_owner(handler, feed["author"], feed["email"])

    def _add_owner(self, handler, author: str, email: str) -> None:
        """Nobody moves the podcast elsewhere but whoever reads the mail of that address."""
        handler.addQuickElement("podcast:locked", "yes", {"owner": email} if email else {})
        if email:
            handler.startElement("itunes:owner", {})
            handler.addQuickElement("itunes:name", author)
            handler.addQuickElement("itunes:email", email)
            handler.endElement("itunes:owner")

    def add_item_elements(self, handler, item):
        super().add_item_elements(handler, item)
        handler.addQuickElement("itunes:title", item["title"])
        handler.addQuickElement("itunes:episodeType", "full")
        handler.addQuickElement("itunes:explicit", NOT_EXPLICIT)
        numbers = {"duration": item["duration"], "season": item["season"]}
        for name, value in (numbers | {"episode": item["number"]}).items():
            if value:
                handler.addQuickElement(f"itunes:{name}", str(value))
        for address, kind, language in item["transcripts"]:
            values = {"url": address, "type": kind, "language": language}
            handler.addQuickElement("podcast:transcript", None, values)
        if item["chapters"]:
            values = {"url": item["chapters"], "type": "application/json+chapters"}
            handler.addQuickElement("podcast:chapters", None, values)
