"""What somebody says who would like to get the newsletter, or who gets it already."""

from django import forms
from django.utils.translation import gettext_lazy as _

from core.languages import site_language_choices
from news.enums import Topic

EMAIL_LIMIT = 254  # characters: RFC 5321, 4.5.3.1.3


class TopicsForm(forms.Form):
    """At least one topic: who wants none unsubscribes."""

    topics = forms.MultipleChoiceField(
        label=_("Worüber möchten Sie lesen?"),
        choices=Topic.choices,
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": _("Bitte wenigstens ein Thema auswählen."),
            "invalid_choice": _("Bitte eines der beiden Themen auswählen."),
        },
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)

    def wishes(self) -> dict[str, bool]:
        """As the domain takes them."""
        chosen = self.cleaned_data["topics"]
        return {"wants_news": Topic.NEWS in chosen, "wants_tour": Topic.TOUR in chosen}


class SubscribeForm(TopicsForm):
    """In the language of the page; the order is that of the page."""

    email = forms.EmailField(
        label=_("E-Mail"),
        max_length=EMAIL_LIMIT,
        help_text=_("Dorthin schicken wir einen Link, mit dem Sie die Bestellung bestätigen."),
        error_messages={
            "required": _("Bitte eine E-Mail-Adresse angeben."),
            "invalid": _("Bitte eine vollständige E-Mail-Adresse, zum Beispiel name@haus.de."),
            "max_length": _("Diese Adresse ist zu lang. Bitte prüfen Sie sie."),
        },
        widget=forms.EmailInput(attrs={"autocomplete": "email", "dir": "ltr"}),
    )
    field_order = ("email", "topics")


class ChangeForm(TopicsForm):
    language = forms.ChoiceField(
        label=_("In welcher Sprache möchten Sie lesen?"),
        choices=site_language_choices,
        error_messages={
            "required": _("Bitte eine Sprache auswählen."),
            "invalid_choice": _("Bitte eine Sprache auswählen."),
        },
    )
    field_order = ("language", "topics")
