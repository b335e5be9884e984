"""What a withdrawal does to pages: unpublish, cancel schedules, ask for other pictures.

Looks only at the pages of the one person, so that it costs the same however many others
there are. Hidden are the pages anyway: the rule of consent is asked whenever one is read.
Unpublishing is for the day on which somebody consents again: nothing comes back unnoticed.
"""

from collections.abc import Iterable

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.models import Page, Revision

from stories.domain import consent
from stories.domain.uses import (
    keys_of_pages_showing,
    keys_of_pages_told_by,
    people_page_models,
    uses_in_text,
)
from stories.domain.withdrawal.tasks import attempt
from stories.domain.withdrawal.terms import Task
from stories.enums import Channel, TaskKind
from stories.models import Appearance, Film, Person, Photo


def take_down_pages(person: Person, by, *, at) -> list[Task]:
    """Takes down what may not be shown any more; returns what was done and what is left.

    A page that kiosks may still show stays published for them; the website does not show it.
    """
    keys = _keys_without_text(person, Channel.WEB, at)
    pages = list(_named_in(keys).select_related("locale").order_by("path").specific())
    kept = _still_shown_by_kiosks(person, [page for page in pages if page.live], at)
    down = [page for page in pages if page.pk not in kept]
    _cancel_schedules(down)
    tasks = [task for page in down if page.live for task in _taken_down(page, by)]
    tasks += [_kept_for_kiosks(page) for page in pages if page.pk in kept]
    others = _showing_works_of(person, at).exclude(pk__in=[page.pk for page in pages])
    tasks += [_needs_another_picture(page) for page in others if page.live]
    return tasks + [_told_no_more(page) for page in _told_by(person, at) if page.live]


def _keys_without_text(person: Person, channel: Channel, at) -> set:
    """Translation keys of the pages whose text may not be shown there because of the person."""
    special: dict = {}
    for appearance in Appearance.objects.filter(person=person).select_related("page"):
        key = appearance.page.translation_key
        special[key] = special.get(key, False) or appearance.special_categories
    return {
        key
        for key, is_special in special.items()
        if not _may_show_text(person, channel, at, is_special)
    }


def _may_show_text(person: Person, channel: Channel, at, special: bool) -> bool:
    appearance = Appearance(person=person, special_categories=special)
    uses = uses_in_text([appearance], [person])
    return consent.decide(uses=uses, shows_people=True, channel=channel, at=at).covered


def _named_in(keys: set) -> QuerySet:
    """The pages with these keys and their aliases, which have keys of their own."""
    return Page.objects.filter(Q(translation_key__in=keys) | Q(alias_of__translation_key__in=keys))


def _still_shown_by_kiosks(person: Person, pages: list[Page], at) -> set[int]:
    """Keys of those pages that the rule still lets kiosks show."""
    without_text = _keys_without_text(person, Channel.KIOSK, at)
    possible = [page for page in pages if page.translation_key not in without_text]
    return {page.pk for page in possible if consent.decide_page(page, Channel.KIOSK, at).covered}


def _cancel_schedules(pages: Iterable[Page]) -> None:
    """No job publishes these pages at a date that was set before."""
    keys = [page.pk for page in pages]
    Page.objects.filter(pk__in=keys).update(go_live_at=None)
    for page in pages:
        page.go_live_at = None
    Revision.objects.filter(
        base_content_type=ContentType.objects.get_for_model(Page),
        object_id__in=[str(key) for key in keys],
    ).update(approved_go_live_at=None)


def _taken_down(page: Page, by) -> list[Task]:
    def unpublish() -> list[Task]:
        page.refresh_from_db(fields=["live"])  # an alias goes with its source
        UnpublishPageAction(page, user=by).execute(skip_permission_checks=True)
        return [_done(page, _("Die Seite ist nicht mehr veröffentlicht."))]

    return attempt(unpublish, _name(page))


def _kept_for_kiosks(page: Page) -> Task:
    return _done(page, _("Die Website zeigt die Seite nicht mehr, Kioske weiterhin."))


def _showing_works_of(person: Person, at) -> QuerySet:
    """Pages about people with a photo or film of the person that the website may not show."""
    keys: set[int] = set()
    for model in (Photo, Film):
        keys |= keys_of_pages_showing(model, _uncovered(model, person, at))
    about_people = Page.objects.type(*people_page_models()).filter(pk__in=keys)
    return about_people.select_related("locale").order_by("path")


def _told_by(person: Person, at) -> QuerySet:
    """Pages that a film with the person told in sign language until now. They stay."""
    keys = keys_of_pages_told_by(_uncovered(Film, person, at))
    return Page.objects.filter(pk__in=keys).select_related("locale").order_by("path")


def _uncovered(model: type, person: Person, at) -> set[int]:
    """Keys of those photos (or films) of the person that the website may not show."""
    works = model.objects.filter(people=person)
    covered = consent.cleared(works, Channel.WEB, at).values_list("pk", flat=True)
    return set(works.values_list("pk", flat=True)) - set(covered)


def _told_no_more(page: Page) -> Task:
    return _done(page, _("Die Seite bleibt, ihr Film in Gebärdensprache ist nicht mehr da."))


def _needs_another_picture(page: Page) -> Task:
    detail = _(
        "Die Website zeigt die Seite nicht mehr, solange dieses Bild oder dieser Film darauf ist."
        " Bitte tauschen Sie es aus oder ziehen Sie die Seite zurück."
    )
    return Task(TaskKind.PAGE, _name(page), detail, reference=str(page.pk))


def _done(page: Page, detail: str) -> Task:
    return Task(TaskKind.PAGE, _name(page), detail, str(page.pk), done_by=_("automatisch"))


def _name(page: Page) -> str:
    return f"{page.title} ({page.locale.language_code})"
