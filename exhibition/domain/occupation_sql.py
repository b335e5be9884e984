"""The guard against double bookings, in the words of the two databases.

What keeps the rows of ``TourOccupation`` is the same on both; how a trigger is made and how two
rows exclude each other is not. ``occupations`` says the same in Python.
"""

# ruff: noqa: S608  (only names of tables and constants of ours are put in)

from exhibition.enums import FREE_STATES, ResourceKind
from exhibition.models import TourOccupation, TourResource, TourStop

REFUSAL = "exhibition_taken_once"  # in every message by which a database refuses
LOCK = 1_416_589_907  # any number: of PostgreSQL's advisory locks this one is ours
TAKE_LOCK = f"pg_advisory_xact_lock({LOCK})"

STOPS = TourStop._meta.db_table
CHOICES = TourStop.resources.through._meta.db_table
RESOURCES = TourResource._meta.db_table
ROWS = TourOccupation._meta.db_table
TABLES = {STOPS, CHOICES, RESOURCES, ROWS}

# What is taken ------------------------------------------------------------------------

BEGINS = "COALESCE(s.leaves_depot, s.set_up_on, s.opens)"
ENDS = "COALESCE(s.back_in_depot, s.take_down_on, s.closes, s.opens)"
TAKES = "s.state NOT IN ({})".format(", ".join(f"'{state.value}'" for state in FREE_STATES))
STATION = f"r.kind = '{ResourceKind.MEDIA_STATION.value}'"
STAYS = f"({STATION} OR s.closes IS NULL OR s.closes = s.opens)"
NEEDED = f"""{STOPS} s JOIN {RESOURCES} r ON
    r.id IN (SELECT c.tourresource_id FROM {CHOICES} c WHERE c.tourstop_id = s.id)
    OR ({STATION} AND r.exhibition_set_id = s.exhibition_set_id)"""
COLUMNS = "(key, stop_id, exhibition_set_id, resource_id, first_day, last_day)"
ADD_SETS = f"""INSERT INTO {ROWS} {COLUMNS}
    SELECT s.id || '-set', s.id, s.exhibition_set_id, NULL, {BEGINS}, {ENDS}
    FROM {STOPS} s WHERE {TAKES} AND s.exhibition_set_id IS NOT NULL"""
ADD_RESOURCES = f"""INSERT INTO {ROWS} {COLUMNS}
    SELECT s.id || '-' || r.id, s.id, NULL, r.id, {BEGINS},
        CASE WHEN {STAYS} THEN {ENDS} ELSE s.opens END
    FROM {NEEDED} WHERE {TAKES}"""
ADD_WAYS_BACK = f"""INSERT INTO {ROWS} {COLUMNS}
    SELECT s.id || '-' || r.id || '-back', s.id, NULL, r.id, s.closes, {ENDS}
    FROM {NEEDED} WHERE {TAKES} AND NOT {STAYS}"""
EMPTY = f"DELETE FROM {ROWS}"
FILL = [ADD_SETS, ADD_RESOURCES, ADD_WAYS_BACK]


def _of_stop(stop: str) -> str:
    """Writes the rows of one stop anew."""
    add = [f"{statement} AND s.id = {stop}" for statement in FILL]
    return "; ".join([f"{EMPTY} WHERE stop_id = {stop}", *add])


def _of_resource(resource: str) -> str:
    """Writes the rows of one resource anew."""
    add = [f"{statement} AND r.id = {resource}" for statement in (ADD_RESOURCES, ADD_WAYS_BACK)]
    return "; ".join([f"{EMPTY} WHERE resource_id = {resource}", *add])


# After what on which table, what keeps the rows in step.
FOLLOWING = [
    ("INSERT", STOPS, _of_stop("NEW.id")),
    ("UPDATE", STOPS, _of_stop("NEW.id")),
    ("DELETE", STOPS, f"{EMPTY} WHERE stop_id = OLD.id"),
    ("INSERT", CHOICES, _of_stop("NEW.tourstop_id")),
    ("UPDATE", CHOICES, f"{_of_stop('OLD.tourstop_id')}; {_of_stop('NEW.tourstop_id')}"),
    ("DELETE", CHOICES, _of_stop("OLD.tourstop_id")),
    ("INSERT", RESOURCES, _of_resource("NEW.id")),
    ("UPDATE", RESOURCES, _of_resource("NEW.id")),
    ("DELETE", RESOURCES, f"{EMPTY} WHERE resource_id = OLD.id"),
]


def _name(moment: str, table: str) -> str:
    return f"{table}_{moment}_taken".lower()


# PostgreSQL ---------------------------------------------------------------------------


def on_postgresql() -> list[str]:
    """Exclusion constraints; every writer waits in line before the first row is locked.

    A single id as a range of one needs no extension, and so no right to install one.
    """
    statements = []
    for column in ("exhibition_set_id", "resource_id"):
        statements.append(
            f"ALTER TABLE {ROWS} ADD CONSTRAINT {REFUSAL}_{column} EXCLUDE USING gist ("
            f"int8range({column}, {column}, '[]') WITH &&,"
            f" daterange(first_day, last_day, '[]') WITH &&) WHERE ({column} IS NOT NULL)"
        )
    statements.append(_function("exhibition_line", f"PERFORM {TAKE_LOCK}"))
    for table in (STOPS, CHOICES, RESOURCES):
        statements.append(
            f"CREATE TRIGGER {table}_line BEFORE INSERT OR UPDATE OR DELETE ON {table}"
            " FOR EACH STATEMENT EXECUTE FUNCTION exhibition_line()"
        )
    for moment, table, body in FOLLOWING:
        name = _name(moment, table)
        statements.append(_function(name, body))
        statements.append(
            f"CREATE TRIGGER {name} AFTER {moment} ON {table}"
            f" FOR EACH ROW EXECUTE FUNCTION {name}()"
        )
    return statements


def not_on_postgresql() -> list[str]:
    """The triggers go with their functions."""
    functions = ["exhibition_line", *(_name(*following[:2]) for following in FOLLOWING)]
    columns = ("exhibition_set_id", "resource_id")
    constraints = [f"DROP CONSTRAINT IF EXISTS {REFUSAL}_{column}" for column in columns]
    return [
        *(f"DROP FUNCTION IF EXISTS {function}() CASCADE" for function in functions),
        f"ALTER TABLE IF EXISTS {ROWS} {', '.join(constraints)}",
    ]


def _function(name: str, body: str) -> str:
    return (
        f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS"
        f" $$ BEGIN {body}; RETURN NULL; END $$"
    )


# SQLite -------------------------------------------------------------------------------


def on_sqlite() -> list[str]:
    others = f"""SELECT 1 FROM {ROWS} o WHERE o.key <> NEW.key
        AND (o.exhibition_set_id = NEW.exhibition_set_id OR o.resource_id = NEW.resource_id)
        AND o.first_day <= NEW.last_day AND o.last_day >= NEW.first_day"""
    refuse = f"SELECT RAISE(ABORT, '{REFUSAL}: taken on these days') WHERE EXISTS ({others})"
    wanted = [("BEFORE", moment, ROWS, refuse) for moment in ("INSERT", "UPDATE")]
    wanted += [("AFTER", *following) for following in FOLLOWING]
    return [
        f"CREATE TRIGGER {_name(moment, table)} {when} {moment} ON {table}"
        f" FOR EACH ROW BEGIN {body}; END"
        for when, moment, table, body in wanted
    ]


def not_on_sqlite() -> list[str]:
    places = [("INSERT", ROWS), ("UPDATE", ROWS), *(following[:2] for following in FOLLOWING)]
    return [f"DROP TRIGGER IF EXISTS {_name(*place)}" for place in places]
