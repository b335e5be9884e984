"""The form of an episode in the editors' workplace."""

from django.utils.translation import gettext as _

from news.domain.chapters import clock
from news.domain.podcast import has_transcript
from stories.forms import PeoplePageForm


class EpisodeForm(PeoplePageForm):
    """Refuses to publish what cannot be read along, beside what every page about people asks.

    Chapters are held against the length of the sound here and not in the model: a sound that is
    made shorter must not keep a page from being saved, or taken down.
    """

    def clean(self):
        cleaned = super().clean()
        sound, chapters = cleaned.get("sound"), cleaned.get("chapters") or ()
        length = sound.duration if sound else None
        late = [one.value.seconds for one in chapters if length and one.value.seconds >= length]
        if late:
            sentence = _("Das Kapitel bei %(time)s beginnt nach dem Ende des Tons (%(length)s).")
            self.add_error(None, sentence % {"time": clock(late[0]), "length": clock(length)})
        return cleaned

    def _refusals(self) -> list[str]:
        refusals = super()._refusals()
        if self.instance.sound is None or has_transcript(self.instance):
            return refusals
        sentence = _(
            "Nicht veröffentlicht: Der Text zum Mitlesen fehlt. Schreiben Sie ihn in das Feld auf"
            " dieser Seite, oder legen Sie beim Ton Untertitel in der Sprache der Seite an."
        )
        return [*refusals, sentence]
