"""Photos and films: deleted with originals, sizes, preview pictures and captions.

Those shared with others go too: a face cannot be cut out, and a work from whose list the
person was merely dropped would be shown again.
"""

from stories.domain.erasure.terms import Ledger, Plan
from stories.models import Person, PhotoRendition


def sizes_of_photos(person: Person) -> list[tuple[object, str]]:
    """Files of the sizes of their photos. A withdrawal deletes them: they are looked for anyway."""
    sizes = PhotoRendition.objects.filter(image__people=person)
    return [(size.file.storage, size.file.name) for size in sizes]


def erase_works(plan: Plan, ledger: Ledger) -> None:
    for film in plan.films:
        _note_rows(film.captions.all(), ledger)
    for photo in plan.photos:
        _note_rows(photo.renditions.all(), ledger)
    ledger.removed["shared_works"] += sum(
        work.people.exclude(pk=plan.person.pk).exists() for work in plan.works
    )
    tags = {tag.pk: tag for work in plan.works for tag in work.tags.all()}
    ledger.delete(plan.works)
    for tag in tags.values():
        if not tag.taggit_taggeditem_items.exists():
            tag.delete()


def _note_rows(rows, ledger: Ledger) -> None:
    for row in rows:
        ledger.note(row)
