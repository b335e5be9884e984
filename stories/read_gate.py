"""Puts the rule of consent where pages are read: nothing uncovered counts as live.

Nor does a page that shows another language's text under the name of its own.

``PageQuerySet.live_q`` is the one condition behind listings, search, sitemaps, feeds and
the API of Wagtail. Narrowed here, none of them can forget to ask. ``tests/stories`` checks
that the narrowing is in force.
"""

from django.db.models import Q
from wagtail.query import PageQuerySet

from core import clock
from core.translations.stand_ins import stand_ins
from stories.domain.consent import is_covered, uncovered_pages
from stories.enums import Channel
from stories.models import ShowsPeople
from stories.views import story_is_gone


def covered_live_q(self) -> Q:
    return Q(live=True) & ~uncovered_pages(Channel.WEB, clock.now()) & ~stand_ins()


def install() -> None:
    PageQuerySet.live_q = covered_live_q


def refuse_uncovered_page(page, request, serve_args, serve_kwargs):
    """For ``before_serve_page``: a kind page with status 410 instead of an uncovered one."""
    if isinstance(page, ShowsPeople) and not page.live:
        return story_is_gone(request)
    if not is_covered(page, Channel.WEB):
        return story_is_gone(request)
    return None
