"""Who has looked at whose data: an entry in the history of that person, for every look.

Lists show public names only and are not counted; the pages behind them are.
"""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.log_actions import LogFormatter, log

from stories.models import Person

SEEN = "stories.seen"
WORDS = {
    "person": gettext_lazy("Daten der Person"),
    "consent": gettext_lazy("Einwilligung"),
    "document": gettext_lazy("unterschriebenes Blatt"),
    "withdrawal": gettext_lazy("Widerruf"),
    "access": gettext_lazy("Auskunft (ZIP)"),
}


def say_seen(person: Person, what: str, *, by) -> None:
    """Keeps that a user saw this of a person; ``what`` is a key of ``WORDS``."""
    log(instance=person, action=SEEN, user=by, data={"what": what})


class SeenMixin:
    """A view of one row that says who looked. ``seen_as``: a key of ``WORDS``."""

    seen_as = ""

    def get(self, request, *arguments, **keywords):
        response = super().get(request, *arguments, **keywords)
        person = getattr(self.object, "person", self.object)
        say_seen(person, self.seen_as, by=request.user)
        return response


class SightingFormatter(LogFormatter):
    label = gettext_lazy("Angesehen")

    def format_message(self, log_entry):
        what = WORDS.get(log_entry.data.get("what"), WORDS["person"])
        return _("Angesehen: %(what)s") % {"what": what}


def register_log_actions(actions) -> None:
    actions.register_action(SEEN)(SightingFormatter)
