"""The tour board of the workplace: when each set is where, on one page."""

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, QueryDict
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from core.saxony_map import VIEW_BOX, district_shapes
from exhibition.domain.board import Bar
from exhibition.domain.board_cards import Card, cards
from exhibition.domain.board_map import tour_map
from exhibition.domain.board_rows import WITHOUT_SET, Row, resource_rows, rows
from exhibition.domain.board_stops import Scene, scene
from exhibition.domain.board_undo import steps_back
from exhibition.forms.board import MONTHS, BoardForm, default_first, shifted
from exhibition.models import ExhibitionSet
from exhibition.views.board_export import spreadsheet
from exhibition.views.board_list import sorted_cards, table_columns

VIEW, CHANGE = "exhibition.view_tourstop", "exhibition.change_tourstop"


def may_see(user) -> bool:
    return user.has_perm(VIEW) or user.has_perm(CHANGE)


def may_change(user) -> bool:
    return user.has_perm(CHANGE)


@dataclass(frozen=True)
class ShownRow:
    """A row with the card of each of its bars. ``number``: which set it is, from 1."""

    row: Row
    number: int
    bars: list[tuple[Bar, Card]]


class TourBoardView(WagtailAdminTemplateMixin, TemplateView):
    """Reads its filters from the address; ``export`` answers with a table instead."""

    template_name = "exhibition/admin/board.html"
    page_title = _("Tourplan")
    header_icon = "calendar-alt"

    def dispatch(self, request: HttpRequest, *args, **kwargs):
        if not may_see(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, *args, **kwargs):
        kind = request.GET.get("export", "")
        if kind in ("csv", "xlsx"):
            return spreadsheet(self.cards_in_order, kind, self.scene.span)
        return super().get(request, *args, **kwargs)

    @cached_property
    def form(self) -> BoardForm:
        return BoardForm(self.request.GET)

    @cached_property
    def scene(self) -> Scene:
        return scene(self.form.wanted(self.today))

    @cached_property
    def today(self):
        return timezone.localdate()

    @cached_property
    def cards(self) -> dict[int, Card]:
        return cards(self.scene)

    @cached_property
    def cards_in_order(self) -> list[Card]:
        matching = [card for card in self.cards.values() if card.is_matching]
        return sorted_cards(matching, self.request.GET.get("sortierung", ""))

    def get_breadcrumbs_items(self):
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.get_page_title()}]

    def get_context_data(self, **kwargs):
        found = super().get_context_data(**kwargs)
        return found | self.time() | self.content() | self.addresses()

    def time(self) -> dict:
        span, wanted = self.scene.span, self.scene.wanted
        today = span.number(self.today)
        return {
            "span": span,
            "months": span.months(),
            "weeks": span.weeks(),
            "mondays": [span.number(week.first) for week in span.weeks()[1:]],
            "first_of_months": [span.number(month.first) for month in span.months()[1:]],
            "today": self.today,
            "today_number": today,
            "today_stretch": today is not None and span.stretch(self.today, self.today),
            "chosen_months": str(wanted.months),
            "density": "wide" if wanted.months <= 3 else "middle" if wanted.months <= 6 else "far",
        }

    def content(self) -> dict:
        found = self.scene
        drawn = tour_map(found.matching, found.legs, found.sets)
        shown = rows(found)
        can_change = may_change(self.request.user)
        return {
            "form": self.form,
            "problems": self.form.sentences(),
            "rows": [self.shown(row, number) for number, row in enumerate(shown, start=1)],
            "resource_rows": resource_rows(found),
            "with_resources": found.wanted.with_resources,
            "cards": self.cards_in_order,
            "columns": table_columns(self.request.GET),
            "sets_to_choose": list(ExhibitionSet.objects.filter(is_active=True)),
            "pins": drawn.pins,
            "ways": drawn.ways,
            "districts": district_shapes(),
            "view_box": VIEW_BOX,
            "kilometres": sum(row.kilometres or 0 for row in shown),
            "notes": sum(len(card.counted) for card in self.cards_in_order),
            "can_change": can_change,
            "last_step": next(iter(steps_back(self.request.user)), None) if can_change else None,
            "without_set": WITHOUT_SET,
        }

    def shown(self, row: Row, number: int) -> ShownRow:
        return ShownRow(row, number, [(bar, self.cards[bar.stop.pk]) for bar in row.bars])

    def addresses(self) -> dict:
        wanted, own = self.scene.wanted, self.request.GET
        half = max(wanted.months // 2, 1)
        board = reverse("tour_board")
        return {
            "here": own.urlencode(),
            "kept": [(name, value) for name, value in own.items() if name not in ("ab", "export")],
            "board": board,
            "is_filtered": any(own.get(name) for name in BoardForm.FILTERS),
            "spans": [
                (number, label, f"{board}?{_with(own, monate=number)}")
                for number, label in MONTHS.items()
            ],
            "earlier": f"{board}?{_with(own, ab=shifted(wanted.first, -half))}",
            "later": f"{board}?{_with(own, ab=shifted(wanted.first, half))}",
            "now": f"{board}?{_with(own, ab=default_first(self.today))}",
            "exports": {kind: f"{board}?{_with(own, export=kind)}" for kind in ("csv", "xlsx")},
        }


def _with(own: QueryDict, **changed) -> str:
    """The query of this address with something else in it."""
    query = own.copy()
    query.pop("export", None)
    for name, value in changed.items():
        query[name] = str(value)
    return query.urlencode()
