"""What the editor of a translation says first: where the text stands, and what to do next."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html_join
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Page

from core.languages import language
from core.translation_report.cells import full_text
from core.translation_report.report import REPORT
from core.translation_report.review_views import REVIEW
from core.translations.facts import facts_of_page
from core.translations.matrix import Standing
from core.translations.publishing import translation_of
from core.translations.states import Reason, TranslationState, decide, reasons_against


def say_where_it_stands(request: HttpRequest, page: Page) -> None:
    """For ``before_edit_page``: one line, and what keeps the page from being published."""
    if request.method != "GET" or page.alias_of_id or translation_of(page) is None:
        return
    facts = facts_of_page(page)
    standing = Standing(decide(facts), facts)
    name = language(page.locale.language_code).name
    sentences = [f"{name} – {full_text(standing)}."]
    if not facts.is_live:
        others = [one for one in reasons_against(facts) if one is not Reason.INCOMPLETE]
        sentences += [reason.sentence(facts) for reason in others]
    say = messages.success if standing.state == TranslationState.PUBLISHED else messages.info
    text = format_html_join(" ", "{}", ((sentence,) for sentence in sentences))
    buttons = [
        messages.button(reverse(REVIEW, args=[page.pk]), _("Prüfung eintragen")),
        messages.button(reverse(REPORT), _("Alle Übersetzungen")),
    ]
    say(request, text, buttons)
