"""What a withdrawal does, and in which order (Art. 7 (3) GDPR).

First the row is written: from that moment the rule refuses what it covers, everywhere. Then
the pages whose text may not be shown any more are unpublished, in all languages, so that a
later consent does not bring them back unnoticed. What people have to do by hand comes back
as open tasks. Apps above add theirs by ``register_task_source``.
"""

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.models import Page

from stories.domain import consent
from stories.enums import Channel, Material, WithdrawalOrigin
from stories.models import ConsentWithdrawal, Person, WithdrawalTask

logger = logging.getLogger(__name__)

PAGE_MATERIALS = frozenset({Material.TEXT, Material.NAME, Material.SPECIAL})
HANDED_ON = (Channel.PRESS, Channel.SOCIAL, Channel.THIRD_PARTY)


@dataclass(frozen=True)
class Scope:
    """What is taken back. Empty means all: ``Scope()`` takes back everything."""

    channels: frozenset[Channel] = field(default_factory=frozenset)
    materials: frozenset[Material] = field(default_factory=frozenset)

    @property
    def all_channels(self) -> frozenset[Channel]:
        return self.channels or frozenset(Channel)

    @property
    def all_materials(self) -> frozenset[Material]:
        return self.materials or frozenset(Material)


@dataclass(frozen=True)
class Task:
    """Something a person has to do now, as a source names it. ``kind`` is a ``TaskKind``.

    ``reference`` is the key of what it is about, for the app that named it.
    """

    kind: str
    subject: str
    detail: str = ""
    reference: str = ""


TaskSource = Callable[[Person, Scope], Iterable[Task]]
_sources: list[TaskSource] = []


def register_task_source(source: TaskSource) -> TaskSource:
    """Adds a source of open tasks, called with the person and the scope of a withdrawal."""
    if source not in _sources:
        _sources.append(source)
    return source


def withdraw(
    person: Person,
    *,
    by=None,
    scope: Scope | None = None,
    at: datetime | None = None,
    origin: WithdrawalOrigin = WithdrawalOrigin.EDITOR,
) -> list[WithdrawalTask]:
    """Takes back a person's consent as of ``at`` (now); returns what is left to do by hand.

    ``by`` is the user who enters it, None for a command or the person. The withdrawal holds
    even where the search for tasks fails.
    """
    scope = scope or Scope()
    with transaction.atomic():
        granted = {channel: consent.granted_materials(person, channel) for channel in HANDED_ON}
        row = ConsentWithdrawal.objects.create(
            person=person,
            origin=origin,
            recorded_by=by,
            withdrawn_at=at or timezone.now(),
            **{f"channel_{channel.value}": True for channel in scope.all_channels},
            **{f"material_{material.value}": True for material in scope.all_materials},
        )
        tasks = _unpublish_pages(person, by)
        tasks += _handed_on(granted, scope)
        for source in _sources:
            tasks += _tasks_of(source, person, scope)
        return _saved(row, tasks)


def _saved(withdrawal: ConsentWithdrawal, tasks: Iterable[Task]) -> list[WithdrawalTask]:
    length = WithdrawalTask._meta.get_field("subject").max_length
    rows = [
        WithdrawalTask(
            withdrawal=withdrawal,
            kind=task.kind,
            subject=task.subject[:length],
            detail=task.detail,
            reference=task.reference,
        )
        for task in tasks
    ]
    return WithdrawalTask.objects.bulk_create(rows)


def _unpublish_pages(person: Person, by) -> list[Task]:
    keys = Page.objects.filter(appearances__person=person).values("translation_key")
    hidden = consent.published_but_uncovered(Channel.WEB).filter(translation_key__in=keys)
    text_is_gone = _lacks_text(person)
    tasks = []
    for page in hidden.specific():
        if text_is_gone(page):
            UnpublishPageAction(page, user=by).execute(skip_permission_checks=True)
            detail = _("Die Seite ist nicht mehr veröffentlicht.")
        else:
            detail = _(
                "Die Seite wird nicht mehr gezeigt, solange sie dieses Bild oder diesen Film"
                " braucht. Bitte austauschen oder die Seite zurückziehen."
            )
        tasks.append(Task("page", f"{page.title} ({page.locale.language_code})", detail))
    return tasks


def _lacks_text(person: Person) -> Callable[[Page], bool]:
    """Whether the text of a page, apart from its pictures, misses consent of the person."""

    def lacks(page: Page) -> bool:
        decision = consent.decide_page(page, Channel.WEB)
        return any(
            reason.material in PAGE_MATERIALS and reason.public_name == person.public_name
            for reason in decision.reasons
        )

    return lacks


def _handed_on(granted: dict[Channel, frozenset[Material]], scope: Scope) -> list[Task]:
    return [
        Task(
            "handed_on",
            str(channel.label),
            _("Schreiben Sie allen, die etwas bekommen haben, dass sie es nicht mehr zeigen."),
        )
        for channel in HANDED_ON
        if channel in scope.all_channels and granted[channel] & scope.all_materials
    ]


def _tasks_of(source: TaskSource, person: Person, scope: Scope) -> list[Task]:
    try:
        with transaction.atomic():
            return list(source(person, scope))
    except Exception:  # the withdrawal stands whatever a source trips over
        logger.exception("source of tasks failed: %s", source.__name__)
        return [
            Task(
                "check",
                source.__name__,
                _("Hier konnte nicht gesucht werden. Bitte von Hand nachsehen."),
            )
        ]
