"""A row of numbers that is drawn as a chart, each number with its label."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.fields import StreamField
from wagtail.models import TranslatableMixin
from wagtail_localize.fields import SynchronizedField

MOST_POINTS = 24
LARGEST = 1_000_000_000
LONGEST_LABEL = 60
LONGEST_LABEL_OF_LINE = 10  # below a line there is little room: „2019“, „Mai 2020“
PARTS_OF_SHARE = 2


class ChartKind(models.TextChoices):
    BARS = "bars", _("Balken: Mengen nebeneinander")
    LINE = "line", _("Linie: eine Menge über die Jahre")
    SHARE = "share", _("Anteil: so viele von so vielen")


class PointBlock(blocks.StructBlock):
    """A number of the row with what it counts."""

    label = blocks.CharBlock(label=_("Beschriftung"), max_length=LONGEST_LABEL)
    qualifier = blocks.CharBlock(
        label=_("davor"), max_length=20, required=False, help_text=_("über, fast")
    )
    value = blocks.IntegerBlock(label=_("Zahl"), min_value=0, max_value=LARGEST)

    class Meta:
        icon = "order"
        label = _("Zahl")


class ProgrammeSeries(TranslatableMixin):
    """Numbers of the programme that belong together, with their period and source."""

    key = models.SlugField(_("Kürzel"), max_length=40)
    heading = models.CharField(_("Überschrift"), max_length=100)
    kind = models.CharField(
        _("Art des Bildes"), max_length=8, choices=ChartKind.choices, default=ChartKind.BARS
    )
    unit = models.CharField(
        _("was gezählt wird"), max_length=60, help_text=_("Zum Beispiel: Menschen")
    )
    label = models.CharField(
        _("was daneben steht"),
        max_length=60,
        help_text=_("Kopf der ersten Spalte der Tabelle. Zum Beispiel: Jahr"),
    )
    points = StreamField(
        [("point", PointBlock())],
        verbose_name=_("Zahlen"),
        min_num=1,
        max_num=MOST_POINTS,
        help_text=_("Bei einem Anteil genau zwei: zuerst der Teil, dann das Ganze."),
    )
    period = models.CharField(_("Zeitraum"), max_length=80)
    source = models.CharField(_("Quelle"), max_length=200)
    position = models.PositiveSmallIntegerField(_("Reihenfolge"), default=0)

    override_translatable_fields = [
        SynchronizedField(name, overridable=False) for name in ("key", "kind", "position")
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("Zahlenreihe")
        verbose_name_plural = _("Zahlenreihen")
        ordering = ["position", "pk"]

    def __str__(self):
        return self.heading

    def clean(self):
        """What can be drawn: a line has short labels, a share a part and its whole."""
        super().clean()
        points = [block.value for block in self.points]
        if not points:
            raise ValidationError({"points": _("Bitte geben Sie wenigstens eine Zahl ein.")})
        if any((point["value"] or 0) < 0 for point in points):
            raise ValidationError({"points": _("Zahlen unter null lassen sich nicht zeichnen.")})
        if len(points) > MOST_POINTS:
            raise ValidationError({"points": _("Höchstens 24 Zahlen passen in ein Bild.")})
        if self.kind == ChartKind.LINE:
            self._check_line(points)
        if self.kind == ChartKind.SHARE:
            self._check_share([point["value"] for point in points])

    def _check_line(self, points: list) -> None:
        if len(points) < 2:
            raise ValidationError({"points": _("Eine Linie braucht wenigstens zwei Zahlen.")})
        if any(len(point["label"]) > LONGEST_LABEL_OF_LINE for point in points):
            message = _(
                "Unter einer Linie ist wenig Platz: Bitte nehmen Sie Beschriftungen mit höchstens"
                " 10 Zeichen, zum Beispiel „2019“."
            )
            raise ValidationError({"points": message})

    def _check_share(self, values: list[int | None]) -> None:
        if len(values) != PARTS_OF_SHARE:
            message = _("Ein Anteil hat genau zwei Zahlen: zuerst der Teil, dann das Ganze.")
            raise ValidationError({"points": message})
        part, whole = values
        if None not in values and (part > whole or not whole):
            raise ValidationError({"points": _("Der Teil darf nicht größer sein als das Ganze.")})
