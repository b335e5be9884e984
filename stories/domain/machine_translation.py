"""What is not sent to a service that translates: it would leave the house."""

from collections.abc import Iterable

from django.utils.translation import gettext as _
from wagtail.models import Page

from stories.domain.consent import decide_page
from stories.domain.real_names import people_on, protected, stands_in
from stories.enums import Channel


def refusal(page: Page, texts: Iterable[str]) -> str:
    """The sentence why the texts of the page (as in memory) are not sent; empty: they may be.

    Neither what names somebody who appears under a pseudonym, nor what tells of somebody who
    has not agreed to be shown.
    """
    people = people_on(page)
    saved = Page.objects.filter(pk=page.pk).specific().first()
    people += people_on(saved) if saved else []
    if stands_in(list(texts), protected(people)):
        return _(
            "Nichts wurde verschickt: Im Text steht der richtige Name eines Menschen, der unter"
            " Pseudonym auftritt. Bitte schreiben Sie im Original das Pseudonym, und"
            " veröffentlichen Sie es."
        )
    if not any(decide_page(page, channel).covered for channel in (Channel.WEB, Channel.KIOSK)):
        return _(
            "Nichts wurde verschickt: Für diese Seite fehlt eine Einwilligung. Texte über Menschen"
            " gehen erst an andere, wenn sie veröffentlicht werden dürfen."
        )
    return ""
