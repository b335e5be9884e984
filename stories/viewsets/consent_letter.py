"""The letter for the person: what is agreed, and the link and code to take it back.

Each letter has a link of its own, shown this once: the database keeps only its hash. So the
letter is the answer to a POST, and the address of this page never holds the code.
"""

from urllib.parse import urlsplit

import segno
from django import forms
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.utils.translation import get_language, gettext_lazy, override
from django.views.decorators.http import require_http_methods
from wagtail.permissions import policy_registry

from core.languages import language, site_languages
from stories.domain.agreements import Agreement, agreements
from stories.domain.plain_words import agreed_in_words
from stories.domain.withdrawal import links as withdrawal_links
from stories.models import Consent, Person

QR_ERROR_LEVEL = "q"  # a quarter may be creased or smudged: letters are folded
QR_QUIET_ZONE = 4  # modules, as the standard asks


class LetterForm(forms.Form):
    language = forms.ChoiceField(label=gettext_lazy("Sprache des Briefs"))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["language"].choices = [(each.code, each.name) for each in site_languages()]


@require_http_methods(["GET", "HEAD", "POST"])
def consent_letter(request: HttpRequest, pk: int) -> HttpResponse:
    """Asks for the language; then a new link and the letter to print."""
    policy = policy_registry.get_by_type(Consent)
    if not policy.user_has_permission(request.user, "add"):
        raise PermissionDenied
    person = get_object_or_404(Person, pk=pk)
    agreed = agreements(person)
    form = LetterForm(request.POST or None, initial={"language": person.language})
    if agreed and form.is_valid():
        token = withdrawal_links.issue(person, by=request.user)
        return _letter(request, person, agreed, token, form.cleaned_data["language"])
    context = {
        "person": person,
        "form": form,
        "agreed": agreed,
        "back": _edit_url(person),
        "last": person.withdrawal_links.order_by("-created_at").first(),
        "header_icon": "mail",
    }
    status = 200 if request.method != "POST" else 422
    return render(request, "stories/admin/consent_letter.html", context, status=status)


def _letter(
    request: HttpRequest, person: Person, agreed: list[Agreement], token: str, code: str
) -> HttpResponse:
    with override(code):
        path = reverse("withdrawal_link", args=[token])
        form_path = reverse("withdraw_consent")
    context = {
        "person": person,
        "today": timezone.localdate(),
        "letter_language": language(code),
        "editors_language": language(get_language()),
        "agreed": agreed_in_words(agreed),
        "qr_code": _qr_code(settings.SITE_URL + path),
        "address": urlsplit(settings.SITE_URL).netloc + form_path.rstrip("/"),
        "groups": withdrawal_links.in_groups(token).split(),
        "back": _edit_url(person),
    }
    response = render(request, "print/consent_letter.html", context)
    response.headers["Cache-Control"] = "no-store"
    response.headers["Referrer-Policy"] = "no-referrer"
    return response


def _qr_code(address: str) -> str:
    code = segno.make(address, error=QR_ERROR_LEVEL, micro=False)
    return mark_safe(code.svg_inline(border=QR_QUIET_ZONE, omitsize=True))  # noqa: S308


def _edit_url(person: Person) -> str:
    return reverse(Person.snippet_viewset.get_url_name("edit"), args=[person.pk])
