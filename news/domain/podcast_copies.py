"""What a withdrawal leaves to people where podcast apps may have copies of an episode.

The feed forgets an episode at once and its files are gone; apps that asked in between learn it
from the feed. Directories and archives of others have to be written to.
"""

from collections.abc import Iterator
from datetime import timedelta

from django.utils.translation import gettext as _

from news.domain.podcast import for_apps, was_for_apps
from news.models import EpisodePage
from stories.domain.uses import keys_of_pages_showing
from stories.domain.withdrawal import Scope, Task
from stories.enums import Channel, TaskKind
from stories.models import Appearance, Film, Person

A_MOMENT = timedelta(microseconds=1)


def episodes_to_take_back(person: Person, scope: Scope) -> Iterator[Task]:
    """A task for each episode with the person that apps could get until the withdrawal."""
    if not scope.all_channels & {Channel.WEB, Channel.THIRD_PARTY}:
        return
    before = person.withdrawals.latest("withdrawn_at").withdrawn_at - A_MOMENT
    episodes = EpisodePage.objects.filter(pk__in=_keys_with(person)).select_related("locale")
    stay = set(for_apps(episodes).values_list("pk", flat=True))
    for episode in was_for_apps(episodes, before).exclude(pk__in=stay).order_by("path"):
        yield Task(
            TaskKind.HANDED_ON,
            _("Podcast: %(title)s")
            % {"title": f"{episode.title} ({episode.locale.language_code})"},
            _(
                "Im Feed steht die Folge nicht mehr. Melden Sie sich bei den Verzeichnissen an, in"
                " denen der Podcast eingetragen ist (Apple, Spotify und andere), und löschen Sie"
                " sie dort, wenn sie noch zu hören ist."
            ),
            reference=str(episode.pk),
        )


def _keys_with(person: Person) -> set[int]:
    """Keys of pages on whose list the person is, or who show a film or sound with them."""
    heard = Film.objects.filter(people=person).values_list("pk", flat=True)
    named = Appearance.objects.filter(person=person).values("page__translation_key")
    of_lists = EpisodePage.objects.filter(translation_key__in=named).values_list("pk", flat=True)
    return keys_of_pages_showing(Film, list(heard)) | set(of_lists)
