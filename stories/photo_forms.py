"""Uploads of photos: what is asked about a photo, and what its file says of it already."""

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminAutoHeightTextInput
from wagtail.images.forms import BaseImageForm

from stories.domain import photo_metadata, real_names
from stories.domain.photos import want_sizes
from stories.models import Person
from stories.photo_fields import PhotoFileField
from stories.upload_forms import NamelessForm

SIZES_DEPEND_ON = {"file", "people", "shows_people"}
PREFIX = "alternative_text_"
LONGEST_TEXT = 250  # characters: what a screen reader says in one breath
SEEN = _("Was ist zu sehen? (%(language)s)")
HELP = _(
    "Für alle, die das Foto nicht sehen. Beschreiben, nicht deuten; ein Satz genügt. Ohne diesen"
    " Text kann keine Seite auf Deutsch mit diesem Foto veröffentlicht werden, wenn sie nicht"
    " selbst sagt, was zu sehen ist."
)
HELP_SHORT = _("Wird gebraucht, bevor eine Seite in dieser Sprache das Foto zeigt.")


class PhotoForm(NamelessForm, BaseImageForm):
    """Form of a photo in the editors' workplace."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            old = self.fields["file"]
            self.fields["file"] = PhotoFileField(
                label=old.label, required=old.required, widget=old.widget
            )
        if "credit" in self.fields:
            self._add_alternative_texts()

    def _add_alternative_texts(self):
        """One field a language, German first, right after the title."""
        texts = {}
        for code, language in sorted(settings.LANGUAGES, key=lambda one: one[0] != "de"):
            texts[PREFIX + code] = forms.CharField(
                label=SEEN % {"language": language},
                help_text=HELP if code == "de" else HELP_SHORT,
                initial=self.instance.alternative_text_in(code),
                max_length=LONGEST_TEXT,
                required=False,
                widget=AdminAutoHeightTextInput,
            )
        self.fields |= texts
        after_title = [name for name in ("title", "file", *texts) if name in self.fields]
        self.order_fields(after_title)

    def clean(self):
        """Who uploads many at once is asked nothing at first: those show people until said."""
        if not self.instance.pk and self.add_prefix("credit") not in self.data:
            self.cleaned_data["shows_people"] = True
        self._take_from_file()
        answers = super().clean()
        self._keep_alternative_texts()
        return answers

    def _take_from_file(self):
        """Fills what is empty from a new file. Never with the name of somebody under pseudonym.

        Nobody may be entered in the photo yet, so everybody's real name counts.
        """
        answers = self.cleaned_data
        if "file" not in self.changed_data or not answers.get("file"):
            return
        said = photo_metadata.read(answers["file"])
        known = {"credit": said.credit, "licence": said.licence, f"{PREFIX}de": said.caption}
        protected = real_names.protected(Person.objects.filter(is_pseudonym=True))
        for name, text in known.items():
            is_open = name in self.fields and not answers.get(name)
            if is_open and not real_names.stands_in(text, protected):
                answers[name] = text[: self.fields[name].max_length].strip()

    def _keep_alternative_texts(self):
        said = {
            name.removeprefix(PREFIX): " ".join(text.split())
            for name, text in self.cleaned_data.items()
            if name.startswith(PREFIX)
        }
        both = self.instance.alternative_texts | said
        self.instance.alternative_texts = {code: text for code, text in both.items() if text}

    def save(self, commit=True):
        """Other people may allow the sizes that those before did not."""
        photo = super().save(commit=commit)
        if commit and SIZES_DEPEND_ON & set(self.changed_data):
            want_sizes(photo)
        return photo
