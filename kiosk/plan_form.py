"""The form of what editors want of the kiosks at a stop. It repeats no rule of the domain."""

from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from core.languages import site_languages
from kiosk.domain.plans import Wishes
from kiosk.models import KioskPlan

SHOWN_BESIDE = ("shows_next_stops", "shows_mentoring", "shows_events")


class PlanForm(forms.Form):
    """Fields for all of it; of the stories, which are rows of the page, only the names are here.

    ``story``: ids in their order, ``left_out`` and ``without_film``: ids that are ticked.
    """

    revision = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
    languages = forms.MultipleChoiceField(
        label=_("Sprachen"), required=False, widget=forms.CheckboxSelectMultiple
    )
    shows_next_stops = forms.BooleanField(required=False)
    shows_mentoring = forms.BooleanField(required=False)
    shows_events = forms.BooleanField(required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["languages"].choices = [(one.code, one.name) for one in site_languages()]
        for name in SHOWN_BESIDE:
            self.fields[name].label = KioskPlan._meta.get_field(name).verbose_name

    @classmethod
    def of(cls, wishes: Wishes, revision: int) -> "PlanForm":
        """Shows these wishes: where all languages are wanted each is ticked."""
        every = [one.code for one in site_languages()]
        beside = {name: getattr(wishes, name) for name in SHOWN_BESIDE}
        languages = [code for code in every if code in wishes.languages] or every
        return cls(initial={"revision": revision, "languages": languages, **beside})

    def wishes(self) -> Wishes:
        """What was sent, once the form is valid. All languages ticked, or none, means all."""
        sent, cleaned = self.data.getlist, self.cleaned_data
        order = tuple(dict.fromkeys(filter(_is_key, sent("story"))))
        languages = frozenset(cleaned["languages"])
        return Wishes(
            order=order,
            left_out=frozenset(sent("left_out")).intersection(order),
            without_film=frozenset(sent("without_film")).intersection(order),
            languages=languages if len(languages) < len(site_languages()) else frozenset(),
            **{name: cleaned[name] for name in SHOWN_BESIDE},
        )


def _is_key(text: str) -> bool:
    try:
        return str(UUID(text)) == text
    except ValueError:
        return False


def moved(order: tuple[str, ...], move: str) -> tuple[str, ...]:
    """The order after „up ID“ or „down ID“; as it was where that is not possible."""
    direction, _space, key = move.partition(" ")
    step = {"up": -1, "down": 1}.get(direction)
    if step is None or key not in order:
        return order
    rows = [one for one in order if one != key]
    rows.insert(max(0, order.index(key) + step), key)
    return tuple(rows)
