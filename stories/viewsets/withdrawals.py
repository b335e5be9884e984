"""Withdrawals: those entered here take effect at once, those from the website are answered."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, HelpPanel
from wagtail.admin.ui.tables import BooleanColumn, Column
from wagtail.snippets.views.snippets import SnippetViewSet

from stories.domain.withdrawal import Scope, withdraw
from stories.enums import Channel, Material
from stories.models import ConsentWithdrawal, WithdrawalNotice
from stories.viewsets.append_only import AppendOnlyCreateView, AppendOnlyViewSet, scope_panel
from stories.viewsets.withdraw_person import tell_tasks


class WithdrawalCreateView(AppendOnlyCreateView):
    def save_instance(self):
        """Not only the row: pages are unpublished and open tasks are told."""
        answers = self.form.cleaned_data
        person = answers["person"]
        scope = Scope(
            channels=frozenset(c for c in Channel if answers[f"channel_{c.value}"]),
            materials=frozenset(m for m in Material if answers[f"material_{m.value}"]),
        )
        tell_tasks(self.request, person, withdraw(person, by=self.request.user, scope=scope))
        return person.withdrawals.latest("pk")


class ConsentWithdrawalViewSet(AppendOnlyViewSet):
    model = ConsentWithdrawal
    icon = "cross"
    add_view_class = WithdrawalCreateView
    inspect_view_fields = ["person", "channels", "materials", "withdrawn_at", "recorded_by"]
    list_display = ["__str__", Column("withdrawn_at", label=_("widerrufen am"))]
    search_fields = ["person__public_name", "person__real_name"]
    search_backend_name = None
    panels = [
        FieldPanel("person"),
        HelpPanel(content=_("Nichts angekreuzt heißt: alles.")),
        scope_panel("channel", Channel.values, _("Wo nicht mehr?")),
        scope_panel("material", Material.values, _("Was nicht mehr?")),
    ]

    def get_queryset(self, request):
        return ConsentWithdrawal.objects.select_related("person")


class WithdrawalNoticeViewSet(SnippetViewSet):
    model = WithdrawalNotice
    icon = "mail"
    copy_view_enabled = False
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
