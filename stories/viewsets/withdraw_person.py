"""The action „Widerrufen“ on a person: one question, then it is done."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods
from wagtail.permissions import policy_registry

from stories.domain.withdrawal import withdraw
from stories.models import ConsentWithdrawal, Person, WithdrawalTask


@require_http_methods(["GET", "HEAD", "POST"])
def withdraw_person(request: HttpRequest, pk: int) -> HttpResponse:
    policy = policy_registry.get_by_type(ConsentWithdrawal)
    if not policy.user_has_permission(request.user, "add"):
        raise PermissionDenied
    person = get_object_or_404(Person, pk=pk)
    back = reverse(Person.snippet_viewset.get_url_name("edit"), args=[person.pk])
    if request.method == "POST":
        tell_tasks(request, person, withdraw(person, by=request.user))
        return redirect(back)
    context = {"person": person, "back": back, "header_icon": "cross"}
    return render(request, "stories/admin/withdraw_person.html", context)


def tell_tasks(request: HttpRequest, person: Person, tasks: list[WithdrawalTask]) -> None:
    """Says that it is done and what is left to do by hand."""
    done = _("Widerrufen: %(name)s wird ab sofort nicht mehr gezeigt, soweit widerrufen.")
    messages.success(request, done % {"name": person.public_name})
    for task in tasks:
        messages.warning(request, f"{task.subject}: {task.detail}")
