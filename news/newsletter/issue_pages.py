"""An issue in the workplace: what it says in each language, how far it is, and the way out."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets.button import HeaderButton

from core.languages import language, site_languages
from core.secret_links import chosen_language
from news.domain.newsletter import letter, proposing, sending
from news.models import NewsletterIssue

NAMESPACE = "wagtailsnippets_news_newsletterissue"
MAY_SEE = ("news.view_newsletterissue", "news.change_newsletterissue")
ADD, CHANGE, SEND = (f"news.{act}_newsletterissue" for act in ("add", "change", "send"))


def address(name: str, *args) -> str:
    """The address of a page about issues in the workplace."""
    return reverse(f"{NAMESPACE}:{name}", args=args)


def look_url(issue: NewsletterIssue) -> str:
    return address("inspect", issue.pk)


def state_in_words(issue: NewsletterIssue) -> str:
    """„Entwurf“, „wird versandt: 40 von 1.200“. ``issue`` with its counts."""
    if issue.released_at is None:
        return _("Entwurf")
    values = {"sent": issue.sent, "recipients": issue.recipients}
    if issue.queued_at is None or issue.waiting:
        return _("wird versandt: %(sent)d von %(recipients)d") % values
    return _("versandt: %(sent)d von %(recipients)d") % values


class IssueView(WagtailAdminTemplateMixin, TemplateView):
    """The mail as subscribers would get it now. Reading it sends nothing."""

    template_name = "news/admin/newsletter_issue.html"
    page_title = gettext_lazy("Rundbrief")
    header_icon = "mail"

    def dispatch(self, request: HttpRequest, *args, **kwargs):
        if not any(map(request.user.has_perm, MAY_SEE)):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def issue(self) -> NewsletterIssue:
        found = sending.with_counts(NewsletterIssue.objects.all())
        return get_object_or_404(found, pk=self.kwargs["pk"])

    @property
    def header_buttons(self):
        if self.issue.released_at or not self.request.user.has_perm(CHANGE):
            return []
        url = address("edit", self.issue.pk)
        return [HeaderButton(_("Bearbeiten"), url=url, icon_name="edit")]

    def get_breadcrumbs_items(self):
        issues = {"url": address("list"), "label": _("Rundbriefe")}
        return [*super().get_breadcrumbs_items(), issues, {"url": "", "label": str(self.issue)}]

    def get_context_data(self, **kwargs):
        code = chosen_language(self.request) or "de"
        is_draft = self.issue.released_at is None
        return super().get_context_data(**kwargs) | {
            "issue": self.issue,
            "state": state_in_words(self.issue),
            "is_draft": is_draft,
            "language": language(code),
            "languages": site_languages(),
            "mail": letter.write(self.issue, code),
            "number": sending.subscribers_now(self.issue).count() if is_draft else 0,
            "may_send": is_draft and self.request.user.has_perm(SEND),
            "send_url": address("send", self.issue.pk),
        }


@require_POST
def send(request: HttpRequest, pk: int) -> HttpResponse:
    """Lets the issue go out. Asked a second time it says that it has."""
    if not request.user.has_perm(SEND):
        raise PermissionDenied
    issue = get_object_or_404(NewsletterIssue, pk=pk)
    if not request.POST.get("sure"):
        messages.error(request, _("Bitte setzen Sie zuerst den Haken. Es wurde nichts versandt."))
        return redirect(look_url(issue))
    try:
        sending.release(issue, by=request.user)
    except sending.NotReleased as refusal:
        messages.error(request, str(refusal))
    else:
        sentence = ngettext(
            "Der Rundbrief geht jetzt an %(number)d Adresse hinaus.",
            "Der Rundbrief geht jetzt nach und nach an %(number)d Adressen hinaus.",
            issue.recipients,
        )
        messages.success(request, sentence % {"number": issue.recipients})
    return redirect(address("inspect", pk))


@require_POST
def propose(request: HttpRequest) -> HttpResponse:
    """A draft with everything since the last issue, to be looked through."""
    if not request.user.has_perm(ADD):
        raise PermissionDenied
    issue = proposing.propose()
    if not issue.items.exists():
        messages.warning(request, _("Seit dem letzten Rundbrief gibt es nichts Neues."))
    return redirect(address("edit", issue.pk))
