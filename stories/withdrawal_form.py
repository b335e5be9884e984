"""The public form to withdraw consent: as easy as giving it (Art. 7 (3) GDPR)."""

from email.utils import parseaddr

from django import forms
from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy, override

from core import outbox
from stories.models import WithdrawalNotice

MESSAGE_LENGTH = 5000  # characters
TOO_LONG = ngettext_lazy(
    "Das ist %(show_value)s Zeichen, möglich sind %(limit_value)s. Bitte kürzen Sie den Text"
    " oder rufen Sie uns an.",
    "Das sind %(show_value)s Zeichen, möglich sind %(limit_value)s. Bitte kürzen Sie den Text"
    " oder rufen Sie uns an.",
    "show_value",
)


class WithdrawalForm(forms.Form):
    """Name, way to reach and wish. Only the name is needed. ``website`` is left to robots."""

    name = forms.CharField(
        label=gettext_lazy("Wie heißen Sie?"),
        max_length=120,
        help_text=gettext_lazy("Der Name, unter dem wir Sie kennen."),
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={
            "required": gettext_lazy("Bitte schreiben Sie Ihren Namen, damit wir Sie finden."),
            "max_length": TOO_LONG,
        },
    )
    contact = forms.CharField(
        label=gettext_lazy("Wie erreichen wir Sie? (freiwillig)"),
        max_length=200,
        required=False,
        help_text=gettext_lazy("E-Mail oder Telefon. Dann können wir Ihnen antworten."),
        error_messages={"max_length": TOO_LONG},
    )
    message = forms.CharField(
        label=gettext_lazy("Was sollen wir nicht mehr zeigen? (freiwillig)"),
        max_length=MESSAGE_LENGTH,
        required=False,
        help_text=gettext_lazy("Zum Beispiel: alles, nur das Foto, nur im Internet."),
        widget=forms.Textarea(attrs={"rows": 6}),
        error_messages={"max_length": TOO_LONG},
    )
    website = forms.CharField(required=False, max_length=200_000)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)

    @property
    def is_from_robot(self) -> bool:
        return bool(self.data.get("website"))

    def shortened(self) -> "WithdrawalForm":
        """The same answers, cut to what fits: a page does not send back megabytes."""
        data = {name: self.data.get(name, "")[: MESSAGE_LENGTH * 2] for name in self.fields}
        short = WithdrawalForm(data)
        short._errors = self.errors
        return short

    def save(self) -> WithdrawalNotice:
        """Keeps the notice first, so that no mail can lose it; then tells the organisation."""
        answers = {name: self.cleaned_data[name] for name in ("name", "contact", "message")}
        notice = WithdrawalNotice.objects.create(**answers)
        with transaction.atomic(), override(settings.LANGUAGE_CODE):
            outbox.post(
                recipient=parseaddr(settings.DEFAULT_FROM_EMAIL)[1],
                subject=_("Jemand widerruft seine Einwilligung"),
                body=_(
                    "Über die Website ist ein Widerruf eingegangen. Wer schreibt und was nicht"
                    " mehr gezeigt werden soll, steht im Arbeitsplatz unter „Einwilligungen“:\n\n"
                    "%(address)s\n\nBitte heute noch ansehen."
                )
                % {"address": f"{settings.SITE_URL}/admin/"},
            )
        return notice
