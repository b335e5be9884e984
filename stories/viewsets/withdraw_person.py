"""The action „Widerrufen“ on a person: what, one confirmation, then the tasks that are left."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages
from wagtail.permissions import policy_registry

from stories.domain.withdrawal import withdraw
from stories.models import ConsentWithdrawal, Person, WithdrawalTask
from stories.viewsets.withdraw_form import WithdrawForm


@require_http_methods(["GET", "HEAD", "POST"])
def withdraw_person(request: HttpRequest, pk: int) -> HttpResponse:
    policy = policy_registry.get_by_type(ConsentWithdrawal)
    if not policy.user_has_permission(request.user, "add"):
        raise PermissionDenied
    person = get_object_or_404(Person, pk=pk)
    form = WithdrawForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        tell(request, person, withdraw(person, by=request.user, scope=form.scope))
        return redirect(withdrawal_url(person.withdrawals.latest("pk")))
    back = reverse(Person.snippet_viewset.get_url_name("edit"), args=[person.pk])
    title = _("Einwilligung widerrufen")
    context = {
        "person": person,
        "form": form,
        "back": back,
        "header_title": f"{title}: {person.public_name}",
        "breadcrumbs_items": [
            {"url": reverse(Person.snippet_viewset.get_url_name("list")), "label": _("Personen")},
            {"url": back, "label": person.public_name},
            {"url": "", "label": title},
        ],
    }
    return render(request, "stories/admin/withdraw_person.html", context)


def withdrawal_url(withdrawal: ConsentWithdrawal) -> str:
    """Where a withdrawal is read and its tasks are ticked off."""
    name = ConsentWithdrawal.snippet_viewset.get_url_name("inspect")
    return reverse(name, args=[withdrawal.pk])


def tell(request: HttpRequest, person: Person, tasks: list[WithdrawalTask]) -> None:
    """Says that it is done, and how much is left to do by hand."""
    done = _("%(name)s hat widerrufen. Das gilt ab sofort.") % {"name": person.public_name}
    if not tasks:
        messages.success(request, done)
        return
    left = ngettext(
        "Eine Aufgabe bleibt für Menschen. Bitte haken Sie sie ab, wenn sie erledigt ist.",
        "%(count)s Aufgaben bleiben für Menschen. Bitte haken Sie jede ab, wenn sie erledigt ist.",
        len(tasks),
    ) % {"count": len(tasks)}
    address = reverse(WithdrawalTask.snippet_viewset.get_url_name("list"))
    messages.warning(request, f"{done} {left}", [messages.button(address, _("Alle Aufgaben"))])
