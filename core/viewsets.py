"""The outbox in the editors' workplace: to be read, and to be sent again."""

import django_filters
from django.contrib import messages
from django.db.models import BooleanField, ExpressionWrapper, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from wagtail.admin.auth import permission_denied
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.generic import IndexView, InspectView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permission_policies import ModelPermissionPolicy

from core import outbox
from core.models import OutgoingMail
from core.protected_mails import hidden_from, veil, veiled

STUCK = "stuck"


class ReadOnlyPolicy(ModelPermissionPolicy):
    """Nobody writes, changes or deletes a mail by hand; who may change mails may send again."""

    def user_has_permission(self, user, action):
        return action == "view" and super().user_has_permission(user, "change")

    def user_has_any_permission(self, user, actions):
        return any(self.user_has_permission(user, action) for action in actions)


class MailFilterSet(WagtailFilterSet):
    """``state``: what a person should look at, as the first page of the workplace counts it."""

    state = django_filters.ChoiceFilter(
        label=gettext_lazy("Stand"),
        method="in_state",
        choices=[(STUCK, gettext_lazy("hängt fest"))],
        empty_label=gettext_lazy("alle"),
    )

    class Meta:
        model = OutgoingMail
        fields = {
            "sent_at": ["isnull"],
            "given_up_at": ["isnull"],
            "created_at": ["gte", "lte"],
        }

    def in_state(self, mails, name, value):
        return mails.filter(pk__in=outbox.stuck().values("pk"))


class MailIndexView(IndexView):
    page_title = gettext_lazy("Postausgang")

    def get_base_queryset(self):
        hidden = ExpressionWrapper(hidden_from(self.request.user), BooleanField())
        return super().get_base_queryset().annotate(is_hidden=hidden)

    def search_queryset(self, queryset):
        """A hidden recipient is not found either: that would tell whom we write to."""
        found = super().search_queryset(queryset)
        if not self.search_query:
            return found
        in_subject = Q(subject__icontains=self.search_query)
        return found.filter(in_subject | ~hidden_from(self.request.user))


class MailInspectView(InspectView):
    template_name = "core/outgoing_mail.html"

    def get_object(self, queryset=None):
        mail = super().get_object(queryset)
        is_hidden = OutgoingMail.objects.filter(hidden_from(self.request.user), pk=mail.pk)
        return veil(mail) if is_hidden.exists() else mail

    def get_context_data(self, **kwargs):
        address = reverse("outgoing_mails:send_again", args=[self.object.pk])
        return super().get_context_data(**kwargs) | {"send_again_url": address}


class OutgoingMailViewSet(ModelViewSet):
    model = OutgoingMail
    icon = "mail"
    name = "outgoing_mails"
    menu_label = gettext_lazy("Postausgang")
    menu_order = 900
    add_to_admin_menu = True
    add_to_reference_index = False
    index_view_class = MailIndexView
    inspect_view_class = MailInspectView
    inspect_view_enabled = True
    copy_view_enabled = False
    inspect_view_fields = [
        "recipient",
        "subject",
        "body",
        "created_at",
        "sent_at",
        "not_before",
        "given_up_at",
        "attempts",
        "last_error",
        "message_id",
    ]
    form_fields = ["recipient", "subject", "body"]
    list_display = [
        "subject",
        Column(
            "recipient",
            label=gettext_lazy("Empfänger"),
            accessor=lambda mail: veiled() if mail.is_hidden else mail.recipient,
            sort_key="recipient",
        ),
        DateColumn("created_at", label=gettext_lazy("angelegt")),
        DateColumn("sent_at", label=gettext_lazy("gesendet")),
        DateColumn("given_up_at", label=gettext_lazy("aufgegeben")),
        Column("attempts", label=gettext_lazy("Versuche")),
        Column("last_error", label=gettext_lazy("letzter Fehler")),
    ]
    filterset_class = MailFilterSet
    search_fields = ["subject", "recipient"]

    def get_urlpatterns(self):
        readable = [
            pattern
            for pattern in super().get_urlpatterns()
            if pattern.name in ("index", "index_results", "inspect")
        ]
        return [*readable, path("send-again/<int:pk>/", send_again, name="send_again")]


@require_POST
def send_again(request: HttpRequest, pk: int) -> HttpResponse:
    """Lets a mail go out once more, be it sent, waiting or given up."""
    if not ReadOnlyPolicy(OutgoingMail).user_has_permission(request.user, "view"):
        return permission_denied(request)
    mail = get_object_or_404(OutgoingMail, pk=pk)
    outbox.send_again(mail)
    messages.success(request, _("Die Mail geht gleich noch einmal hinaus."))
    return redirect("outgoing_mails:index")


outgoing_mails = OutgoingMailViewSet()
