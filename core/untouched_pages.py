"""The report of pages that nobody has changed for a year: who reads them reads old words."""

from datetime import timedelta

from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.db.models import F, Q, QuerySet
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.models import Page
from wagtail.permissions import page_permission_policy

from core.languages import language, site_languages
from core.reports import Field, Report
from core.reports.filters import name_of, one_of, page_types, several, somebody

YEAR = "365"
AGES = [
    ("183", _("seit einem halben Jahr")),
    (YEAR, _("seit einem Jahr")),
    ("730", _("seit zwei Jahren")),
    ("1095", _("seit drei Jahren")),
]
PUBLIC, NOT_PUBLIC = "public", "not_public"
REPORT_OF_WAGTAIL = "wagtailadmin_reports:aging_pages"


def with_last_change(pages: QuerySet[Page]) -> QuerySet[Page]:
    """Pages with ``changed_at``: when each was last saved; None where nothing tells it."""
    return pages.annotate(
        changed_at=Coalesce("latest_revision_created_at", "last_published_at"),
        changed_by=F("latest_revision__user"),
    )


def untouched(pages: QuerySet[Page], *, days: int) -> QuerySet[Page]:
    """Of ``with_last_change`` those that were last changed before so many days, or nobody knows."""
    before = timezone.now() - timedelta(days=days)
    return pages.filter(Q(changed_at__lt=before) | Q(changed_at=None))


def _languages() -> list[tuple[str, str]]:
    return [(one.code, one.name) for one in site_languages()]


class UntouchedFilterSet(WagtailFilterSet):
    age = one_of(_("nicht geändert"), AGES, empty_label=None, initial=YEAR, method="by_age")
    public = one_of(
        _("Stand"),
        [(PUBLIC, _("öffentlich")), (NOT_PUBLIC, _("nicht öffentlich"))],
        method="by_public",
    )
    language = several(_("Sprache"), _languages, field_name="locale__language_code")
    content_type = page_types()
    editor = somebody(
        _("zuletzt geändert von"), "latest_revision__user", among=Page.objects.filter(depth__gt=1)
    )

    def __init__(self, data=None, *args, **kwargs):
        """A year where the address asks for no other age."""
        data = data.copy() if data is not None else {}
        data.setdefault("age", YEAR)
        super().__init__(data, *args, **kwargs)

    def by_age(self, pages: QuerySet[Page], name: str, value: str) -> QuerySet[Page]:
        return untouched(pages, days=int(value))

    def by_public(self, pages: QuerySet[Page], name: str, value: str) -> QuerySet[Page]:
        return pages.live() if value == PUBLIC else pages.not_live()

    class Meta:
        model = Page
        fields: list[str] = []


def _edit_url(page: Page, user) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def _kind(page: Page) -> str:
    model = ContentType.objects.get_for_id(page.content_type_id).model_class()
    return str(model.get_verbose_name()) if model else ""


class UntouchedReport(Report):
    """Each sees the pages that they may edit."""

    page_title = _("Lange nicht geändert")
    header_icon = "time"
    name, address, file_name = "untouched_pages", "lange-nicht-geaendert", "seiten"
    introduction = _(
        "Diese Seiten hat lange niemand geändert. Lesen Sie, ob noch alles stimmt: Wer eine Seite"
        " speichert, nimmt sie von dieser Liste."
    )
    nothing_there = nothing_found = _("Keine Seite ist so alt. Hier ist nichts zu tun.")
    model = Page
    filterset_class = UntouchedFilterSet
    is_searchable = True
    search_fields = ["title", "draft_title"]
    default_ordering = "changed_at"
    fields = (
        Field(
            "title",
            _("Seite"),
            lambda page: page.get_admin_display_title(),
            "title",
            _edit_url,
            width="30%",
        ),
        Field("kind", _("Seitentyp"), _kind, "content_type"),
        Field("language", _("Sprache"), lambda page: language(page.locale.language_code).name),
        Field("state", _("Stand"), lambda page: _state(page)),
        Field(
            "changed_at", _("zuletzt geändert"), lambda page: _day(page.changed_at), "changed_at"
        ),
        Field(
            "published_at",
            _("zuletzt veröffentlicht"),
            lambda page: _day(page.last_published_at),
            "last_published_at",
        ),
        Field("changed_by", _("von"), lambda page: page.changed_by_name),
    )

    @classmethod
    def may_see(cls, user) -> bool:
        return page_permission_policy.user_has_permission(user, "change")

    def get_base_queryset(self) -> QuerySet[Page]:
        mine = page_permission_policy.instances_user_has_permission_for(self.request.user, "change")
        pages = mine.filter(depth__gt=1, alias_of=None)
        return with_last_change(pages).select_related("locale")

    def completed(self, pages) -> list[Page]:
        pages = list(pages)
        keys = {page.changed_by for page in pages}
        editors = get_user_model().objects.in_bulk(keys - {None})
        shown = Page.objects.live().filter(pk__in=[page.pk for page in pages])
        public = set(shown.values_list("pk", flat=True))
        for page in pages:
            page.is_public = page.pk in public
            page.changed_by_name = name_of(editors.get(page.changed_by))
        return pages

    def totals(self, pages) -> list[tuple[str, int]]:
        number, public = pages.count(), pages.live().count()
        return [
            (_("Seiten"), number),
            (_("öffentlich"), public),
            (_("nicht öffentlich"), number - public),
        ]


def _state(page: Page) -> str:
    return _("öffentlich") if page.is_public else _("nicht öffentlich")


def _day(moment):
    return timezone.localdate(moment) if moment else None


def without_the_other_report(request: HttpRequest, items: list) -> None:
    """For ``construct_reports_menu``: ours stands in the place of Wagtail's „Aging pages“."""
    address = reverse(REPORT_OF_WAGTAIL)
    items[:] = [item for item in items if getattr(item, "url", "") != address]
