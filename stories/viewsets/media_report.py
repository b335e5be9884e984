"""The report of photos and films that lack rights, or words for those who do not see or hear."""

from dataclasses import replace

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.permissions import policy_registry

from core.languages import site_languages
from core.reports import Field, Report
from core.reports.filters import Colleague, ignore, name_of, one_of, period, several
from stories.domain.media_gaps import FILM, KINDS, PHOTO, lacking, together, with_gaps
from stories.enums import labels_of
from stories.enums.desk import MediaGap
from stories.models import Film, Photo

KIND_LABELS = {PHOTO: _("Foto"), FILM: _("Film oder Ton")}
EDITORS = {PHOTO: "wagtailimages:edit", FILM: "wagtailmedia:edit"}


def _languages() -> list[tuple[str, str]]:
    return [(one.code, one.name) for one in site_languages()]


def _those_who_upload(request) -> QuerySet:
    keys = [model.objects.order_by().values("uploaded_by_user") for model in (Photo, Film)]
    users = get_user_model().objects
    return (users.filter(pk__in=keys[0]) | users.filter(pk__in=keys[1])).order_by("username")


class MediaFilterSet(WagtailFilterSet):
    """Asked of photos and of films, each by itself."""

    gap = several(_("Was fehlt?"), MediaGap.choices, method=ignore)
    kind = one_of(_("Art"), list(KIND_LABELS.items()), method=ignore)
    language = one_of(
        _("Alternativtext und Untertitel auf"),
        _languages,
        method=ignore,
        empty_label=None,
        initial=settings.LANGUAGE_CODE,
    )
    created_at = period(_("hochgeladen"))
    uploaded_by_user = Colleague(
        label=_("hochgeladen von"), queryset=_those_who_upload, empty_label=_("alle")
    )

    class Meta:
        model = Photo
        fields: list[str] = []

    def __init__(self, data=None, *args, **kwargs):
        """German where the address asks for no other language."""
        data = data.copy() if data is not None else {}
        data.setdefault("language", settings.LANGUAGE_CODE)
        super().__init__(data, *args, **kwargs)


class MediaReport(Report):
    """For those who may change photos or films, each of those that are theirs to change."""

    page_title = _("Medien ohne Rechte")
    header_icon = "image"
    name, address, file_name = "media_report", "medien-ohne-rechte", "medien"
    introduction = _(
        "Fotos und Filme, denen etwas fehlt: Nachweis, Lizenz, die Einwilligung der Gezeigten für"
        " die Website, ein Alternativtext oder Untertitel. Wer zu sehen ist, steht beim Foto."
    )
    nothing_there = _("Keinem Foto und keinem Film fehlt etwas.")
    model = Photo
    filterset_class = MediaFilterSet
    is_searchable = True
    default_ordering = "-created_at"
    fields = (
        Field(
            "title",
            _("Titel"),
            lambda row: row.title,
            "title",
            lambda row, user: reverse(EDITORS[row.kind], args=[row.pk]),
            width="30%",
        ),
        Field("kind", _("Art"), lambda row: KIND_LABELS[row.kind], "kind"),
        Field("gaps", _("Es fehlt"), lambda row: labels_of(MediaGap, row.gaps), width="30%"),
        Field(
            "created_at",
            _("hochgeladen"),
            lambda row: timezone.localdate(row.created_at),
            "created_at",
        ),
        Field("uploaded_by", _("von"), lambda row: row.uploaded_by),
    )

    @classmethod
    def may_see(cls, user) -> bool:
        return any(_policy(model).user_has_permission(user, "change") for model in KINDS.values())

    def chosen(self, name: str):
        return self.filters.form.cleaned_data.get(name) if self.filters.is_valid() else None

    @property
    def language(self) -> str:
        return self.chosen("language") or settings.LANGUAGE_CODE

    def get_base_queryset(self) -> QuerySet:
        return together(*(self._part(kind) for kind in KINDS))

    def filter_queryset(self, queryset):
        return queryset  # each part is filtered before they come together

    search_queryset = filter_queryset

    def _part(self, kind: str) -> QuerySet:
        """Photos or films that are asked for, of those that the user may change."""
        model, wanted = KINDS[kind], self.chosen("kind")
        if wanted and wanted != kind:
            return model.objects.none()
        mine = _policy(model).instances_user_has_permission_for(self.request.user, "change")
        rows = super().filter_queryset(model.objects.filter(pk__in=mine.order_by().values("pk")))
        found = lacking(rows, self.chosen("gap") or (), language=self.language)
        return found.filter(title__icontains=self.search_query)

    def completed(self, rows) -> list:
        found = with_gaps(rows, language=self.language)
        users = get_user_model().objects.in_bulk({row.uploaded_by for row in found} - {None})
        return [replace(row, uploaded_by=name_of(users.get(row.uploaded_by))) for row in found]

    def totals(self, rows) -> list[tuple[str, int]]:
        """How many lack what, of those that are asked for."""
        parts = {model: self._part(kind) for kind, model in KINDS.items()}
        numbers = [(_("Fotos und Filme"), sum(part.count() for part in parts.values()))]
        for gap in MediaGap:
            found = (lacking(part, [gap], language=self.language) for part in parts.values())
            numbers.append((gap.label, sum(part.count() for part in found)))
        return [entry for entry in numbers if entry[1]]


def _policy(model: type):
    return policy_registry.get_by_type(model)
