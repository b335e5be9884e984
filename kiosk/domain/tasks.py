"""What a withdrawal leaves to do by hand at kiosks."""

from collections.abc import Iterator

from django.utils import timezone
from django.utils.translation import gettext as _

from core.dates import day_in_words, time_in_words
from kiosk.domain import contact, programme
from kiosk.enums import Shown
from kiosk.models import Kiosk
from stories.domain.withdrawal import Scope, Task
from stories.enums import Channel
from stories.models import Person


def outdated_kiosks(person: Person, scope: Scope) -> Iterator[Task]:
    """Names every paired kiosk that by its latest report shows an older programme.

    A device in contact changes within minutes by itself; one without has to be looked after.
    """
    if Channel.KIOSK not in scope.all_channels:
        return
    kiosks = list(Kiosk.objects.exclude(token_hash="").filter(revoked_at=None))
    versions = programme.current_versions(kiosks)
    for kiosk in kiosks:
        if contact.shown_by(kiosk, current_version=versions[kiosk.pk]) == Shown.OLDER:
            yield Task("kiosk", str(kiosk), _detail(kiosk))


def _detail(kiosk: Kiosk) -> str:
    moment = timezone.localtime(kiosk.last_contact_at or kiosk.paired_at)
    return _(
        "Zeigt noch eine ältere Fassung; letzter Kontakt am %(day)s um %(time)s Uhr."
        " Mit Netz ändert sich das in wenigen Minuten von selbst."
        " Ohne Netz bitte vor Ort ausschalten lassen."
    ) % {"day": day_in_words(moment.date()), "time": time_in_words(moment)}
