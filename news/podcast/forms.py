"""The form of an episode in the editors' workplace."""

from django.utils.translation import gettext as _

from news.domain.podcast import has_transcript
from stories.forms import PeoplePageForm


class EpisodeForm(PeoplePageForm):
    """Refuses to publish what cannot be read along, beside what every page about people asks."""

    def _refusals(self) -> list[str]:
        refusals = super()._refusals()
        if self.instance.sound is None or has_transcript(self.instance):
            return refusals
        sentence = _(
            "Nicht veröffentlicht: Der Text zum Mitlesen fehlt. Schreiben Sie ihn in das Feld auf"
            " dieser Seite, oder legen Sie beim Ton Untertitel in der Sprache der Seite an."
        )
        return [*refusals, sentence]
