"""The form of captions: a file or a text, every wrong line named at once."""

import json

from django import forms
from django.core.exceptions import ValidationError
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms import WagtailAdminModelForm

from stories.delivery import address
from stories.domain import real_names
from stories.domain.captions import LARGEST, Problem, check, prepare
from stories.domain.captions.missing import captioned_languages
from stories.enums import FilmFormat
from stories.models import Film

MOST_SENTENCES = 30
TAKEN = gettext_lazy(
    "In dieser Sprache hat der Film schon Untertitel, oder die Website spricht sie nicht. Bitte"
    " wählen Sie eine andere oder öffnen Sie die, die es gibt."
)


class CaptionsInput(forms.Textarea):
    """The text, which ``static/js/captions-editor.js`` shows as a table beside the film."""

    instance = None
    problems: tuple[Problem, ...] = ()

    class Media:
        css = {"all": ("css/captions-editor.css",)}
        js = ("js/webvtt.js", "js/captions-editor.js")

    def render(self, name, value, attrs=None, renderer=None):
        film = self.instance.film if self.instance and self.instance.film_id else None
        context = {
            "plain_field": super().render(name, value, attrs, renderer),
            "film": film,
            "source": playable(film) if film else "",
            "captions": self.instance,
            "texts": json.dumps(texts()),
            "problems": json.dumps([[one.line, one.sentence] for one in self.problems]),
        }
        return render_to_string("stories/admin/captions_editor.html", context)


def playable(film: Film) -> str:
    """Where an editor's browser finds the film: a small version of it if one is made."""
    version = film.versions.exclude(format=FilmFormat.AUDIO).order_by("height").first()
    return address((version or film).file)


class CaptionsForm(WagtailAdminModelForm):
    """Captions of one film in one language. ``warnings`` and ``was_srt`` after checking."""

    file = forms.FileField(
        label=gettext_lazy("Datei mit Untertiteln"),
        help_text=gettext_lazy(
            "WebVTT (.vtt) oder SRT (.srt), in UTF-8 gespeichert. Sie ersetzt den Text unten."
        ),
        required=False,
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ".vtt,.srt,text/vtt"}),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.warnings: list[Problem] = []
        self.was_srt = False
        text = self.fields["webvtt"]
        text.required, text.strip, text.validators = False, False, []  # ``check`` says it better
        text.max_length = None
        text.widget = CaptionsInput({"rows": 20, "spellcheck": "false", "class": "captions-source"})
        text.widget.instance = self.instance
        self.fields["language"].error_messages["invalid_choice"] = TAKEN
        if self.instance.pk:
            self.fields["film"].disabled = self.fields["language"].disabled = True
        else:
            self._offer_languages_that_are_missing()

    def _offer_languages_that_are_missing(self) -> None:
        chosen = self.data.get("film") if self.is_bound else self.instance.film_id
        film = Film.objects.filter(pk=chosen).first() if str(chosen or "").isdecimal() else None
        if film:
            self.instance.film = film
            there = captioned_languages([film])[film.pk]
            field = self.fields["language"]
            field.choices = [choice for choice in field.choices if choice[0] not in there]

    def clean(self):
        answers = super().clean()
        film = answers.get("film")
        brought = self._brought()
        if brought is not None:
            answers["webvtt"] = self._checked(brought, film)
        people = real_names.protected(real_names.people_on_work(film)) if film else []
        if real_names.stands_in(answers.get("webvtt") or "", people):
            self.add_error("webvtt", real_names.sentence(self.fields["webvtt"].label))
        return answers

    def _brought(self) -> bytes | str | None:
        file = self.cleaned_data.get("file")
        if file is not None:
            return file.read(LARGEST + 1)
        return self.cleaned_data.get("webvtt", "")

    def _checked(self, brought: bytes | str, film: Film | None) -> str:
        incoming = prepare(brought)
        self.was_srt = incoming.was_srt
        problems = incoming.problems or check(
            incoming.text, duration=film.duration if film else None
        )
        wrong = [problem for problem in problems if not problem.is_warning]
        self.warnings = [problem for problem in problems if problem.is_warning]
        if wrong:
            self._show(incoming.text)
            self.fields["webvtt"].widget.problems = tuple(wrong)
            self.add_error("webvtt", [ValidationError(text) for text in sentences(wrong)])
        return incoming.text

    def _show(self, text: str) -> None:
        """The lines that are named are those of the text below, also of a file or from SRT."""
        if text:
            self.data = self.data.copy()
            self.data[self.add_prefix("webvtt")] = text


def sentences(problems: list[Problem]) -> list[str]:
    """„Zeile 12: …“ for each; of very many the first ones and how many more."""
    lines = [
        _("Zeile %(line)s: %(sentence)s") % {"line": one.line, "sentence": one.sentence}
        for one in problems[:MOST_SENTENCES]
    ]
    more = len(problems) - MOST_SENTENCES
    if more > 0:
        lines.append(_("Und %(count)s weitere Stellen.") % {"count": more})
    return lines


def texts() -> dict[str, str]:
    """What the script says, by its own names. It fills in what stands in braces."""
    return {
        "cue": _("Untertitel {number}"),
        "order": _("Das Ende liegt nicht nach dem Anfang."),
        "overlap": _("Beginnt, bevor der vorige endet."),
        "time": _("Keine Zeit. So sieht eine aus: 00:01:02.500"),
        "empty": _("Hier steht kein Text."),
        "fast": _("{count} Zeichen in {seconds} s: zu schnell zum Mitlesen."),
        "long": _("Eine Zeile hat {count} Zeichen; gut zu lesen sind höchstens 42."),
        "removed": _("Untertitel {number} ist entfernt."),
        "unplayable": _(
            "Dieser Film lässt sich hier noch nicht abspielen. Zeiten und Texte können Sie trotzdem"
            " eintragen."
        ),
    }
