"""Lists of films without captions and of photos that do not say what is to be seen."""

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.permissions import policy_registry

from stories.domain.care import films_without_captions, photos_without_text
from stories.models import FilmCaptions, Photo
from stories.viewsets.captions import OF_FILM, lacking

FILMS, PHOTOS = "films_without_captions", "photos_without_text"  # names of addresses


def may_caption(user) -> bool:
    return policy_registry.get_by_type(FilmCaptions).user_has_permission(user, "add")


def may_describe(user) -> bool:
    return _photo_policy().user_has_permission(user, "change")


def photos_to_describe(user) -> QuerySet[Photo]:
    """Those that the user may change: what others have to do is not shown to them."""
    mine = _photo_policy().instances_user_has_permission_for(user, "change")
    return photos_without_text().filter(pk__in=mine.values("pk"))


def _photo_policy():
    return policy_registry.get_by_type(Photo)


class MediaReport(ReportView):
    """For those who can mend what it lists."""

    may = None

    def dispatch(self, request, *args, **kwargs):
        if not type(self).may(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class FilmsReport(MediaReport):
    page_title = _("Filme ohne Untertitel")
    header_icon = "media"
    index_url_name = index_results_url_name = FILMS
    results_template_name = "stories/admin/films_without_captions.html"
    may = may_caption
    columns = [
        TitleColumn(
            "title", label=_("Film"), get_url=lambda film: reverse(OF_FILM, args=[film.pk])
        ),
        Column("missing", label=_("Es fehlen"), accessor=lacking),
        DateColumn("created_at", label=_("hochgeladen")),
    ]

    def get_queryset(self):
        return films_without_captions().prefetch_related("captions").order_by("created_at", "pk")


class PhotosReport(MediaReport):
    page_title = _("Fotos ohne Alternativtext")
    header_icon = "image"
    index_url_name = index_results_url_name = PHOTOS
    results_template_name = "stories/admin/photos_without_text.html"
    may = may_describe
    columns = [
        TitleColumn(
            "title",
            label=_("Foto"),
            get_url=lambda photo: reverse("wagtailimages:edit", args=[photo.pk]),
        ),
        Column("credit", label=_("Nachweis")),
        DateColumn("created_at", label=_("hochgeladen")),
    ]

    def get_queryset(self):
        return photos_to_describe(self.request.user).order_by("created_at", "pk")


def media_report_urls() -> list:
    return [
        path("berichte/filme-ohne-untertitel/", FilmsReport.as_view(), name=FILMS),
        path("berichte/fotos-ohne-alternativtext/", PhotosReport.as_view(), name=PHOTOS),
    ]
