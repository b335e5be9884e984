"""Publishing without cover: refused where a person acts, held back where code acts.

A page may be published when it is covered for the website or for kiosks; each shows what it is
covered for.

Reading is guarded by ``read_gate``. This is kindness: nobody is told that something is
published when nobody will see it, and no later consent brings it back unnoticed.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db import connection
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.log_actions import log
from wagtail.models import Page, PageLogEntry

from core import clock, outbox
from core.dates import day_in_words
from stories.domain import consent, embed_consent
from stories.domain.consent_terms import Reason
from stories.domain.people_in_charge import people_in_charge
from stories.domain.taking_turns import one_after_another
from stories.domain.uses import appearances_on, works_of
from stories.enums import Channel, Material
from stories.models import Appearance

HELD_BACK = "stories.held_back"  # action in the log of pages
MARK = "_held_back"  # attribute of a page in memory


# Where a person acts ----------------------------------------------------------------


def refusals(page: Page, *, appearances: Iterable[Appearance] | None = None) -> list[str]:
    """Every sentence that speaks against publishing the page as it is in memory; empty: none.

    A page with a schedule is asked for at the moment it would go live. ``appearances``
    replaces the page's own list of people.
    """
    now = clock.now()
    at = max(now, page.go_live_at or now)
    decision = consent.decide_page(page, Channel.WEB, at, appearances=appearances)
    for_kiosks = consent.decide_page(page, Channel.KIOSK, at, appearances=appearances)
    if decision.covered:
        sentences = embed_consent.refusals(page, at, appearances=appearances)
    elif for_kiosks.covered:  # which never show films of other platforms
        sentences = []
    else:
        sentences = [reason.sentence for reason in decision.reasons]
    return [_heading(at, is_scheduled=at > now), *sentences] if sentences else []


def _heading(at: datetime, *, is_scheduled: bool) -> str:
    if is_scheduled:
        day = day_in_words(timezone.localdate(at))
        return _("Nicht eingeplant: Am %(day)s fehlt eine Einwilligung.") % {"day": day}
    return _("Nicht veröffentlicht: Hier fehlt eine Einwilligung.")


def live_without_cover(page: Page, *, with_subpages: bool = False) -> dict[Page, list[str]]:
    """The published pages, of this one and what is below it, that the rule keeps back, and why.

    For what makes new published pages of those that are there (copy, alias).
    """
    pages = Page.objects.filter(path__startswith=page.path)
    if not with_subpages:
        pages = pages.filter(pk=page.pk)
    kept_back = consent.published_but_uncovered(Channel.WEB).filter(pk__in=pages.values("pk"))
    kept_back = kept_back.filter(consent.uncovered_pages(Channel.KIOSK, clock.now()))
    return {
        found: [reason.sentence for reason in consent.decide_page(found, Channel.WEB).reasons]
        for found in kept_back.order_by("path").specific()
    }


def keep_people(page: Page, *, of: Page) -> None:
    """Puts everybody on the page's own list who is on the list of ``of`` or of its family.

    A copy and an alias that stands alone have no family any more that would name them.
    """
    own = set(page.appearances.values_list("person", flat=True))
    for appearance in appearances_on(of):
        if appearance.person_id not in own:
            own.add(appearance.person_id)
            Appearance.objects.create(
                page_id=page.pk,
                person_id=appearance.person_id,
                special_categories=appearance.special_categories,
            )


def approval_publishes(page: Page) -> bool:
    """Whether the next approval is the last one of the page's workflow: that one publishes."""
    state = page.current_workflow_state
    return bool(state and state.is_at_final_task)


# Where code acts --------------------------------------------------------------------


@dataclass
class HeldBack:
    """What became of a page that was about to be published: why, and the state it keeps."""

    reasons: tuple[Reason, ...]
    state: dict[str, object]
    is_told: bool = False


def hold_back(page: Page, *, update_fields: Iterable[str] | None = None) -> None:
    """Makes a draft of a page that is about to be saved as published without cover.

    To be called before each save of a page that can show people; asks the rule for the page
    as it is in memory. A save of some fields publishes nothing.
    """
    if update_fields is not None and "live" not in update_fields:
        _stay_a_draft(page, set(update_fields))
        return
    if not page.live:
        return
    page.__dict__.pop(MARK, None)
    _come_after_withdrawals(page)
    decision = consent.decide_page(page, Channel.WEB)
    if not decision.covered and not consent.decide_page(page, Channel.KIOSK).covered:
        state = _state_of_draft(page)
        setattr(page, MARK, HeldBack(decision.reasons, state, is_told=_goes_live_later(page)))
        _stay_a_draft(page, set(state))


def _come_after_withdrawals(page: Page) -> None:
    """Waits for a withdrawal that is being written; one that comes later waits for this page.

    Either the rule sees it here, or it finds the page published and takes it down.
    """
    people = {appearance.person_id for appearance in appearances_on(page)}
    for work in works_of(page):
        people.update(work.people.values_list("pk", flat=True))
    if connection.in_atomic_block:
        one_after_another(people - {None})


def _state_of_draft(page: Page) -> dict[str, object]:
    """As after unpublishing; when it was published stays as the database knows it."""
    names = ("first_published_at", "last_published_at")
    before = Page._base_manager.filter(pk=page.pk).values(*names).first() if page.pk else None
    state = dict.fromkeys(names) | (before or {})
    state |= {"live": False, "live_revision": None, "expired": False}
    state |= {"has_unpublished_changes": True}
    if page.go_live_at and not _goes_live_later(page):
        state["go_live_at"] = None  # the schedule is used up
    return state


def _goes_live_later(page: Page) -> bool:
    """Wagtail's form for new pages saves a scheduled one as published for a moment."""
    return bool(page.go_live_at and page.go_live_at > clock.now())


def _stay_a_draft(page: Page, fields: set[str]) -> None:
    """Also after the first save: copying writes the state of a published page in a second one."""
    held = getattr(page, MARK, None)
    for name, value in held.state.items() if held else ():
        if name in fields:
            setattr(page, name, value)


def tell_of_holding_back(page: Page) -> None:
    """Writes into the page's history why it stays a draft, and to the people in charge.

    To be called after each save. A page is written about once a day; an alias is not where
    its source was.
    """
    held = getattr(page, MARK, None)
    if held is None or held.is_told:
        return
    held.is_told = True
    is_news = not _was_told_today(page)
    log(instance=page, action=HELD_BACK, data={"missing": _missing(held.reasons)})
    if is_news:
        _post(page)


def _missing(reasons: Iterable[Reason]) -> list[str]:
    """The materials that lack consent, nobody's name: logs outlive consents."""
    return sorted({reason.material.value for reason in reasons if reason.material})


def _was_told_today(page: Page) -> bool:
    midnight = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    return PageLogEntry.objects.filter(
        action=HELD_BACK, page__in={page.pk, page.alias_of_id} - {None}, timestamp__gte=midnight
    ).exists()


def _post(page: Page) -> None:
    """Without names and title: the mail leads to the editors' workplace."""
    address = settings.WAGTAILADMIN_BASE_URL + reverse("wagtailadmin_pages:edit", args=[page.pk])
    with override(settings.LANGUAGE_CODE):
        subject = _("Nicht veröffentlicht: Eine Einwilligung fehlt")
        body = render_to_string("email/page_held_back.txt", {"address": address}).strip() + "\n"
        for recipient in people_in_charge():
            outbox.post(recipient=recipient, subject=subject, body=body)


def sentence_of_log(missing: Iterable[str]) -> str:
    """What the page's history says, from the materials kept there."""
    labels = ", ".join(
        f"„{Material(value).label}“" for value in missing if value in Material.values
    )
    if not labels:
        return _("Nicht veröffentlicht und Entwurf geblieben: Es ist niemand eingetragen.")
    return _("Nicht veröffentlicht und Entwurf geblieben: Einwilligung fehlt für %(what)s.") % {
        "what": labels
    }
