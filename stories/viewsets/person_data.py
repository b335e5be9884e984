"""The rights of a person in the workplace: access (Art. 15) and erasure (Art. 17 GDPR)."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.admin.widgets.button import Button
from wagtail.permissions import policy_registry

from stories.domain.access import export_person
from stories.domain.erasure import erase, report_of
from stories.domain.erasure.plan import announcements, make_plan
from stories.models import ErasureProof, Person
from stories.viewsets.sightings import say_seen

# The numbers of an erasure in words; what is not here is told to nobody but the proof.
NUMBERS = {
    "pages": gettext_lazy("Seiten gelöscht"),
    "other_pages": gettext_lazy("Seiten bereinigt und zurückgezogen"),
    "revisions": gettext_lazy("gespeicherte Fassungen"),
    "photos": gettext_lazy("Fotos"),
    "films": gettext_lazy("Filme"),
    "shared_works": gettext_lazy("davon Fotos und Filme mit anderen Menschen"),
    "captions": gettext_lazy("Untertitel"),
    "stored_documents": gettext_lazy("Dokumente"),
    "panels": gettext_lazy("Tafeln gelöscht"),
    "editions": gettext_lazy("Druckfreigaben von Tafeln gelöscht"),
    "panel_texts": gettext_lazy("Tafeln geleert"),
    "book_texts": gettext_lazy("Einträge im Gästebuch geleert"),
    "subscriptions": gettext_lazy("Abonnements des Rundbriefs gelöscht"),
    "newsletter_texts": gettext_lazy("Sätze in Rundbriefen bereinigt"),
    "consents": gettext_lazy("Einwilligungen"),
    "documents": gettext_lazy("unterschriebene Blätter"),
    "withdrawals": gettext_lazy("Widerrufe"),
    "notices": gettext_lazy("Nachrichten über die Website"),
    "mails": gettext_lazy("Mails"),
    "log_entries": gettext_lazy("Einträge im Protokoll"),
    "redirects": gettext_lazy("Weiterleitungen"),
    "translation_strings": gettext_lazy("Sätze im Übersetzungsspeicher"),
    "files": gettext_lazy("Dateien"),
}


class ConfirmationForm(forms.Form):
    """One tick: an erasure cannot be undone."""

    confirmed = forms.BooleanField(
        label=gettext_lazy("Ja, ich habe die Liste gelesen. Das soll endgültig gelöscht werden."),
        error_messages={
            "required": gettext_lazy("Bitte setzen Sie den Haken, oder gehen Sie zurück.")
        },
    )


def may_export(user) -> bool:
    """An archive holds the person and the consents: who gets it must be allowed to see both."""
    may_change = policy_registry.get_by_type(Person).user_has_permission(user, "change")
    return may_change and user.has_perm("stories.view_consent")


def may_erase(user) -> bool:
    """Deleting people as such is refused to everybody; this is the one way, for few."""
    return user.has_perm("stories.delete_person") and user.has_perm("stories.view_consent")


def access_buttons(user, person: Person, button_class=Button) -> list:
    if not may_export(user):
        return []
    url = _url("access", person.pk)
    return [button_class(_("Auskunft (ZIP)"), url=url, icon_name="download", priority=8)]


def erasure_buttons(user, person: Person) -> list[Button]:
    if not may_erase(user):
        return []
    url = _url("erase", person.pk)
    return [Button(_("Löschen (Art. 17)"), url=url, icon_name="bin", priority=90)]


def person_data_urls() -> list:
    return [
        path("auskunft/<int:pk>/", access_to_person, name="access"),
        path("loeschen/<int:pk>/", erase_person, name="erase"),
        path("geloescht/<int:pk>/", erasure_proof, name="erasure_proof"),
    ]


@require_safe
def access_to_person(request: HttpRequest, pk: int) -> HttpResponse:
    """The archive. Its name says nobody’s name: it lies in a folder of downloads afterwards."""
    if not may_export(request.user):
        raise PermissionDenied
    person = get_object_or_404(Person, pk=pk)
    response = FileResponse(
        export_person(person),
        as_attachment=True,
        filename=f"auskunft-{person.key}.zip",
        content_type="application/zip",
    )
    response.headers["Cache-Control"] = "private, no-store"
    say_seen(person, "access", by=request.user)
    return response


@require_http_methods(["GET", "HEAD", "POST"])
def erase_person(request: HttpRequest, pk: int) -> HttpResponse:
    """Says what will go and asks once; then it is done, and a page says what stays."""
    if not may_erase(request.user):
        raise PermissionDenied
    person = get_object_or_404(Person, pk=pk)
    form = ConfirmationForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        report = erase(person, by=request.user)
        proof = ErasureProof.objects.get(person_key=report.person_key)
        messages.success(request, _("Gelöscht. Was noch zu tun ist, steht auf dieser Seite."))
        return redirect(_url("erasure_proof", proof.pk))
    plan = make_plan(person)
    context = {
        "person": person,
        "plan": plan,
        "shared": [work for work in plan.works if work.people.exclude(pk=person.pk).exists()],
        "announcements": announcements(plan),
        "form": form,
        "back": _url("edit", person.pk),
    }
    return render(request, "stories/admin/erase_person.html", context)


@require_safe
def erasure_proof(request: HttpRequest, pk: int) -> HttpResponse:
    """What an erasure removed and what it left to people."""
    if not may_erase(request.user):
        raise PermissionDenied
    proof = get_object_or_404(ErasureProof, pk=pk)
    report = report_of(proof)
    numbers = [
        (label, report.removed[name]) for name, label in NUMBERS.items() if name in report.removed
    ]
    context = {
        "report": report,
        "numbers": numbers,
        "back": reverse(Person.snippet_viewset.get_url_name("list")),
    }
    return render(request, "stories/admin/erasure_proof.html", context)


def _url(name: str, key: int) -> str:
    return reverse(Person.snippet_viewset.get_url_name(name), args=[key])
