import getpass
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from kiosk import exporting
from kiosk.domain import exports
from kiosk.models import Kiosk, KioskExport


class Command(BaseCommand):
    help = (
        "Writes a kiosk to a folder or ZIP for a USB stick, which plays without any network: the"
        " player, the signed programme, its files and a small server. It shows people for as many"
        " days as the kiosk may be without network. Each export is written down; say with"
        " --destroyed when one is gone."
    )

    def add_arguments(self, parser):
        parser.add_argument("kiosk", nargs="?", help="name or id of the kiosk")
        parser.add_argument("target", nargs="?", type=Path, help="a new folder, or a new .zip")
        parser.add_argument("--days", type=int, help="how long it may show people, 1 to 30")
        parser.add_argument("--by", default="", help="who does this (the account of the system)")
        parser.add_argument("--destroyed", type=int, metavar="NUMBER", help="this export is gone")
        parser.add_argument("--reason", default="", help="with --destroyed: how you know")

    def handle(self, *, kiosk, target, days, by, destroyed, reason, **options):
        by = by or getpass.getuser()
        if destroyed is not None:
            self.say_destroyed(destroyed, by, reason)
            return
        if not kiosk or not target:
            raise CommandError("Say which kiosk, and a new folder or .zip to write it to.")
        found = self.find(kiosk)
        days = found.lease_days if days is None else days
        if not 1 <= days <= exports.LONGEST:
            raise CommandError(f"--days must be 1 to {exports.LONGEST}.")
        target = target.resolve()
        try:
            written, told = exporting.export(found, target, days=days, by=by)
        except exports.KioskRevoked:
            raise CommandError(
                f"{found.name} (id {found.pk}) was put out and shows nobody any more: it is not"
                " written to a stick either. Pair a device with it again, or take another kiosk."
            )
        except exporting.TargetTaken:
            raise CommandError(
                f"{target} must be new (or an empty folder) in a folder that exists."
            )
        except exporting.FileDiffers as error:
            raise CommandError(f"A file in the storage is damaged: {error}")
        self.stdout.write(
            f"Export {written.pk} of {found.name} (id {found.pk}): {target}\n"
            f"{len(told['items'])} stories, {len(told['files'])} files,"
            f" shows people until {told['lease_until']}.\n"
            f"When it is destroyed: manage.py export_kiosk --destroyed {written.pk} --reason …"
        )

    def say_destroyed(self, number: int, by: str, reason: str) -> None:
        if not reason.strip():
            raise CommandError("Say with --reason how you know that it is destroyed.")
        export = KioskExport.objects.filter(pk=number, destroyed_at=None).first()
        if export is None:
            raise CommandError(f"No export that is still out has the number {number}.")
        closed = exports.destroyed(export, by=by, reason=reason.strip())
        self.stdout.write(f"Written down. {closed} tasks of withdrawals are done by that.")

    def find(self, name: str) -> Kiosk:
        """By name, else by id. Names need not be unique."""
        named = list(Kiosk.objects.filter(name=name)[:2])
        if not named and name.isdecimal():
            named = list(Kiosk.objects.filter(pk=int(name)))
        if not named:
            raise CommandError(f"No kiosk has the name or id {name!r}.")
        if len(named) > 1:
            raise CommandError(f"Several kiosks have the name {name!r}: say the id.")
        return named[0]
