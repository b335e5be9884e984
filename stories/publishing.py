"""The editors' ways to publish that are no form of a page: each is refused with its reasons.

Functions are hooks of Wagtail. A refusal leads back to where it was asked for and says what
is missing; nothing is changed then. The forms of pages refuse in ``forms.py``.
"""

from collections.abc import Iterable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.html import format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.views.pages.workflow import WorkflowActionView
from wagtail.admin.viewsets.pages import PageViewSet
from wagtail.log_actions import LogFormatter
from wagtail.models import Page
from wagtail_localize.models import Translation, TranslationSource

from core.explorer import ExplorerFilterSet, ExplorerView
from core.translation_desk import say_refusal
from stories.domain import alternative_texts, consent, publishing, real_names
from stories.enums import Channel
from stories.viewsets.missing_panel import CreatePageView, EditPageView

REAL_NAME_IN_COPY = gettext_lazy(
    "Nicht kopiert: In Titel oder Adresse der Kopie steht der richtige Name eines Menschen,"
    " der hier unter Pseudonym auftritt. Bitte nehmen Sie das Pseudonym."
)


# Several at once --------------------------------------------------------------------


def refuse_in_bulk(request: HttpRequest, action_type: str, objects: list, action):
    """For ``before_bulk_action``: what is covered is published, the others are named.

    That is kinder than refusing all: the pages were chosen one by one, and each is a work of
    its own. Where subpages are published too, they become a part of the choice themselves.
    """
    if action_type != "publish" or action.model is not Page:
        return None
    chosen = list(objects)
    if action.cleaned_form.cleaned_data.pop("include_descendants", False):
        chosen += _drafts_below(objects, request.user)
    action.cleaned_form.cleaned_data["include_descendants"] = False
    objects[:] = [page for page in chosen if not _is_refused(request, page)]
    return None if objects else redirect(action.next_url)


def _drafts_below(pages: Iterable[Page], user) -> list[Page]:
    drafts = {}
    for page in pages:
        for draft in page.get_descendants().not_live().specific():
            if draft.permissions_for_user(user).can_publish():
                drafts[draft.pk] = draft
    return [draft for key, draft in drafts.items() if key not in {page.pk for page in pages}]


def _is_refused(request: HttpRequest, page: Page) -> bool:
    draft = page.get_latest_revision_as_object()
    sentences = [*publishing.refusals(draft), *alternative_texts.missing(draft)]
    if sentences:
        say_refusal(request, page, sentences)
    return bool(sentences)


# Copies and aliases -----------------------------------------------------------------


def refuse_copy(request: HttpRequest, page: Page) -> HttpResponse | None:
    """For ``before_copy_page``: no published copy or alias of what is not covered.

    Copies that stay drafts are made, unless their title or address holds a real name.
    """
    if request.method != "POST":
        return None
    back = redirect("wagtailadmin_pages:copy", page.pk)
    if _holds_real_name(page, request.POST.get("new_title"), request.POST.get("new_slug")):
        messages.error(request, REAL_NAME_IN_COPY)
        return back
    if not (request.POST.get("publish_copies") or request.POST.get("alias")):
        return None
    with_subpages = bool(request.POST.get("copy_subpages"))
    return back if _names_uncovered(request, page, with_subpages=with_subpages) else None


def _holds_real_name(page: Page, *texts: str | None) -> bool:
    people = real_names.protected(real_names.people_on(page.specific))
    return real_names.stands_in([text for text in texts if text], people)


def refuse_conversion(request: HttpRequest, page: Page) -> HttpResponse | None:
    """For ``before_convert_alias_page``: an alias that is not covered does not stand alone."""
    if request.method != "POST":
        return None
    if _names_uncovered(request, page):
        return redirect("wagtailadmin_pages:edit", page.pk)
    publishing.keep_people(page, of=page)
    return None


def keep_people_of_copy(request: HttpRequest, page: Page, new_page: Page) -> None:
    """For ``after_copy_page``: who is named in another language only is named on the copy too."""
    sources = page.get_descendants(inclusive=True).order_by("path")
    copies = new_page.get_descendants(inclusive=True).order_by("path")
    for source, copy in zip(sources, copies, strict=False):
        publishing.keep_people(copy, of=source)


def say_where_it_is_shown(request: HttpRequest, page: Page) -> None:
    """For ``after_publish_page``: published, and not for the website."""
    if not consent.is_covered(page, Channel.WEB):
        sentences = [
            _("Diese Seite erscheint nur auf Kiosken: Für die Website fehlt eine Einwilligung."),
            *(reason.sentence for reason in consent.decide_page(page, Channel.WEB).reasons),
        ]
        messages.warning(request, format_html_join(" ", "{}", ((text,) for text in sentences)))


def _names_uncovered(request: HttpRequest, page: Page, *, with_subpages: bool = False) -> bool:
    uncovered = publishing.live_without_cover(page, with_subpages=with_subpages)
    for found, sentences in uncovered.items():
        say_refusal(request, found, sentences)
    return bool(uncovered)


# Translations -----------------------------------------------------------------------


def refuse_translation(request: HttpRequest, page: Page) -> HttpResponse | None:
    """For ``before_edit_page``: the translation editor's „Publish“ and „Convert to alias“."""
    if request.method != "POST":
        return None
    if request.POST.get("action") == "publish":
        refused = _translation_is_refused(request, page)
    elif "localize-convert-to-alias" in request.POST:
        refused = any(_names_uncovered(request, source) for source in _sources(page))
    else:
        refused = False
    return redirect("wagtailadmin_pages:edit", page.pk) if refused else None


def _translation_is_refused(request: HttpRequest, page: Page) -> bool:
    translation = Translation.objects.filter(
        source__object_id=page.translation_key, target_locale=page.locale_id, enabled=True
    ).first()
    if translation is None:
        return False
    source = translation.source
    target = source.get_ephemeral_translated_instance(translation.target_locale, fallback=True)
    sentences = [*publishing.refusals(target), *alternative_texts.missing(target)]
    sentences += real_names.sentences(target).values()
    if sentences:
        say_refusal(request, page, sentences)
    return bool(sentences)


def _sources(page: Page) -> list[Page]:
    sources = TranslationSource.objects.filter(
        object_id=page.translation_key, specific_content_type=page.content_type_id
    )
    return [source.get_source_instance() for source in sources]


# Workflows --------------------------------------------------------------------------


class ApprovalView(WorkflowActionView):
    """Approving from the dashboard: the last approval publishes, so it is refused too."""

    def post(self, request, *args, **kwargs):
        publishes = self.action_name == "approve" and publishing.approval_publishes(self.object)
        if publishes and _is_refused(request, self.object):
            return self._back(request)
        return super().post(request, *args, **kwargs)

    def _back(self, request: HttpRequest) -> HttpResponse:
        if request.headers.get("x-requested-with") == "XMLHttpRequest":
            answer = {"step": "success", "redirect": self.redirect_url}
            return self.render_modal_json(request, answer)
        return redirect(self.redirect_url)


class PagesViewSet(PageViewSet):
    """Wagtail's views of pages, with ours for the list, approvals and what is missing."""

    index_view_class = ExplorerView
    filterset_class = ExplorerFilterSet
    add_view_class = CreatePageView
    edit_view_class = EditPageView
    workflow_action_view_class = ApprovalView


# History ----------------------------------------------------------------------------


class HeldBackFormatter(LogFormatter):
    label = gettext_lazy("Nicht veröffentlicht")

    def format_message(self, log_entry):
        return publishing.sentence_of_log(log_entry.data.get("missing", ()))


def register_log_actions(actions) -> None:
    actions.register_action(publishing.HELD_BACK)(HeldBackFormatter)
