"""What a withdrawal leaves to do about films that are embedded from other platforms.

The pages leave them out at once, because the rule is asked whenever one is shown. On the
platform itself only people can take them down.
"""

from django.utils.translation import gettext as _

from stories.domain.embed_consent import embeds_on, pages_embedding
from stories.domain.embeds import read_address
from stories.domain.withdrawal.terms import Scope, Task
from stories.enums import Channel, Material, TaskKind
from stories.models import Person


def embeds_elsewhere(person: Person, scope: Scope) -> list[Task]:
    """A task for each film on another platform in which the person was chosen."""
    if Material.VOICE_VIDEO not in scope.all_materials or Channel.WEB not in scope.all_channels:
        return []
    detail = _(
        "Unsere Seiten zeigen diesen Film nicht mehr: %(address)s. Bei %(platform)s liegt er noch."
        " Bitte löschen Sie ihn auch dort oder lassen Sie ihn löschen."
    )
    found = {
        film.page: film
        for page in pages_embedding(person)
        for block in embeds_on(page.specific)
        if person in block["people"] and (film := read_address(block["address"] or ""))
    }
    return [
        Task(
            TaskKind.HANDED_ON,
            _("Film bei %(platform)s") % {"platform": film.platform},
            detail % {"address": film.page, "platform": film.platform},
        )
        for film in found.values()
    ]
