"""Withdrawals: those entered here take effect at once, those from the website are answered."""

import django_filters
from django.db.models import Count, Q
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel, HelpPanel
from wagtail.admin.ui.tables import BooleanColumn, Column, DateColumn, StatusTagColumn
from wagtail.snippets.views.snippets import SnippetViewSet

from stories.domain.withdrawal import Scope, withdraw
from stories.enums import Channel, Material
from stories.models import ConsentWithdrawal, WithdrawalNotice
from stories.viewsets.append_only import (
    AppendOnlyCreateView,
    AppendOnlyViewSet,
    PlainIndexView,
    ScopeInspectView,
    scope_panel,
)
from stories.viewsets.sightings import SeenMixin
from stories.viewsets.withdraw_person import tell, withdrawal_url
from stories.viewsets.withdrawal_tasks import may_tick_off, with_addresses

OPEN, CLOSED = "open", "closed"


class WithdrawalFilterSet(WagtailFilterSet):
    state = django_filters.ChoiceFilter(
        label=_("Stand"),
        method="in_state",
        choices=[(OPEN, _("offen")), (CLOSED, _("abgeschlossen"))],
    )

    class Meta:
        model = ConsentWithdrawal
        fields = ["state", "origin"]

    def in_state(self, queryset, name, value):
        return queryset.filter(closing__isnull=value == OPEN)


class WithdrawalCreateView(AppendOnlyCreateView):
    success_message = None  # ``tell`` says more

    def save_instance(self):
        """Not only the row: everything that a withdrawal does."""
        answers = self.form.cleaned_data
        person = answers["person"]
        scope = Scope(
            channels=frozenset(c for c in Channel if answers[f"channel_{c.value}"]),
            materials=frozenset(m for m in Material if answers[f"material_{m.value}"]),
        )
        withdraw(person, by=self.request.user, scope=scope)
        return person.withdrawals.latest("pk")

    def save_action(self):
        """After the transaction, when it is known whether files are gone."""
        tell(self.request, self.object.person, list(self.object.tasks.filter(done_at=None)))
        return super().save_action()

    def get_success_url(self):
        return withdrawal_url(self.object)


class WithdrawalInspectView(SeenMixin, ScopeInspectView):
    """What was withdrawn, what became of it, and what is left to tick off."""

    seen_as = "withdrawal"
    template_name = "stories/admin/withdrawal.html"

    def get_queryset(self):
        return super().get_queryset().select_related("person", "closing", "recorded_by")

    @cached_property
    def header_buttons(self):
        return []

    def get_context_data(self, **kwargs):
        tasks = with_addresses(self.object.tasks.all())
        return super().get_context_data(**kwargs) | {
            "open_tasks": [task for task in tasks if task.done_at is None],
            "done_tasks": [task for task in tasks if task.done_at is not None],
            "may_tick_off": may_tick_off(self.request.user),
        }


class ConsentWithdrawalViewSet(AppendOnlyViewSet):
    model = ConsentWithdrawal
    icon = "cross"
    add_view_class = WithdrawalCreateView
    index_view_class = PlainIndexView
    inspect_view_class = WithdrawalInspectView
    filterset_class = WithdrawalFilterSet
    inspect_view_fields = [
        "person",
        "channels",
        "materials",
        "withdrawn_at",
        "origin",
        "recorded_by",
    ]
    list_display = [
        "__str__",
        DateColumn("withdrawn_at", label=_("widerrufen am")),
        Column("origin", label=_("eingegeben durch"), accessor="get_origin_display"),
        StatusTagColumn(
            "state",
            label=_("Stand"),
            accessor=lambda row: _("abgeschlossen") if row.is_closed else _("offen"),
            primary=lambda row: not row.is_closed,
        ),
        Column("open_tasks", label=_("offene Aufgaben"), accessor="open_tasks"),
    ]
    search_fields = ["person__public_name", "person__real_name"]
    search_backend_name = None
    panels = [
        FieldPanel("person"),
        HelpPanel(content=_("Nichts angekreuzt heißt: alles.")),
        scope_panel("channel", Channel.values, _("Wo nicht mehr?")),
        scope_panel("material", Material.values, _("Was nicht mehr?")),
    ]

    def get_queryset(self, request):
        """With all that a row says, in one query."""
        rows = ConsentWithdrawal.objects.select_related("person", "closing")
        return rows.annotate(open_tasks=Count("tasks", filter=Q(tasks__done_at=None)))


class NoticeFilterSet(WagtailFilterSet):
    state = django_filters.ChoiceFilter(
        label=_("Stand"),
        method="in_state",
        choices=[(OPEN, _("offen")), (CLOSED, _("erledigt"))],
    )

    class Meta:
        model = WithdrawalNotice
        fields = ["state"]

    def in_state(self, queryset, name, value):
        return queryset.filter(settled_at__isnull=value == OPEN)


class WithdrawalNoticeViewSet(SnippetViewSet):
    model = WithdrawalNotice
    icon = "mail"
    copy_view_enabled = False
    filterset_class = NoticeFilterSet
    list_display = [
        "name",
        "contact",
        "received_at",
        BooleanColumn("settled", label=_("erledigt"), accessor=lambda row: bool(row.settled_at)),
    ]
    search_fields = ["name", "contact"]
    search_backend_name = None
    panels = [
        FieldPanel("name", read_only=True),
        FieldPanel("contact", read_only=True),
        FieldPanel("message", read_only=True),
        FieldPanel("settled_at"),
    ]
