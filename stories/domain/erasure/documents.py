"""Documents with the person in them: deleted with their files, those shared with others too.

Nobody can cut somebody out of a file that was uploaded: who needs it makes a new one.
"""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from stories.domain.erasure.terms import Ledger, Plan


def erase_documents(plan: Plan, ledger: Ledger) -> None:
    ledger.delete(plan.person.documents.all())


def announce_documents(plan: Plan) -> Iterator[str]:
    for document in plan.person.documents.order_by("title"):
        yield _("Das Dokument „%(title)s“ wird gelöscht.") % {"title": document.title}
