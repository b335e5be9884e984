"""Forms of exhibition sets, whose checks say what they have to say, and of their depots."""

from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminModelForm

from exhibition.forms.address import AddressMixin
from exhibition.forms.rows import FormWithRows


class DepotForm(AddressMixin, WagtailAdminModelForm):
    pass


class ExhibitionSetForm(FormWithRows):
    def clean(self):
        cleaned = super().clean()
        for check in [row.instance for row in self.rows("checks")]:
            if check.checked_on > timezone.localdate():
                sentence = _("Dieser Tag kommt erst noch. Bitte den Tag der Prüfung eintragen.")
                self.tell("checks", check, "checked_on", sentence)
            if not check.is_fit and not check.findings.strip():
                sentence = _("Bitte schreiben Sie, was fehlt oder beschädigt ist.")
                self.tell("checks", check, "findings", sentence)
        return cleaned
