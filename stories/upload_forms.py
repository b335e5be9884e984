"""What the forms of photos, films and documents share: no real names, no empty files."""

from pathlib import PurePath

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.dates import day_in_words, time_in_words
from stories.domain import real_names

EMPTY = _(
    "Die Datei ist leer: Beim Speichern oder Kopieren ist etwas verloren gegangen."
    " Bitte prüfen Sie sie auf Ihrem Rechner und laden Sie sie noch einmal hoch."
)
NEUTRAL_TITLE = _("Hochgeladen am %(day)s, %(time)s Uhr")


class NamelessForm:
    """Keeps real names out of what is written about a work whose people have a pseudonym.

    Wagtail takes the title from the name of the file, and files are often named after people:
    a work that shows people gets a title without any name then.
    """

    def clean(self):
        answers = super().clean()
        if self._is_named_after_its_file():
            now = timezone.localtime()
            title = NEUTRAL_TITLE % {"day": day_in_words(now.date()), "time": time_in_words(now)}
            answers["title"] = title
        for name in self._fields_with_real_names():
            self.add_error(name, real_names.sentence(self.fields[name].label))
        return answers

    def _is_named_after_its_file(self) -> bool:
        answers = self.cleaned_data
        file = answers.get("file")
        if self.instance.pk or not file or not answers.get("shows_people", True):
            return False
        title = real_names.words_of(answers.get("title", ""))
        return title in map(real_names.words_of, (file.name, PurePath(file.name).stem))

    def _fields_with_real_names(self) -> list[str]:
        answers = self.cleaned_data
        shown = (
            answers["people"] if "people" in answers else real_names.people_on_work(self.instance)
        )
        people = real_names.protected(shown)
        written = {name: value for name, value in answers.items() if name in self.fields}
        return [name for name, value in written.items() if real_names.stands_in(value, people)]
