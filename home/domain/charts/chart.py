"""What all charts share: the rows of the table, and how long words are broken."""

from dataclasses import dataclass
from textwrap import wrap

from core.languages import Language
from core.templatetags.numbers import number

SIGNS_OF_A_LINE = 32  # so many fit on the narrowest phone
WIDE_SCRIPTS = {"ti": 20}  # Ethiopic letters are wider


@dataclass(frozen=True)
class Row:
    """A number with its words; ``words`` is „über 2.000“ in the digits of the language."""

    label: str
    value: int
    words: str
    is_rough: bool = False

    @classmethod
    def of(cls, label: str, qualifier: str, value: int) -> "Row":
        words = f"{qualifier} {number(value)}".strip()
        return cls(label, value, words, is_rough=bool(qualifier))


@dataclass(frozen=True)
class Chart:
    """A drawing and its table. ``drawing``: Bars, Line or Share, as ``series.kind`` says."""

    series: object
    language: Language
    rows: list[Row]
    drawing: object

    @property
    def title_id(self) -> str:
        return f"bild-{self.series.pk}"

    @property
    def description(self) -> str:
        """Every number in words, for those who hear the chart."""
        return "; ".join(f"{row.label}: {row.words}" for row in self.rows)


def lines_of(label: str, code: str) -> list[str]:
    """The words on as many lines as they need: SVG breaks none."""
    return wrap(label, WIDE_SCRIPTS.get(code, SIGNS_OF_A_LINE)) or [""]


def per_cent(part: float, *, is_right_to_left: bool) -> float:
    """How far from the left something lies that is ``part`` (0 to 1) from where reading begins."""
    return round((1 - part if is_right_to_left else part) * 100, 2)
