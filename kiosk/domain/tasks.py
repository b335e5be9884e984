"""What a withdrawal leaves to do at kiosks: until each has said that it shows nothing old."""

from collections.abc import Iterator

from django.utils import timezone
from django.utils.translation import gettext as _

from core.dates import day_in_words, time_in_words
from kiosk.domain import exports, former
from kiosk.models import Kiosk, KioskExport
from stories.domain.withdrawal import Scope, Task
from stories.enums import Channel, TaskKind
from stories.models import Person


def outdated_kiosks(person: Person, scope: Scope) -> Iterator[Task]:
    """Names every kiosk that may show the person, where the person has ever agreed to kiosks.

    Those are the paired ones, and those that were put out or replaced a short while ago: without
    network they do not know it yet, and show people until their lease is over.

    What a device without network shows is not known: it counts as old until it reports.
    Programmes are not built here, which would take long with thousands of stories; a device
    in contact reports the new one within minutes (``acknowledgement``). ``reference`` is the
    key of the kiosk. Sticks are named as long as their lease runs (``exports``).
    """
    if Channel.KIOSK not in scope.all_channels:
        return
    if not person.consents.filter(channel_kiosk=True).exists():
        return
    for kiosk in Kiosk.objects.exclude(token_hash="", former_until=None):
        if kiosk.token_hash:
            yield Task(TaskKind.KIOSK, str(kiosk), _detail(kiosk), reference=str(kiosk.pk))
        if kiosk.former_until and timezone.now() < kiosk.former_until:
            subject = _("%(kiosk)s (früheres Gerät)") % {"kiosk": kiosk}
            reference = former.reference_of(kiosk)
            yield Task(TaskKind.KIOSK, subject, _detail_of_former(kiosk), reference=reference)
    for export in exports.out():
        subject, reference = exports.in_words(export), exports.reference_of(export)
        yield Task(TaskKind.KIOSK, subject, _detail_of_export(export), reference=reference)


def _detail(kiosk: Kiosk) -> str:
    moment = timezone.localtime(kiosk.last_contact_at or kiosk.paired_at)
    return _(
        "Hat noch nicht gemeldet, dass nichts Altes mehr zu sehen ist; letzter Kontakt am %(day)s"
        " um %(time)s Uhr. Mit Netz meldet sich das Gerät in wenigen Minuten von selbst, dann ist"
        " das hier erledigt. Ohne Netz bitte vor Ort ausschalten lassen."
    ) % {"day": day_in_words(moment.date()), "time": time_in_words(moment)}


def _detail_of_former(kiosk: Kiosk) -> str:
    moment = timezone.localtime(kiosk.former_until)
    return _(
        "Ist gesperrt oder ersetzt, weiß es ohne Netz aber noch nicht: Es zeigt Menschen höchstens"
        " bis zum %(day)s. Meldet es sich noch einmal, ist das hier von selbst erledigt. Sonst"
        " bitte ausschalten lassen und auf der Seite des Kiosks ohne Quittung abschließen."
    ) % {"day": day_in_words(moment.date())}


def _detail_of_export(export: KioskExport) -> str:
    moment = timezone.localtime(export.lease_until)
    return _(
        "Spielt ohne Netz und hört von keinem Widerruf: Er zeigt Menschen höchstens bis zum"
        " %(day)s, %(time)s Uhr; dann ist das hier von selbst erledigt. Bitte den Stick vorher"
        " zurückholen oder löschen lassen und das hier abhaken. Geschrieben von: %(name)s."
    ) % {
        "day": day_in_words(moment.date()),
        "time": time_in_words(moment),
        "name": export.made_by,
    }
