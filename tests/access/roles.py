"""Sets of roles in one letter each, so that the table of addresses can be read as a table."""

from home.roles.table import (
    ADMINISTRATOR,
    CONSENT_OFFICER,
    EDITOR,
    MINISTRY,
    ROLES,
    TECHNICIAN,
    TOUR_PLANNER,
    TRANSLATOR,
)

Roles = frozenset[str]


def _only(role) -> Roles:
    return frozenset({role.name})


E, T = _only(EDITOR), _only(TRANSLATOR)
C = _only(CONSENT_OFFICER)
P, K = _only(TOUR_PLANNER), _only(TECHNICIAN)
M = _only(MINISTRY)
A = _only(ADMINISTRATOR)
NOBODY: Roles = frozenset()  # but superusers
EVERYBODY: Roles = frozenset(role.name for role in ROLES)
PAGES = E | T | C | A  # who may work with some pages
GERMAN = E | C | A  # … with those in German too
