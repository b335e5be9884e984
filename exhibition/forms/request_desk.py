"""Forms of the page of a request in the workplace."""

from django import forms
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.db.models import Q
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminAutoHeightTextInput, AdminDateInput

from exhibition.domain.request_desk import plan_of
from exhibition.models import RequestMessage, RequestNote


def _longest(model, name: str) -> int:
    return model._meta.get_field(name).max_length


class NoteForm(forms.Form):
    text = forms.CharField(
        label=_("Notiz"),
        help_text=_("Nur für uns. Das Haus sieht sie nie."),
        max_length=_longest(RequestNote, "text"),
        widget=AdminAutoHeightTextInput(),
    )


class MessageForm(forms.Form):
    text = forms.CharField(
        label=_("Nachricht an das Haus"),
        help_text=_("Geht als Mail hinaus und steht auf der Seite des Hauses."),
        max_length=_longest(RequestMessage, "text"),
        widget=AdminAutoHeightTextInput(),
    )


class PlanForm(forms.Form):
    """Who cares for the request, and what is next."""

    assigned_to = forms.ModelChoiceField(
        get_user_model().objects.none(),
        label=capfirst(_("zuständig")),
        required=False,
        empty_label=_("niemand"),
    )
    next_step = forms.CharField(
        label=capfirst(_("nächster Schritt")), required=False, max_length=160
    )
    due_on = forms.DateField(
        label=capfirst(_("fällig am")), required=False, widget=AdminDateInput()
    )
    seen = forms.CharField(required=False, widget=forms.HiddenInput)  # what was there to read

    def __init__(self, *args, request, **kwargs):
        names = ("assigned_to", "next_step", "due_on")
        initial = {name: getattr(request, name) for name in names} | {"seen": plan_of(request)}
        super().__init__(*args, initial=initial, **kwargs)
        field = self.fields["assigned_to"]
        field.queryset = colleagues(request.assigned_to_id)
        field.label_from_instance = lambda user: user.get_full_name() or user.get_username()


def colleagues(*keys):
    """Who may change requests, and those with one of the ``keys``: they have been chosen."""
    permission = Permission.objects.filter(
        content_type__app_label="exhibition", codename="change_exhibitionrequest"
    )
    may = Q(is_superuser=True)
    may |= Q(groups__permissions__in=permission) | Q(user_permissions__in=permission)
    chosen = [key for key in keys if key]
    found = get_user_model().objects.filter(Q(is_active=True) & may | Q(pk__in=chosen))
    return found.distinct().order_by("last_name", "first_name", "username")
