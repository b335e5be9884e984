"""What editors see of a page in the matrix: a row with a cell for each language."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Locale, Page
from wagtail.permissions import page_permission_policy

from core.languages import Language, language
from core.translations.matrix import Row, Source, Standing
from core.translations.starting import may_begin
from core.translations.states import TranslationState as State

ICONS = {
    State.MISSING: "minus",
    State.BEGUN: "edit",
    State.MACHINE: "cogs",
    State.TRANSLATED: "glasses",
    State.REVIEWED: "check",
    State.OUTDATED: "rotate",
    State.PUBLISHED_UNREAD: "warning",
    State.PUBLISHED: "circle-check",
    State.ALONE: "help",
}
# Where the label is long and a part of it says enough.
SHORT = {
    State.TRANSLATED: gettext_lazy("übersetzt"),
    State.REVIEWED: gettext_lazy("geprüft"),
    State.ALONE: gettext_lazy("ohne Abgleich"),
}
MAY_BEGIN = {State.MISSING, State.ALONE}


@dataclass(frozen=True)
class Cell:
    """A page in one language. ``state`` is empty for the language of the source itself.

    ``url``: the editor, for those who may edit; ``begin``: the value of the start button, empty
    where there is nothing to start or the user may not.
    """

    language: Language
    state: str
    icon: str
    short: str
    detail: str
    url: str = ""
    begin: str = ""

    @property
    def is_missing(self) -> bool:
        return self.state == State.MISSING


@dataclass(frozen=True)
class Line:
    """A row of the matrix as the template shows it."""

    source: Source
    percent: int
    url: str
    may_begin: bool
    cells: list[Cell]

    @property
    def has_gaps(self) -> bool:
        """Whether there is a language to begin."""
        return any(cell.begin for cell in self.cells)

    @property
    def begin_all(self) -> str:
        """The value of the button for all languages that are shown."""
        return f"{self.source.pk}:{','.join(cell.language.code for cell in self.cells)}"


def full_text(standing: Standing) -> str:
    """„veraltet: 3 von 40 fehlen“."""
    missing = missing_text(standing)
    label = str(standing.state.label)
    return f"{label}: {missing}" if missing else label


def missing_text(standing: Standing) -> str:
    """How many texts are missing; empty where none is."""
    facts = standing.facts
    if standing.state not in (State.BEGUN, State.OUTDATED) or not facts.missing:
        return ""
    return _("%(missing)s von %(all)s fehlen") % {"missing": facts.missing, "all": facts.strings}


def published_or_not(page: Source) -> str:
    return _("veröffentlicht") if page.live else _("Entwurf")


def lines(rows: list[Row], locales: list[Locale], user) -> list[Line]:
    """Lines for these rows; two queries, however many there are."""
    keys = [row.source.translation_key for row in rows]
    versions = _versions(keys)
    editable = _editable(user, keys)
    begins = may_begin(user)
    return [_line(row, locales, versions, editable, begins=begins) for row in rows]


def _versions(keys: list) -> dict[tuple, int]:
    pages = Page.objects.filter(translation_key__in=keys, alias_of=None)
    return {(key, locale): pk for key, locale, pk in pages.values_list(*_KEY, "pk")}


_KEY = ("translation_key", "locale")


def _editable(user, keys: list) -> set[int]:
    mine = page_permission_policy.instances_user_has_permission_for(user, "change")
    return set(mine.filter(translation_key__in=keys).values_list("pk", flat=True))


def _line(row: Row, locales, versions, editable, *, begins: bool) -> Line:
    source = row.source
    begins = begins and source.pk in editable
    return Line(
        source=source,
        percent=int(row.completeness * 100),
        url=_edit_url(source.pk, editable),
        may_begin=begins,
        cells=[_cell(row, locale, versions, editable, begins=begins) for locale in locales],
    )


def _cell(row: Row, locale: Locale, versions, editable, *, begins: bool) -> Cell:
    spoken = language(locale.language_code)
    version = versions.get((row.source.translation_key, locale.pk))
    url = _edit_url(version, editable)
    standing = row.standings.get(locale.pk)
    if standing is None:
        return Cell(spoken, "", "home", _("Original"), published_or_not(row.source), url)
    state = standing.state
    return Cell(
        language=spoken,
        state=state,
        icon=ICONS[state],
        short=str(SHORT.get(state, state.label)),
        detail=missing_text(standing) or (str(state.label) if state in SHORT else ""),
        url=url,
        begin=f"{row.source.pk}:{spoken.code}" if begins and state in MAY_BEGIN else "",
    )


def _edit_url(pk: int | None, editable: Iterable[int]) -> str:
    return reverse("wagtailadmin_pages:edit", args=[pk]) if pk in editable else ""
