"""The files of a request's papers, which have to go with their rows, for sure.

A file that the storage does not give up at once is work of the background until it is gone.
"""

from django.core.files.storage import Storage
from django.db import transaction

from core.file_deletion import SureDeletion
from exhibition.models import ExhibitionRequest, RequestPaper, TourStop

KIND = "request-paper-file"  # of work in the background; its key is the name of a file in FOLDER
FOLDER = "papers"


@transaction.atomic
def delete_files(subject: ExhibitionRequest | TourStop) -> None:
    """Deletes the papers of a request or a stop; their files once the transaction is through."""
    for paper in subject.papers.all():
        delete_paper(paper)


@transaction.atomic
def delete_paper(paper: RequestPaper) -> None:
    """Deletes one paper with its file."""
    name = paper.file.name
    paper.delete()
    if name:
        DELETION.after_commit(name)


def storage() -> Storage:
    return RequestPaper._meta.get_field("file").storage


DELETION = SureDeletion(KIND, FOLDER, storage)
