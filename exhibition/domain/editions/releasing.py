"""Releasing a panel for print: what is frozen, whose consent it relies on, which number it has."""

from collections.abc import Iterable

from django.db.models import Max
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from core import pdf
from exhibition.domain import panel_paper
from exhibition.domain.editions import rendering
from exhibition.domain.editions.files import transaction_with_files
from exhibition.domain.editions.frozen import LARGEST, pack, sha256
from exhibition.domain.editions.shown import Shown, real_names_in, refusals, shown_on
from exhibition.models import Panel, PanelEdition
from stories.domain.relied_on import relied_on
from stories.domain.taking_turns import one_after_another
from stories.enums import Channel
from stories.models import Person

RELEASED = "exhibition.edition_released"


class NotReleased(Exception):
    """The panel may not be printed now. ``sentences``: every reason, for a colleague."""

    def __init__(self, sentences: Iterable[str]):
        self.sentences = tuple(sentences)
        super().__init__(" ".join(self.sentences))


def reasons_against(panel: Panel) -> list[str]:
    """What a release would be refused for, as far as it is seen without setting the panel."""
    return refusals(panel, shown_on(panel))


def release(panel: Panel, *, by) -> PanelEdition:
    """Freezes the panel as it is stored and gives it the next number; its files are made then.

    Where the same is released already and not taken back, that edition is given again. All in
    one transaction, in which nobody who is shown can withdraw. Raises NotReleased.
    """
    with transaction_with_files() as store:
        panel, shown = _hold(panel)
        _refuse(refusals(panel, shown))
        frozen = panel_paper.freeze(panel)
        _refuse([*real_names_in(frozen.html), *_too_long(panel)])
        data = pack(frozen)
        if len(data) > LARGEST:
            _refuse([_("Die Bilder dieser Tafel sind zusammen zu groß.")])
        edition = _same(panel, sha256(data))
        if edition is None:
            edition = _number(panel, by=by, warnings=frozen.warnings)
            edition.frozen_sha256 = sha256(data)
            store(edition.frozen, data, "zip")
            edition.save()
            log(instance=panel, action=RELEASED, user=by, data={"number": edition.number})
        _write_down(edition, shown)
        rendering.ask_for(edition)
    return edition


def _hold(panel: Panel) -> tuple[Panel, Shown]:
    """The panel as it is stored, and whom it shows. None of them can withdraw until the commit."""
    keys = shown_on(Panel.objects.get(pk=panel.pk)).people
    one_after_another(keys)
    panel = Panel.objects.select_for_update(of=["self"]).get(pk=panel.pk)
    shown = shown_on(panel)
    if not shown.people <= keys:
        _refuse([_("Die Tafel ist eben geändert worden. Bitte versuchen Sie es noch einmal.")])
    return panel, shown


def _refuse(sentences: Iterable[str]) -> None:
    sentences = tuple(sentences)
    if sentences:
        raise NotReleased(sentences)


def _too_long(panel: Panel) -> list[str]:
    """What does not fit, as the engine really sets it. A panel that it cannot set is refused."""
    try:
        return panel_paper.overflows(panel)
    except pdf.NotPrinted:
        return [_("Diese Tafel ließ sich nicht setzen. Bitte sagen Sie der Technik Bescheid.")]


def _same(panel: Panel, checksum: str) -> PanelEdition | None:
    """The last edition that was not taken back, where it is made from the same."""
    last = panel.editions.filter(withdrawn_at=None).order_by("-number").first()
    return last if last and last.frozen_sha256 == checksum and last.frozen else None


def _number(panel: Panel, *, by, warnings: Iterable[str]) -> PanelEdition:
    last = panel.editions.aggregate(last=Max("number"))["last"] or 0
    return PanelEdition(
        panel=panel,
        number=last + 1,
        layout=panel.layout,
        language=panel.language,
        second_language=panel.second_language,
        warnings=[str(warning) for warning in warnings],
        released_by=by,
    )


def _write_down(edition: PanelEdition, shown: Shown) -> None:
    """Whom it shows, and the rows of consent that were relied on; also when it is given again."""
    people = Person.objects.filter(pk__in=shown.people)
    for person in people.prefetch_related("consents", "withdrawals"):
        row, _made = edition.people.update_or_create(
            person=person,
            defaults={
                "in_text": person.pk in shown.in_text,
                "in_picture": person.pk in shown.in_picture,
                "special_categories": shown.in_text.get(person.pk, False),
            },
        )
        row.consents.add(*relied_on(person, shown.materials_of(person), Channel.PRINT))
    known = set(edition.photos.values_list("photo", flat=True))
    for photo in shown.photos:
        if photo.pk not in known:
            edition.photos.create(photo=photo)
