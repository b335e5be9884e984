"""Consent in the words in which we speak to the person whom it is about."""

from collections import defaultdict
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from stories.enums import Channel, Material, TaskKind

if TYPE_CHECKING:  # the letters of a withdrawal speak these words, and agreements read withdrawals
    from stories.domain.agreements import Agreement

CHANNELS = {
    Channel.WEB: _("auf unserer Website"),
    Channel.KIOSK: _("auf den Bildschirmen der Ausstellung"),
    Channel.PRINT: _("auf gedruckten Tafeln und Plakaten"),
    Channel.FILM: _("im Dokumentarfilm"),
    Channel.PRESS: _("in Zeitung, Radio und Fernsehen"),
    Channel.SOCIAL: _("in sozialen Medien"),
    Channel.THIRD_PARTY: _("bei unseren Partnern"),
}
MATERIALS = {
    Material.TEXT: _("Text über Sie"),
    Material.NAME: _("Ihr richtiger Name"),
    Material.PHOTO: _("Fotos von Ihnen"),
    Material.VOICE_VIDEO: _("Ihre Stimme und Filme mit Ihnen"),
    Material.SPECIAL: _("Angaben zu Gesundheit, Religion oder Flucht"),
}
STILL_TO_DO = {
    TaskKind.PAGE: _("Wir sehen die Seiten der Website noch einmal durch."),
    TaskKind.PANEL: _("Wir nehmen gedruckte Tafeln ab oder überkleben sie."),
    TaskKind.KIOSK: _("Wir prüfen, dass jeder Bildschirm der Ausstellung es gelöscht hat."),
    TaskKind.HANDED_ON: _(
        "Wir schreiben allen, die etwas von uns bekommen haben, dass sie es nicht mehr zeigen."
    ),
    TaskKind.CHECK: _("Wir sehen von Hand nach, ob noch etwas übrig ist."),
}


def in_words(words: dict, chosen) -> list:
    """The words of what is chosen, in the order of the list."""
    return [sentence for choice, sentence in words.items() if choice in chosen]


def agreed_in_words(agreed: "list[Agreement]") -> list[dict]:
    """One entry for all channels that share materials and period: short enough to be read."""
    channels_of = defaultdict(list)
    for agreement in agreed:
        key = (agreement.materials, agreement.valid_from, agreement.valid_until)
        channels_of[key].append(CHANNELS[agreement.channel])
    today = timezone.localdate()
    return [
        {
            "channels": channels,
            "materials": [MATERIALS[material] for material in materials],
            "valid_from": valid_from,
            "valid_until": valid_until,
            "is_to_come": valid_from > today,
        }
        for (materials, valid_from, valid_until), channels in channels_of.items()
    ]
