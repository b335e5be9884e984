"""What a withdrawal leaves to do at kiosks: until each has said that it shows nothing old."""

from collections.abc import Iterator

from django.utils import timezone
from django.utils.translation import gettext as _

from core.dates import day_in_words, time_in_words
from kiosk.models import Kiosk
from stories.domain.withdrawal import Scope, Task
from stories.enums import Channel, TaskKind
from stories.models import Person


def outdated_kiosks(person: Person, scope: Scope) -> Iterator[Task]:
    """Names every paired kiosk, where the person has ever agreed to kiosks.

    What a device without network shows is not known: it counts as old until it reports.
    Programmes are not built here, which would take long with thousands of stories; a device
    in contact reports the new one within minutes (``acknowledgement``). ``reference`` is the
    key of the kiosk.
    """
    if Channel.KIOSK not in scope.all_channels:
        return
    if not person.consents.filter(channel_kiosk=True).exists():
        return
    for kiosk in Kiosk.objects.exclude(token_hash="").filter(revoked_at=None):
        yield Task(TaskKind.KIOSK, str(kiosk), _detail(kiosk), reference=str(kiosk.pk))


def _detail(kiosk: Kiosk) -> str:
    moment = timezone.localtime(kiosk.last_contact_at or kiosk.paired_at)
    return _(
        "Hat noch nicht gemeldet, dass nichts Altes mehr zu sehen ist; letzter Kontakt am %(day)s"
        " um %(time)s Uhr. Mit Netz meldet sich das Gerät in wenigen Minuten von selbst, dann ist"
        " das hier erledigt. Ohne Netz bitte vor Ort ausschalten lassen."
    ) % {"day": day_in_words(moment.date()), "time": time_in_words(moment)}
