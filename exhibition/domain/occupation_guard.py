"""The database's own guard against double bookings: the same for every way of writing.

Triggers on the stops, their choices and the resources keep the rows of ``TourOccupation``, in the
transaction of whoever writes. On these rows no two of one thing may share a day: an exclusion
constraint on PostgreSQL, a trigger on SQLite. See docs/adr/0014-no-double-booking.md.
"""

from django.db import DEFAULT_DB_ALIAS, IntegrityError, connection, connections, transaction

from exhibition.domain import occupation_sql as sql


def install(using: str = DEFAULT_DB_ALIAS) -> None:
    """Makes guard and rows anew, after every ``migrate``; nothing where the tables are missing.

    Raises IntegrityError where stops that are there already have one thing on the same days.
    """
    is_postgresql = connections[using].vendor == "postgresql"
    with connections[using].cursor() as cursor:
        tables = set(connections[using].introspection.table_names(cursor))
    if tables >= sql.TABLES:
        with transaction.atomic(using=using):
            remove(using)
            make = sql.on_postgresql() if is_postgresql else sql.on_sqlite()
            _run(using, [sql.EMPTY, *make, *sql.FILL])


def remove(using: str = DEFAULT_DB_ALIAS) -> None:
    """Takes the guard away. The rows stay."""
    is_postgresql = connections[using].vendor == "postgresql"
    _run(using, sql.not_on_postgresql() if is_postgresql else sql.not_on_sqlite())


def before_migrations(using: str, plan: list[tuple]) -> None:
    """Takes the guard away where it would be in the way of ``plan`` (of Django's executor).

    SQLite drops triggers with every table that Django makes anew, and refuses to rename tables
    that a trigger of another one names. On PostgreSQL only the way back takes tables away.
    """
    goes_back = any(backwards for _migration, backwards in plan)
    if plan and (goes_back or connections[using].vendor == "sqlite"):
        remove(using)


def wait_in_line() -> None:
    """Inside a transaction: nobody else changes what is taken before it ends.

    The triggers do this for writers who do not. On SQLite a transaction of ours is alone anyway.
    """
    if connection.vendor == "postgresql":
        _run(DEFAULT_DB_ALIAS, [f"SELECT {sql.TAKE_LOCK}"])


def is_refusal(error: IntegrityError) -> bool:
    """Whether the guard, and nothing else, refused to write."""
    return sql.REFUSAL in str(error)


def _run(using: str, statements: list[str]) -> None:
    with connections[using].cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
