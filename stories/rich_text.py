"""Links in running text: to what is shown, and none to what is not.

The address of a story holds its name. Where the rule does not cover a page (or it is no
longer published) its link stays as plain words, as does one to a document that nobody may
download (any more).
"""

from django.utils.html import escape
from django.utils.translation import get_language
from wagtail.documents.rich_text import DocumentLinkHandler
from wagtail.models import Page
from wagtail.rich_text.pages import PageLinkHandler

from stories.domain.documents import downloadable


class ShownPageLinkHandler(PageLinkHandler):
    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict]) -> list[str]:
        """Opening tags in the same order. Two queries, however many links."""
        keys = [str(attrs.get("id")) for attrs in attrs_list]
        linked = Page.objects.in_bulk([int(key) for key in keys if key.isdecimal()])
        shown = _shown_versions(linked.values())
        targets = [shown.get(linked[int(key)].pk) if _is_in(key, linked) else None for key in keys]
        return [f'<a href="{escape(page.url)}">' if page else "<a>" for page in targets]


class DownloadableDocumentLinkHandler(DocumentLinkHandler):
    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict]) -> list[str]:
        """Opening tags in the same order. One query, however many links."""
        keys = [str(attrs.get("id")) for attrs in attrs_list]
        found = downloadable().in_bulk([int(key) for key in keys if key.isdecimal()])
        linked = [found.get(int(key)) if key.isdecimal() else None for key in keys]
        return [f'<a href="{escape(document.url)}">' if document else "<a>" for document in linked]


def _is_in(key: str, linked: dict[int, Page]) -> bool:
    return key.isdecimal() and int(key) in linked


def _shown_versions(linked) -> dict[int, Page]:
    """For each linked page what is shown of it: in the reader's language, else itself."""
    linked = list(linked)
    versions = {
        (page.translation_key, page.locale.language_code): page
        for page in Page.objects.live()
        .filter(translation_key__in=[page.translation_key for page in linked])
        .select_related("locale")
    }
    by_key = {page.pk: page for page in versions.values()}
    return {
        page.pk: versions.get((page.translation_key, get_language())) or by_key.get(page.pk)
        for page in linked
    }


def register_links(features) -> None:
    features.register_link_type(ShownPageLinkHandler)
    features.register_link_type(DownloadableDocumentLinkHandler)
