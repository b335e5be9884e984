"""Editions that show a person: what access tells of them, and what an erasure does to them."""

from collections.abc import Mapping

from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.languages import language as language_of
from exhibition.domain.editions import rendering
from exhibition.domain.editions.files import COLUMNS, files_of
from exhibition.domain.editions.hanging import with_hangings
from exhibition.models import EditionPerson, Panel, PanelEdition
from stories.domain.erasure.terms import Ledger, Plan
from stories.domain.person_pages import photos_of
from stories.models import Person

# What the keys of an access to editions mean.
LABELS = {
    "editions": gettext_lazy("Druckfreigaben von Tafeln"),
    "code": gettext_lazy("Kurzadresse"),
    "released_at": gettext_lazy("freigegeben am"),
    "taken_back_at": gettext_lazy("zurückgezogen am"),
    "languages": gettext_lazy("Sprachen"),
    "shows_you": gettext_lazy("was sie von Ihnen zeigt"),
    "relied_on": gettext_lazy("gestützt auf die Einwilligungen Nummer"),
    "hung_in": gettext_lazy("wo sie hängt oder hing"),
    "set": gettext_lazy("Ausstellungssatz"),
    "hung_on": gettext_lazy("hängt seit"),
    "taken_down_on": gettext_lazy("abgenommen am"),
}


def editions_in_access(person: Person) -> list[dict]:
    """Printed with the person: on which consent, and where it hangs (Art. 15 GDPR)."""
    rows = {row.edition_id: row for row in _rows_of(person)}
    editions = with_hangings(_editions_with(person)).select_related("panel").order_by("pk")
    return [
        {
            "code": edition.panel.code,
            "number": edition.number,
            "released_at": edition.released_at,
            "taken_back_at": edition.withdrawn_at,
            "languages": [language_of(code).name for code in languages_of(edition)],
            "shows_you": _what(rows.get(edition.pk)),
            "relied_on": _consents(rows.get(edition.pk)),
            "hung_in": [
                {
                    "set": str(hanging.exhibition_set),
                    "hung_on": hanging.hung_on,
                    "taken_down_on": hanging.taken_down_on,
                }
                for hanging in edition.hangings.all()
            ],
        }
        for edition in editions
    ]


def languages_of(edition: PanelEdition) -> list[str]:
    return [code for code in (edition.language, edition.second_language) if code]


def erase_editions(plan: Plan, ledger: Ledger, places: Mapping[str, str]) -> None:
    """Takes files, words and the person from every edition that shows them.

    What hangs stays as a number, with its sets, for whoever takes it down; ``places`` says by
    the code of a panel where that is. All others go.
    """
    own = {page.translation_key for page in plan.own_pages}
    for edition in _editions_with(plan.person, plan).select_related("panel__story"):
        rendering.cancel(edition)
        ledger.files += [(file.storage, file.name) for file in files_of(edition)]
        edition.people.filter(person=plan.person).delete()
        panel = edition.panel
        is_own = panel.story is not None and panel.story.translation_key in own
        if not is_own:
            ledger.kept[Panel].add(panel.pk)  # its log may still call it by the person's name
        if edition.hangings.filter(taken_down_on=None).exists():
            _leave_number(edition)
            detail = places.get(panel.code) or _("Tafel abnehmen oder abdecken.")
            values = {"code": panel.code, "number": edition.number}
            ledger.remains("panel", _("Tafel %(code)s, Auflage %(number)s") % values, detail)
        elif is_own:
            edition.hangings.all().delete()
            ledger.gone[PanelEdition].add(edition.pk)
            ledger.count(edition.delete())
        else:
            _leave_number(edition)


def _leave_number(edition: PanelEdition) -> None:
    """Warnings may quote what stands on the panel."""
    for column in COLUMNS:
        setattr(edition, column, "")
    edition.warnings = []
    edition.withdrawn_at = edition.withdrawn_at or timezone.now()
    edition.save()


def _editions_with(person: Person, plan: Plan | None = None) -> QuerySet[PanelEdition]:
    """By their own rows; with a plan also those of panels of the person's own story."""
    photos = plan.photos if plan else photos_of(person)
    shows = Q(people__person=person) | Q(photos__photo__in=[photo.pk for photo in photos])
    if plan:
        keys = {page.translation_key for page in plan.pages}
        panels = Panel.objects.filter(story__translation_key__in=keys)
        shows |= Q(panel__in=panels)
    return PanelEdition.objects.filter(pk__in=PanelEdition.objects.filter(shows).values("pk"))


def _rows_of(person: Person) -> QuerySet[EditionPerson]:
    return EditionPerson.objects.filter(person=person).prefetch_related("consents")


def _what(row) -> list[str]:
    if row is None:
        return [_("Foto")]
    parts = [(row.in_text, _("Text")), (row.in_picture, _("Foto"))]
    return [word for is_shown, word in parts if is_shown]


def _consents(row) -> list[int]:
    return [consent.pk for consent in row.consents.all()] if row else []
