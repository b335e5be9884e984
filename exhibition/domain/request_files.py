"""The files of a request's papers, which have to go with their rows, for sure."""

from functools import partial

from django.db import transaction

from core.files import delete_for_sure
from exhibition.models import ExhibitionRequest


def delete_files(request: ExhibitionRequest) -> None:
    """Deletes the papers of a request; their files as soon as the transaction is through."""
    for paper in request.papers.all():
        if paper.file:
            gone = partial(delete_for_sure, paper.file.storage, paper.file.name)
            transaction.on_commit(gone, robust=True)
        paper.delete()
