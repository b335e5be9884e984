"""Pages: those of the person alone are deleted, others lose the person and are read anew."""

from django.utils.translation import gettext as _
from wagtail.actions.delete_page import DeletePageAction
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.models import Page, Revision, WorkflowState

from stories.domain.erasure.names import ERASED
from stories.domain.erasure.redirects import forget_redirects_to
from stories.domain.erasure.scrub import scrub_page
from stories.domain.erasure.terms import Ledger, Plan
from stories.domain.erasure.translations import forget_translations, scrub_translations


def erase_pages(plan: Plan, ledger: Ledger, by) -> None:
    """Deletes and cleans pages, with their revisions, translations and redirects."""
    ledger.count(Revision.objects.filter(pk__in=plan.stale_revisions).delete())
    _delete_own_pages(plan, ledger)
    for page in plan.other_pages:
        _clean_other_page(page, plan, ledger, by)
    scrub_translations(plan, ledger)


def _delete_own_pages(plan: Plan, ledger: Ledger) -> None:
    """Their titles go first, so that no log line and no signal says them again."""
    keys = [page.pk for page in plan.own_pages]
    for page in plan.own_pages:
        ledger.note(page)
        forget_redirects_to(page, ledger)
        ledger.removed["revisions"] += page.revisions.count()
    Page.objects.filter(pk__in=keys).update(title=ERASED, draft_title=ERASED)
    for page in Page.objects.filter(pk__in=keys).order_by("-alias_of", "-path").specific():
        DeletePageAction(Page.objects.get(pk=page.pk).specific).execute(skip_permission_checks=True)
        ledger.removed["pages"] += 1
    forget_translations({page.translation_key for page in plan.own_pages}, ledger)


def _clean_other_page(page: Page, plan: Plan, ledger: Ledger, by) -> None:
    """Takes the person out of the page and its draft; older revisions go, nothing stays live."""
    page.refresh_from_db()
    UnpublishPageAction(page, user=by).execute(skip_permission_checks=True)
    page = Page.objects.get(pk=page.pk).specific
    draft = page.latest_revision.as_object() if page.latest_revision else None
    WorkflowState.objects.for_instance(page).delete()
    ledger.count(page.revisions.all().delete())
    page = Page.objects.get(pk=page.pk).specific
    _rename_address(page, plan, ledger)
    scrub_page(page, plan)
    page.save(clean=False)
    if draft is not None and not page.alias_of_id:
        _write_fresh_revision(page, draft, plan)
    ledger.kept[type(page)].add(page.pk)
    ledger.removed["other_pages"] += 1
    ledger.remains(
        "page",
        _("Seite %(number)s (%(language)s)")
        % {"number": page.pk, "language": page.locale.language_code},
        _(
            "Auch andere Menschen stehen darauf. Die Person ist herausgenommen, die Seite nicht"
            " mehr veröffentlicht. Bitte ganz lesen, verbessern und neu veröffentlichen."
        ),
    )


def _write_fresh_revision(page: Page, draft: Page, plan: Plan) -> None:
    scrub_page(draft, plan)
    draft.live, draft.live_revision, draft.latest_revision = False, None, None
    draft.slug, draft.url_path = page.slug, page.url_path
    draft.save_revision(clean=False)


def _rename_address(page: Page, plan: Plan, ledger: Ledger) -> None:
    """A new address where the old one holds a name. No redirect may lead there from the old."""
    if not plan.names.in_address(page.slug):
        return
    forget_redirects_to(page, ledger)
    old_path = page.url_path
    page.slug = f"seite-{page.pk}"
    page.set_url_path(page.get_parent())
    Page.objects.filter(pk=page.pk).update(slug=page.slug, url_path=page.url_path)
    page._update_descendant_url_paths(old_path, page.url_path)
