"""Taking editions back: a withdrawal does it at once, an ended consent with the next sweep.

Until then nobody gets their files: the rule is asked at each use. What hangs is not forgotten;
``withdrawal_tasks`` tells people where it is.
"""

from collections.abc import Iterable

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import ModelLogEntry

from exhibition.domain.editions import rendering
from exhibition.domain.editions.cover import uncovered
from exhibition.domain.editions.files import delete_files
from exhibition.models import Panel, PanelEdition
from stories.domain.withdrawal import Scope, Task
from stories.enums import Channel, Material, TaskKind
from stories.models import Appearance, Person, StoryPage

WITHDRAWN, HANDED_OUT = "exhibition.edition_withdrawn", "exhibition.edition_handed_out"
IN_PRINTED_TEXT = frozenset({Material.TEXT, Material.NAME, Material.SPECIAL})


@transaction.atomic
def take_back(edition: PanelEdition) -> bool:
    """Its three files go for sure, after the commit; number and hangings stay.

    False where that was done before.
    """
    edition = PanelEdition.objects.select_for_update(of=["self"]).get(pk=edition.pk)
    if edition.withdrawn_at:
        return False
    edition.withdrawn_at = timezone.now()
    edition.save(update_fields=["withdrawn_at"])
    delete_files(edition)
    rendering.cancel(edition)
    log(instance=edition.panel, action=WITHDRAWN, data={"number": edition.number})
    return True


def purge() -> int:
    """Takes back what the rule refuses since a consent has ended or a photo is gone; how many."""
    return sum(take_back(edition) for edition in uncovered())


def editions_to_take_back(person: Person, scope: Scope) -> Iterable[Task]:
    """After a withdrawal: takes back the editions that it covers.

    Where somebody has had a print file, a task to ask for it back: a printer may have it.
    """
    if Channel.PRINT not in scope.all_channels:
        return
    shown = Q(people__person=person) | Q(photos__photo__people=person)
    refused = set(uncovered().filter(shown).values_list("pk", flat=True))
    refused |= set(editions_listing(person, scope.all_materials).values_list("pk", flat=True))
    for edition in PanelEdition.objects.filter(pk__in=refused).select_related("panel"):
        was_handed_out = _was_handed_out(edition)
        if take_back(edition) and was_handed_out:
            yield Task(
                TaskKind.HANDED_ON,
                _("Druckdatei der Tafel %(code)s, Auflage %(number)s")
                % {"code": edition.panel.code, "number": edition.number},
                _(
                    "Unsere Dateien sind gelöscht. Jemand hat diese Druckdatei heruntergeladen:"
                    " Bitten Sie die Druckerei und alle, die sie haben, sie auch zu löschen."
                ),
                reference=edition.panel.code,
            )


def editions_listing(person: Person, materials: frozenset[Material]) -> QuerySet[PanelEdition]:
    """Not taken back, of panels whose story shows the person by now.

    Who was forgotten on its list at the release may be in them.
    """
    found = PanelEdition.objects.filter(withdrawn_at=None)
    return found.filter(panel__in=Panel.objects.filter(panels_showing(person, materials)))


def panels_showing(person: Person, materials: frozenset[Material]) -> Q:
    """Panels of stories that tell of the person or have the person's portrait."""
    in_text = Appearance.objects.filter(person=person).values("page__translation_key")
    in_portrait = StoryPage.objects.filter(portrait__people=person).values("translation_key")
    shows = Q(pk__in=[])
    if materials & IN_PRINTED_TEXT:
        shows |= Q(story__translation_key__in=in_text)
    if Material.PHOTO in materials:
        shows |= Q(story__translation_key__in=in_portrait)
    return shows


def _was_handed_out(edition: PanelEdition) -> bool:
    kind = ContentType.objects.get_for_model(Panel)
    entries = ModelLogEntry.objects.filter(content_type=kind, object_id=str(edition.panel_id))
    return entries.filter(action=HANDED_OUT, data__number=edition.number).exists()
