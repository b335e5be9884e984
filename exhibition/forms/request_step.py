"""A request goes on: what a colleague says about it, and the mail to the house."""

from datetime import timedelta

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateInput

from core.dates import days_in_words
from exhibition.domain.offers import HOLD_DAYS
from exhibition.domain.request_mails import draft_mail
from exhibition.enums import DeclineReason, RequestState
from exhibition.models import ExhibitionRequest, RequestOffer, RequestStep, TourStop

MAIL_FIELDS = ("send", "subject", "body")


def dates_in_words(stop: TourStop) -> str:
    """Days and set: the stops of one house are else called alike."""
    return f"{days_in_words(stop.opens, stop.closes)}, {stop.exhibition_set or '–'}"


class StepForm(forms.Form):
    """The mail begins as the draft in the language of the request; it goes only when ticked."""

    reason = forms.ChoiceField(
        label=_("Warum?"),
        help_text=_("Für die Zahlen. Das Haus liest, was in der Mail steht."),
        choices=[("", _("bitte wählen")), *DeclineReason.choices],
    )
    note = forms.CharField(
        label=_("Anmerkung"),
        help_text=_("Nur für uns, im Verlauf."),
        required=False,
        max_length=RequestStep._meta.get_field("note").max_length,
    )
    send = forms.BooleanField(label=_("Diese Mail an das Haus senden"), required=False)
    subject = forms.CharField(label=_("Betreff"), required=False, max_length=200)
    body = forms.CharField(
        label=_("Text"), required=False, widget=forms.Textarea(attrs={"rows": 14})
    )
    seen = forms.CharField(required=False, widget=forms.HiddenInput)  # the state that was read

    def __init__(self, *args, request: ExhibitionRequest, state: RequestState, dates=(), **kwargs):
        subject, body = draft_mail(request, state, dates=dates)
        initial = {"subject": subject, "body": body, "seen": request.state}
        super().__init__(*args, initial=initial | (kwargs.pop("initial", None) or {}), **kwargs)
        if state != RequestState.DECLINED:
            del self.fields["reason"]
        for name in ("subject", "body"):  # read in its own direction
            self.fields[name].widget.attrs.update({"dir": "auto", "lang": request.language})
        if not request.email:
            for name in MAIL_FIELDS:
                del self.fields[name]

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("send"):
            for name in ("subject", "body"):
                if name in self.fields and not (cleaned.get(name) or "").strip():
                    self.add_error(name, _("Für die Mail fehlt das noch."))
        return cleaned

    def told(self) -> dict:
        """The mail for the domain: ``mail`` None where it was not ticked."""
        values = self.cleaned_data
        if not values.get("send"):
            return {"mail": None}
        mail = values["body"].replace("\r\n", "\n").strip() + "\n"
        return {"mail": mail, "subject": " ".join(values["subject"].split())}


class AcceptForm(StepForm):
    """The house has said by telephone or letter which of the offered dates it takes."""

    offer = forms.ModelChoiceField(
        RequestOffer.objects.none(),
        label=_("Welchen Termin nimmt das Haus?"),
        widget=forms.RadioSelect,
        empty_label=None,
    )
    field_order = ("offer", "note", "send", "subject", "body")

    def __init__(self, *args, offers, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["offer"].queryset = offers
        self.fields["offer"].label_from_instance = lambda offer: dates_in_words(offer.stop)


class OfferForm(StepForm):
    """Until when the dates are kept for the house."""

    until = forms.DateField(label=_("Termine freihalten bis"), widget=AdminDateInput())
    field_order = ("until", "note", "send", "subject", "body")

    def __init__(self, *args, **kwargs):
        until = timezone.localdate() + timedelta(days=HOLD_DAYS)
        super().__init__(*args, **kwargs)
        self.initial.setdefault("until", until)

    def clean_until(self):
        until = self.cleaned_data["until"]
        if until < timezone.localdate():
            raise forms.ValidationError(_("Dieser Tag ist schon vorbei."))
        return until
