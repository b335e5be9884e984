"""Photos and films: deleted with originals, sizes, versions, preview pictures and captions.

Those shared with others go too: a face cannot be cut out, and a work from whose list the
person was merely dropped would be shown again.
"""

from stories.domain.erasure.terms import Ledger, Plan
from stories.models import FilmVersion, Person, PhotoRendition


def files_made_of(person: Person) -> list[tuple[object, str]]:
    """Files of the sizes of their photos and the versions of their films.

    A withdrawal deletes them: they are looked for anyway.
    """
    sizes = PhotoRendition.objects.filter(image__people=person)
    versions = FilmVersion.objects.filter(film__people=person)
    return [(made.file.storage, made.file.name) for made in (*sizes, *versions)]


def erase_works(plan: Plan, ledger: Ledger) -> None:
    for film in plan.films:
        _note_rows(film.captions.all(), ledger)
        _note_rows(film.versions.all(), ledger)
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
