"""The form „Prüfung eintragen“."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateInput
from wagtail.models import Page
from wagtail_localize.models import Translation

from core.models import ReviewKind, TranslationReview
from core.translations.reviewing import kinds_for, record


class ReviewForm(forms.ModelForm):
    """Who has read the text and when; ``seen`` is the fingerprint of the texts that were shown."""

    kind = forms.ChoiceField(
        label=_("Wie wurde geprüft?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Bitte wählen Sie aus, wie geprüft wurde.")},
    )
    is_whole = forms.BooleanField(
        label=_("Der ganze Text wurde gelesen, so wie er jetzt ist."),
        error_messages={
            "required": _(
                "Bitte kreuzen Sie das nur an, wenn es stimmt. Ohne das kann die Prüfung nicht"
                " eingetragen werden."
            )
        },
    )
    seen = forms.CharField(widget=forms.HiddenInput)

    class Meta:
        model = TranslationReview
        fields = ["kind", "reviewers", "reviewed_on", "note"]
        widgets = {"reviewed_on": AdminDateInput, "note": forms.Textarea(attrs={"rows": 3})}
        error_messages = {
            "reviewers": {"required": _("Bitte schreiben Sie, wer den Text gelesen hat.")},
            "reviewed_on": {"required": _("Bitte tragen Sie den Tag ein.")},
        }

    field_order = ["kind", "reviewers", "reviewed_on", "note", "is_whole", "seen"]

    def __init__(self, *args, page: Page, translation: Translation, by, **options):
        super().__init__(*args, **options)
        self.page, self.translation, self.by = page, translation, by
        kinds = kinds_for(page)
        self.fields["kind"].choices = [(kind.value, kind.label) for kind in kinds]
        if ReviewKind.TEST_READERS in kinds:
            self.fields["kind"].help_text = _(
                "Zum Veröffentlichen in Leichter Sprache zählt nur eine Prüfgruppe."
            )
        self.fields["reviewers"].help_text = _(
            "Zum Beispiel: „Prüfgruppe der Lebenshilfe, 3 Personen“ oder „Lehrerin für Arabisch“."
            " Namen sind nicht nötig."
        )
        self.initial.setdefault("reviewed_on", timezone.localdate())

    def record(self) -> TranslationReview | None:
        """Keeps the review; None, with the sentences at their fields, where a rule refuses."""
        answers = {name: self.cleaned_data[name] for name in [*self.Meta.fields, "seen"]}
        try:
            return record(self.page, self.translation, by=self.by, **answers)
        except ValidationError as refusal:
            self.add_error(None, refusal)
            return None
