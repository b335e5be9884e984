"""„Was heute Sie braucht“: the first page of the editors' workplace.

Each app names its parts of the work (``register_work_source``), with whose they are, where their
list is and what waits there. Permissions decide, never the name of a role. The list behind an
entry shows exactly what the entry counts: its filter asks the same question.
"""

from core.workplace.registry import register_work_source
from core.workplace.terms import Details, Entry, Found, Line, Urgency, WorkSource
from core.workplace.words import first_on, since, waiting

__all__ = [
    "Details",
    "Entry",
    "Found",
    "Line",
    "Urgency",
    "WorkSource",
    "first_on",
    "register_work_source",
    "since",
    "waiting",
]
