"""What editors are told in the preview of a page about people, and what is refused there."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from wagtail.models import Page

from core.previews import register_notice
from stories.domain import consent
from stories.enums import Channel
from stories.models import ShowsPeople


def reasons_against(page: Page, channel: Channel) -> list[str]:
    """Every reason why the page, as it is in memory, may not be shown there now."""
    if not isinstance(page, ShowsPeople):
        return []
    return [reason.sentence for reason in consent.decide_page(page, channel).reasons]


def refused(request: HttpRequest, channel: Channel, reasons: list[str]) -> HttpResponse:
    """In place of a preview that would show what may not be shown on that channel."""
    context = {"channel": channel.label, "reasons": reasons}
    return render(request, "stories/admin/preview_refused.html", context, status=403)


def register() -> None:
    register_notice(lambda page: reasons_against(page, Channel.WEB))
