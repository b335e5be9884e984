"""Printed panels of a person: what access tells of them, and what an erasure does to them."""

from collections.abc import Iterable

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page

from exhibition.domain.editions.hanging import hangs
from exhibition.domain.editions.traces import erase_editions
from exhibition.domain.withdrawal_tasks import panels_that_hang
from exhibition.models import Panel
from stories.domain.erasure.names import ERASED
from stories.domain.erasure.scrub import scrub_row
from stories.domain.erasure.terms import Ledger, Plan
from stories.domain.person_pages import listed_pages, pages_showing, photos_of
from stories.domain.withdrawal import Scope
from stories.models import Person

OTHER_WORDS = (
    "sentence", "quote", "text",
    "second_title", "second_sentence", "second_quote", "second_text",
)  # fmt: skip
# What the keys of an access to panels mean.
LABELS = {
    "panels": gettext_lazy("Gedruckte Tafeln"),
    "code": gettext_lazy("Kurzadresse"),
    "sentence": gettext_lazy("großer Satz"),
    "quote": gettext_lazy("Zitat"),
    "hangs_in": gettext_lazy("gehört zu"),
    "hangs_where": gettext_lazy("wo sie heute ist"),
}


def panels_in_access(person: Person) -> list[dict]:
    """What is printed of the person, and in which sets it hangs today (Art. 15 GDPR)."""
    own, other = listed_pages(person)
    pages, places = (*own, *other, *pages_showing(photos_of(person))), _places(person)
    return [
        {
            "code": panel.code,
            "kind": panel.get_kind_display(),
            "title": panel.title,
            "sentence": panel.sentence,
            "quote": panel.quote,
            "hangs_in": [str(one) for one in panel.exhibition_sets.all()],
            "hangs_where": places.get(panel.code, ""),
        }
        for panel in _panels_of(pages).prefetch_related("exhibition_sets")
    ]


def panels_in_words(plan: Plan) -> Iterable[str]:
    """What an erasure will do to each panel, for who confirms it."""
    hanging = _places(plan.person)
    for panel in _panels_of(plan.pages):
        if panel.code in hanging:
            sentence = _(
                "Tafel %(code)s hängt: Ihr Text wird geleert, die Dateien ihrer Auflagen werden"
                " gelöscht. %(task)s"
            )
            yield sentence % {"code": panel.code, "task": hanging[panel.code]}
        elif _is_own(panel, plan):
            yield _("Tafel %(code)s hängt nirgends und wird gelöscht.") % {"code": panel.code}
        else:
            yield _("Tafel %(code)s verliert die Namen.") % {"code": panel.code}


def erase_panels(plan: Plan, ledger: Ledger) -> None:
    """Deletes panels of theirs that hang nowhere and empties the others.

    The code of a panel that hangs stays, so that its QR code leads to a page of ours. What is
    printed, people must take down. Editions lose their files first; those that hang stay as a
    number.
    """
    places = _places(plan.person)
    erase_editions(plan, ledger, places)
    for panel in _panels_of(plan.pages):
        is_own = _is_own(panel, plan)
        is_on_a_wall = panel.exhibition_sets.exists() or hangs(panel)
        if is_own and not is_on_a_wall:
            ledger.delete([panel])
            continue
        _empty(panel, plan, is_own=is_own)
        ledger.kept[Panel].add(panel.pk)
        ledger.removed["panel_texts"] += 1
        if is_on_a_wall:
            detail = places.get(panel.code) or _("Tafel abnehmen oder abdecken.")
            ledger.remains("panel", _("Tafel %(code)s") % {"code": panel.code}, detail)
    for panel in Panel.objects.filter(story=None):
        if plan.names.quotes([getattr(panel, name) for name in ("title", *OTHER_WORDS)]):
            ledger.kept[Panel].add(panel.pk)  # whose it was is not known: a person must look


def _is_own(panel: Panel, plan: Plan) -> bool:
    return panel.story_id in {page.pk for page in plan.own_pages}


def _empty(panel: Panel, plan: Plan, *, is_own: bool) -> None:
    """A panel of several people keeps what is said of the others."""
    if is_own:
        panel.title, panel.story = ERASED, None
        for name in OTHER_WORDS:
            setattr(panel, name, "")
    else:
        scrub_row(panel, plan.names)
    panel.save()


def _panels_of(pages: Iterable[Page]) -> QuerySet[Panel]:
    keys = {page.translation_key for page in pages}
    return Panel.objects.filter(story__translation_key__in=keys)


def _places(person: Person) -> dict[str, str]:
    """Where each panel that hangs has to be taken down, by its code."""
    return {task.reference: task.detail for task in panels_that_hang(person, Scope())}
