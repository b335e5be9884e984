"""The tasks that withdrawals leave: a list of all, and ticking off. Nobody adds or deletes one."""

import django_filters
from django.core.exceptions import PermissionDenied
from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.permissions import policy_registry
from wagtail.snippets.views.snippets import SnippetViewSet

from stories.domain.withdrawal import by_hand
from stories.enums import TaskKind
from stories.models import WithdrawalTask
from stories.viewsets.append_only import PlainIndexView
from stories.viewsets.withdraw_person import withdrawal_url

OPEN, DONE = "open", "done"
OFFERED = {"list", "list_results", "tick_off"}


def may_tick_off(user) -> bool:
    return policy_registry.get_by_type(WithdrawalTask).user_has_permission(user, "change")


def with_addresses(tasks) -> list[WithdrawalTask]:
    """The tasks with ``address``: the place in the workplace where the page is mended, or none,
    and with whether they need a reason."""
    tasks = list(tasks)
    for task in tasks:
        task.needs_reason = by_hand.needs_reason(task)
        is_page = task.kind == TaskKind.PAGE and task.reference
        task.address = is_page and reverse("wagtailadmin_pages:edit", args=[task.reference])
    return tasks


@require_POST
def tick_off_task(request: HttpRequest, pk: int) -> HttpResponse:
    """„Erledigt“: keeps who and when, and how they know it where that is asked for.

    A second time does nothing.
    """
    if not may_tick_off(request.user):
        raise PermissionDenied
    task = get_object_or_404(WithdrawalTask.objects.select_related("withdrawal__person"), pk=pk)
    try:
        is_new = by_hand.tick_off_by_hand(
            task, by=request.user, reason=request.POST.get("reason", "")
        )
    except by_hand.NotByHand as refusal:
        messages.error(request, str(refusal))
        return redirect(_back(request) or withdrawal_url(task.withdrawal))
    if not is_new:
        messages.success(request, _("Das war schon erledigt."))
    elif hasattr(task.withdrawal, "closing"):
        messages.success(request, _("Erledigt. Damit ist der Widerruf abgeschlossen."))
    else:
        messages.success(request, _("Erledigt."))
    return redirect(_back(request) or withdrawal_url(task.withdrawal))


def _back(request: HttpRequest) -> str:
    """The page of our own on which the button was pressed."""
    page = request.POST.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(page, allowed_hosts=None)
    return page if is_ours else ""


class TickOffColumn(Column):
    """A button for what is open, who and when for what is done."""

    cell_template_name = "stories/admin/tick_off_cell.html"

    class Media:
        css = {"all": ["css/tick-off.css"]}

    def get_cell_context_data(self, instance, parent_context):
        request = parent_context["request"]
        instance.needs_reason = by_hand.needs_reason(instance)
        return super().get_cell_context_data(instance, parent_context) | {
            "task": instance,
            "may_tick_off": may_tick_off(request.user),
            "next": request.get_full_path(),
            "csrf_token": get_token(request),
        }


class TaskFilterSet(WagtailFilterSet):
    state = django_filters.ChoiceFilter(
        label=gettext_lazy("Stand"),
        method="in_state",
        choices=[(OPEN, gettext_lazy("offen")), (DONE, gettext_lazy("erledigt"))],
    )

    class Meta:
        model = WithdrawalTask
        fields = ["state", "kind"]

    def in_state(self, queryset, name, value):
        return queryset.filter(done_at__isnull=value == OPEN)


class TaskIndexView(PlainIndexView):
    """A row leads to its withdrawal."""

    def get_edit_url(self, instance):
        return withdrawal_url(instance.withdrawal)

    def get_list_more_buttons(self, instance):
        return []


class WithdrawalTaskViewSet(SnippetViewSet):
    model = WithdrawalTask
    icon = "tasks"
    menu_label = gettext_lazy("Aufgaben nach Widerrufen")
    copy_view_enabled = False
    index_view_class = TaskIndexView
    filterset_class = TaskFilterSet
    list_display = [
        "subject",
        Column("kind", label=gettext_lazy("Art"), accessor="get_kind_display"),
        Column("detail", label=gettext_lazy("zu tun"), width="35%"),
        Column("person", label=gettext_lazy("Person"), accessor="withdrawal.person"),
        DateColumn("since", label=gettext_lazy("seit"), accessor="withdrawal.withdrawn_at"),
        TickOffColumn("done", label=gettext_lazy("erledigt")),
    ]
    search_fields = ["subject", "detail"]
    search_backend_name = None

    def get_queryset(self, request):
        """Open ones first, the oldest on top; then what was done last."""
        tasks = WithdrawalTask.objects.select_related("withdrawal__person")
        return tasks.order_by(F("done_at").desc(nulls_first=True), "pk")

    def register_admin_url_finder(self):
        """There is no page to edit a task."""

    def get_urlpatterns(self):
        patterns = [
            *super().get_urlpatterns(),
            path("erledigt/<int:pk>/", tick_off_task, name="tick_off"),
        ]
        return [pattern for pattern in patterns if pattern.name in OFFERED]
