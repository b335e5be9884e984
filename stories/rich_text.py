"""Links in running text: to pages that are shown, and none to those that are not.

The address of a story holds its name. Where the rule does not cover a page (or it is no
longer published) its link stays as plain words.
"""

from django.utils.html import escape
from django.utils.translation import get_language
from wagtail.models import Page
from wagtail.rich_text.pages import PageLinkHandler


class ShownPageLinkHandler(PageLinkHandler):
    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict]) -> list[str]:
        """Opening tags in the same order. Two queries, however many links."""
        keys = [str(attrs.get("id")) for attrs in attrs_list]
        linked = Page.objects.in_bulk([int(key) for key in keys if key.isdecimal()])
        shown = _shown_versions(linked.values())
        targets = [shown.get(linked[int(key)].pk) if _is_in(key, linked) else None for key in keys]
        return [f'<a href="{escape(page.url)}">' if page else "<a>" for page in targets]


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
