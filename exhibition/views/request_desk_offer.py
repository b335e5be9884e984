"""Dates are offered to a house: the ticked ones of the planner, and what was pencilled for it."""

from datetime import date

from django.utils.dateparse import parse_date
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from core.dates import days_in_words
from exhibition.domain import offers, request_offers
from exhibition.domain.planner import Buffers
from exhibition.domain.planner.asked import as_request
from exhibition.domain.request_dates import is_held
from exhibition.enums import RequestState
from exhibition.forms.request_step import OfferForm
from exhibition.models import ExhibitionSet
from exhibition.views.request_desk import may_offer, shown_rivals
from exhibition.views.request_desk_step import RequestStepView

MOST = 5  # dates in one go
DATE = "termin"  # „3:2027-05-03“: key of a set, first day


class RequestOfferView(RequestStepView):
    """Reads the dates from the address, so that they stay while the mail is written."""

    form_class = OfferForm
    state = RequestState.OFFERED

    @cached_property
    def wanted(self) -> list[tuple[int, date]]:
        found = [_date(text) for text in self.request.GET.getlist(DATE)[:MOST]]
        return list(dict.fromkeys(one for one in found if one))

    @cached_property
    def pencilled(self):
        """The stop that is kept for it already and that the house does not know of."""
        stop = self.found.stop
        return stop if stop is not None and is_held(stop) else None

    def refuse(self) -> None:
        if not may_offer(self.found):
            super().refuse()
        if not self.wanted and not self.pencilled:
            sentence = _("Bitte wählen Sie unter „Mögliche Termine“, was Sie anbieten möchten.")
            raise offers.NotPossible(sentence)

    def take(self, form: OfferForm) -> None:
        values = form.cleaned_data
        dates = [*self.wanted, *([self.pencilled] if self.pencilled else [])]
        request_offers.offer(
            self.found,
            dates,
            by=self.request.user,
            until=values["until"],
            note=values["note"],
            **form.told(),
        )

    def rivals(self) -> dict:
        return shown_rivals(self.found, [Buffers().taken(*days) for days in self._spans()] or None)

    def _spans(self) -> list[tuple[date, date]]:
        last_day = as_request(self.found, {}).last_day
        return [(first, last_day(first)) for _key, first in self.wanted]

    def get_context_data(self, **kwargs):
        names = dict(ExhibitionSet.objects.values_list("pk", "name"))
        spans = zip(self.wanted, self._spans(), strict=True)
        dates = [f"{days_in_words(*days)}, {names.get(key, '–')}" for (key, _first), days in spans]
        dates += [str(self.pencilled)] if self.pencilled else []
        return super().get_context_data(**kwargs) | {"dates": dates}


def _date(text: str) -> tuple[int, date] | None:
    key, _colon, day = text.partition(":")
    try:
        first = parse_date(day)
    except ValueError:
        return None
    return (int(key), first) if key.isdecimal() and len(key) < 12 and first else None
