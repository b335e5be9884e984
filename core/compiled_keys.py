"""A subquery that the ORM writes once a process and that is only filled in afterwards.

Writing a large condition with the ORM costs more than running it: some twenty milliseconds a
query. Its text depends on the moment asked for in its parameters alone, so it is compiled once
for a moment far away and later filled with the real one.
"""

import re
from collections.abc import Callable, Hashable
from datetime import UTC, date, datetime

from django.db import connections
from django.db.models import BigIntegerField, Expression, F, QuerySet
from django.db.models.expressions import RawSQL
from django.utils import timezone

# No real consent, birth or withdrawal lies there: each parameter of that year is a moment.
FAR_AWAY = datetime(9876, 5, 4, 12, 0, 0, tzinfo=UTC)
THIS_ROW = "this_row_of_the_outer_query"
ALIAS = re.compile(r"\b([T-Z][A-Z]?\d+)\b")

# ``build(at, row)``: keys of rows as a queryset; ``row`` stands for the key of the outer row.
Build = Callable[[datetime, Expression], QuerySet]
_texts: dict[tuple[Hashable, str], tuple[str, tuple]] = {}


class CompiledKeys(Expression):
    """For ``id__in``: what ``build`` selects at ``at``, correlated with the row of the outer query.

    ``offsets``: whole years that ``build`` subtracts from the year of ``at`` for a parameter.
    ``key`` names all besides the moment that the text depends on.
    """

    def __init__(self, build: Build, *, at: datetime, key: Hashable, offsets: tuple[int, ...] = ()):
        super().__init__(output_field=BigIntegerField())
        self.build, self.at, self.key, self.offsets = build, at, key, offsets
        self.row = F("id")

    def get_source_expressions(self) -> list:
        return [self.row]

    def set_source_expressions(self, expressions: list) -> None:
        (self.row,) = expressions

    def as_sql(self, compiler, connection) -> tuple[str, list]:
        row, row_parameters = compiler.compile(self.row)
        text, parameters = self._compiled(connection.alias)
        moments = _moments(self.at, self.offsets, connection)
        names = _moments(FAR_AWAY, self.offsets, connection)
        real = dict(zip(names, moments, strict=True))
        filled = [real.get(value, value) if _may_be(value) else value for value in parameters]
        return text.replace(THIS_ROW, row), [*filled, *row_parameters]

    def _compiled(self, alias: str) -> tuple[str, tuple]:
        """Text and parameters for the moment far away, kept for all who ask with this key."""
        if (self.key, alias) not in _texts:
            _texts[self.key, alias] = _compile(self.build, alias)
        return _texts[self.key, alias]


def _compile(build: Build, alias: str) -> tuple[str, tuple]:
    """Its aliases meet no alias of an outer query, whatever that is."""
    query = build(FAR_AWAY, RawSQL(THIS_ROW, ())).query.chain()  # noqa: S611
    query.bump_prefix(type(query)(query.model))
    text, parameters = query.get_compiler(using=alias).as_sql()
    return ALIAS.sub(r"rule_\1", f"({text})"), tuple(parameters)


def _moments(at: datetime, offsets: tuple[int, ...], connection) -> list:
    """The forms in which a moment may stand among the parameters of this database."""
    day: date = timezone.localdate(at)
    operations = connections[connection.alias].ops
    years = [day.year - offset for offset in offsets]
    return [
        operations.adapt_datetimefield_value(at),
        operations.adapt_datefield_value(day),
        *years,
    ]


def _may_be(value) -> bool:
    """Only what can be compared; a yes or no is never a year."""
    return isinstance(value, (int, str, date)) and not isinstance(value, bool)
