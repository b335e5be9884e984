"""Documents in which a person is shown or named."""

from stories.domain.access.files import FileList
from stories.models import Person


def document_rows(person: Person, files: FileList) -> list[dict]:
    """Those that tell of others too are listed, but their bytes stay here (Art. 15 (4))."""
    rows = []
    for document in person.documents.order_by("pk"):
        others = document.people.exclude(pk=person.pk).exists()
        name = f"dokumente/dokument-{document.pk}"
        rows.append(
            {
                "number": document.pk,
                "title": document.title,
                "created_at": document.created_at,
                "with_others": others,
                **files.add(document.file, name, shows_others=others),
            }
        )
    return rows
