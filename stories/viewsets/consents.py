"""Consents: added and read. A mistake is corrected by a new row that replaces the old one."""

from datetime import datetime, time
from functools import partial

from django import forms
from django.contrib.admin.utils import quote
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.validators import FileExtensionValidator
from django.db import transaction
from django.forms.models import model_to_dict
from django.http import FileResponse, Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import Column
from wagtail.admin.widgets.button import Button
from wagtail.permissions import policy_registry
from wagtail.snippets.views.snippets import IndexView

from stories.domain.withdrawal.files import make_files_again
from stories.enums import Channel, Material
from stories.models import Consent, Person
from stories.viewsets.append_only import (
    AppendOnlyCreateView,
    AppendOnlyViewSet,
    ScopeInspectView,
    scope_panel,
)
from stories.viewsets.sightings import SeenMixin, say_seen

LARGEST_DOCUMENT = 20 * 1024 * 1024  # bytes
DOCUMENT_ENDINGS = ["pdf", "jpg", "jpeg", "png"]
NOT_COPIED = {"id", "document", "recorded_by", "replaces", "person"}


class ConsentForm(WagtailAdminModelForm):
    def clean_document(self):
        document = self.cleaned_data.get("document")
        if document:
            FileExtensionValidator(DOCUMENT_ENDINGS)(document)
            if document.size > LARGEST_DOCUMENT:
                raise ValidationError(
                    _("Die Datei ist größer als 20 MB. Bitte scannen Sie das Blatt kleiner.")
                )
        return document

    def clean_replaces(self):
        replaced = self.cleaned_data.get("replaces")
        if replaced and replaced.person != self.cleaned_data.get("person"):
            raise ValidationError(_("Die berichtigte Zeile gehört zu einer anderen Person."))
        return replaced


class ConsentCreateView(AppendOnlyCreateView):
    def get_initial_form_instance(self):
        """``?person=`` presets the person, ``?replaces=`` the whole row to be corrected."""
        old = _row(Consent, self.request.GET.get("replaces"))
        if old:
            values = model_to_dict(old, exclude=NOT_COPIED)
            return Consent(person=old.person, replaces=old, **values)
        person = _row(Person, self.request.GET.get("person"))
        return Consent(person=person) if person else None

    def save_instance(self):
        """Brings back the sizes of photos and versions of films that a withdrawal deleted."""
        self.form.instance.recorded_by = self.request.user
        consent = super().save_instance()
        begins = timezone.make_aware(datetime.combine(consent.valid_from, time.min))
        again = partial(make_files_again, consent.person, at=max(begins, timezone.now()))
        transaction.on_commit(again, robust=True)
        return consent


class ConsentIndexView(IndexView):
    def get_list_more_buttons(self, instance):
        buttons = super().get_list_more_buttons(instance)
        if self.add_url:
            url = f"{self.add_url}?replaces={instance.pk}"
            buttons.append(Button(_("Berichtigen"), url=url, icon_name="edit", priority=15))
        return buttons


class ConsentInspectView(SeenMixin, ScopeInspectView):
    seen_as = "consent"

    def get_document_display_value(self):
        if not self.object.document:
            return _("keins")
        url = reverse(Consent.snippet_viewset.get_url_name("document"), args=[self.object.pk])
        return format_html('<a href="{}">{}</a>', url, _("Herunterladen"))


def download_document(request: HttpRequest, pk: int) -> FileResponse:
    """The signed sheet, for those who may read consents; nowhere else."""
    if not policy_registry.get_by_type(Consent).user_has_permission(request.user, "view"):
        raise PermissionDenied
    consent = get_object_or_404(Consent.objects.select_related("person"), pk=pk)
    document = consent.document
    if not document or not document.storage.exists(document.name):
        raise Http404
    ending = document.name.rpartition(".")[2]
    response = FileResponse(
        document.storage.open(document.name),
        as_attachment=True,
        filename=f"einwilligung-{quote(pk)}.{ending}",
        content_type="application/octet-stream",
    )
    response.headers["Cache-Control"] = "private, no-store"
    say_seen(consent.person, "document", by=request.user)
    return response


def _row(model, key):
    return model.objects.filter(pk=key).first() if key and key.isdecimal() else None


def _panels(names) -> list[FieldPanel]:
    return [FieldPanel(name) for name in names]


class ConsentViewSet(AppendOnlyViewSet):
    model = Consent
    icon = "check"
    add_view_class = ConsentCreateView
    index_view_class = ConsentIndexView
    inspect_view_class = ConsentInspectView
    inspect_view_fields = [
        "person",
        "channels",
        "materials",
        "valid_from",
        "valid_until",
        "legal_basis",
        "occasion",
        "explained_in",
        "explained_by",
        "interpreter",
        "text_version",
        "refusal_is_free",
        "by_guardian",
        "guardian_name",
        "minor_agrees",
        "document",
        "replaces",
        "recorded_at",
        "recorded_by",
    ]
    list_display = [
        "__str__",
        Column("valid_from", label=_("gilt ab"), accessor="valid_from"),
        Column("valid_until", label=_("gilt bis"), accessor="valid_until"),
        Column("replaced", label=_("berichtigt"), accessor=lambda row: _is_replaced(row)),
    ]
    search_fields = ["person__public_name", "person__real_name"]
    search_backend_name = None
    edit_handler = ObjectList(
        [
            MultiFieldPanel(
                _panels(["person", "by_guardian", "guardian_name", "minor_agrees"]),
                heading=_("Wer willigt ein?"),
            ),
            scope_panel("channel", Channel.values, _("Wo darf gezeigt werden?")),
            scope_panel("material", Material.values, _("Was darf gezeigt werden?")),
            MultiFieldPanel(
                _panels(["valid_from", "valid_until", "legal_basis", "occasion"]),
                heading=_("Von wann bis wann?"),
            ),
            MultiFieldPanel(
                _panels(
                    [
                        "explained_in",
                        "explained_by",
                        "interpreter",
                        "text_version",
                        "refusal_is_free",
                    ]
                ),
                heading=_("Wie wurde es erklärt?"),
            ),
            MultiFieldPanel(
                # A plain list: the chooser leads to an edit page, and there is none.
                [FieldPanel("document"), FieldPanel("replaces", widget=forms.Select)],
                heading=_("Blatt und Berichtigung"),
            ),
        ],
        base_form_class=ConsentForm,
    )

    def get_queryset(self, request):
        return Consent.objects.select_related("person", "replaced_by")

    def get_urlpatterns(self):
        return [
            *super().get_urlpatterns(),
            path("blatt/<int:pk>/", download_document, name="document"),
        ]


def _is_replaced(consent: Consent) -> str:
    return _("ja") if hasattr(consent, "replaced_by") else ""
