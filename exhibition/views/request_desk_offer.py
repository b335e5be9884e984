"""Dates are offered to a house: the ticked ones of the planner, and what was pencilled for it."""

from datetime import date

from django.utils.dateparse import parse_date
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from core.dates import days_in_words
from exhibition.domain import offers, request_desk, request_offers
from exhibition.domain.planner import Buffers
from exhibition.domain.planner.asked import as_request
from exhibition.enums import RequestState
from exhibition.forms.request_step import OfferForm, dates_in_words
from exhibition.models import ExhibitionSet
from exhibition.views.request_desk import shown_rivals
from exhibition.views.request_desk_step import RequestStepView
from exhibition.views.request_desk_ways import held_stop, may_offer

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
        return held_stop(self.found)

    def refuse(self) -> None:
        if not may_offer(self.found):
            super().refuse()
        if not self.wanted and not self.pencilled:
            sentence = _("Bitte wählen Sie unter „Mögliche Termine“, was Sie anbieten möchten.")
            raise offers.NotPossible(sentence)
        if request_desk.overlapping(self._taken()):
            sentence = _(
                "Zwei dieser Termine brauchen denselben Satz an denselben Tagen, Transport und"
                " Aufbau mitgezählt. Bitte bieten Sie nur einen davon an."
            )
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
        return shown_rivals(self.found, [(first, last) for _key, first, last in self._taken()])

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"dates": self._shown_days()}

    def _spans(self) -> list[tuple[date, date]]:
        last_day = as_request(self.found, {}).last_day
        return [(first, last_day(first)) for _key, first in self.wanted]

    def _taken(self) -> list[tuple[int, date, date]]:
        """Key of a set, with the first and last day on which it would be away."""
        keys = [key for key, _first in self.wanted]
        spans = zip(keys, self._spans(), strict=True)
        found = [(key, *Buffers().taken(*days)) for key, days in spans]
        stop = self.pencilled
        if stop:
            found.append((stop.exhibition_set_id or 0, stop.taken_from, stop.taken_until))
        return found

    def _shown_days(self) -> list[tuple[date, date]]:
        stop = self.pencilled
        return sorted([*self._spans(), *([(stop.opens, stop.closes)] if stop else [])])

    def get_context_data(self, **kwargs):
        names = dict(ExhibitionSet.objects.values_list("pk", "name"))
        spans = zip(self.wanted, self._spans(), strict=True)
        dates = [f"{days_in_words(*days)}, {names.get(key, '–')}" for (key, _first), days in spans]
        dates += [dates_in_words(self.pencilled)] if self.pencilled else []
        return super().get_context_data(**kwargs) | {"dates": dates}


def _date(text: str) -> tuple[int, date] | None:
    key, _colon, day = text.partition(":")
    try:
        first = parse_date(day)
    except ValueError:
        return None
    return (int(key), first) if key.isdecimal() and len(key) < 12 and first else None
