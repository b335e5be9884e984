"""Pages on their way to the public, and where else one begins, on the first page."""

from urllib.parse import urlencode

from django.db.models import CharField, Q, QuerySet
from django.db.models.functions import Cast
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.models import Page, TaskState, WorkflowState, get_default_page_content_type
from wagtail.permissions import page_permission_policy, policy_registry

from core.dates import day_in_words
from core.workplace import Details, Entry, Found, Line, Urgency, WorkSource, since, waiting
from home.models import ProgrammeFigure

AT_A_GLANCE = 5  # pages by name; the rest is a click away
EDITING = ["add", "change", "publish"]  # who has one of these reads Wagtail's reports of releases


def pages() -> WorkSource:
    return WorkSource(
        name="pages",
        label=gettext_lazy("Seiten"),
        icon="folder-open-inverse",
        address=lambda: reverse("wagtailadmin_explore_root"),
        may=lambda user: page_permission_policy.user_has_any_permission(user, EDITING),
        find=_pages,
        order=10,
    )


def figures() -> WorkSource:
    return WorkSource(
        name="programme_figures",
        label=gettext_lazy("Zahlen des Programms"),
        icon="order",
        address=lambda: reverse(ProgrammeFigure.snippet_viewset.get_url_name("list")),
        may=lambda user: policy_registry.get_by_type(ProgrammeFigure).user_has_any_permission(
            user, {"change", "view"}
        ),
    )


def accounts() -> WorkSource:
    return WorkSource(
        name="accounts",
        label=gettext_lazy("Konten"),
        icon="user",
        address=lambda: reverse("wagtailusers_users:index"),
        may=lambda user: user.has_perm("core.change_user"),
        order=150,
    )


def _pages(user) -> Found:
    to_release, mine = _to_release(user), WorkflowState.objects.filter(requested_by=user)
    mine = mine.filter(_of_pages("", user))
    entries = (
        _release(to_release),
        _came_back(mine.filter(status=WorkflowState.STATUS_NEEDS_CHANGES), user),
        _handed_in(mine.filter(status=WorkflowState.STATUS_IN_PROGRESS), user),
    )
    return Found(entries, (Details(_("Warten auf Ihre Freigabe"), _lines(to_release)),))


def _to_release(user) -> QuerySet[TaskState]:
    """What this user may release, never what they have asked for themselves."""
    states = TaskState.objects.reviewable_by(user).values("pk")
    return TaskState.objects.filter(_of_pages("workflow_state__", user), pk__in=states)


def _of_pages(prefix: str, user) -> Q:
    """As Wagtail's reports of releases have it: pages that the user may change."""
    mine = page_permission_policy.instances_user_has_permission_for(user, "change")
    # A generic key is a text, and PostgreSQL compares it with none but texts.
    keys = mine.annotate(key=Cast("pk", CharField())).values("key")
    kind = get_default_page_content_type().pk
    return Q(**{f"{prefix}base_content_type": kind, f"{prefix}object_id__in": keys})


def _release(states: QuerySet[TaskState]) -> Entry:
    number, moment = waiting(states, "started_at")
    sentence = ngettext("Seite wartet auf Ihre Freigabe", "Seiten warten auf Ihre Freigabe", number)
    url = f"{reverse('wagtailadmin_reports:workflow_tasks')}?reviewable=true"
    return Entry(number, sentence, url, since(moment, number))


def _came_back(states: QuerySet[WorkflowState], user) -> Entry:
    number, moment = waiting(states, "current_task_state__finished_at")
    sentence = ngettext(
        "Seite kam zu Ihnen zurück: Bitte ändern",
        "Seiten kamen zu Ihnen zurück: Bitte ändern",
        number,
    )
    url = _report(user, WorkflowState.STATUS_NEEDS_CHANGES)
    return Entry(number, sentence, url, since(moment, number))


def _handed_in(states: QuerySet[WorkflowState], user) -> Entry:
    number, moment = waiting(states, "created_at")
    sentence = ngettext(
        "Ihrer Seiten liegt bei anderen zur Freigabe",
        "Ihrer Seiten liegen bei anderen zur Freigabe",
        number,
    )
    url = _report(user, WorkflowState.STATUS_IN_PROGRESS)
    return Entry(number, sentence, url, since(moment, number), Urgency.SOME_DAY)


def _report(user, status: str) -> str:
    query = urlencode({"status": status, "requested_by": user.pk})
    return f"{reverse('wagtailadmin_reports:workflow')}?{query}"


def _lines(states: QuerySet[TaskState]) -> tuple[Line, ...]:
    """Who has waited longest comes first."""
    states = states.select_related("workflow_state__requested_by").order_by("started_at", "pk")
    first = list(states[:AT_A_GLANCE])
    keys = [state.workflow_state.object_id for state in first]
    found = Page.objects.select_related("locale").in_bulk(map(int, keys))
    return tuple(
        _line(state, found[int(key)])
        for state, key in zip(first, keys, strict=True)
        if int(key) in found
    )


def _line(state: TaskState, page: Page) -> Line:
    by = state.workflow_state.requested_by
    values = {
        "name": (by.get_full_name() or by.get_username()) if by else "–",
        "day": day_in_words(timezone.localdate(state.started_at)),
    }
    return Line(
        title=page.get_admin_display_title(),
        url=reverse("wagtailadmin_pages:edit", args=[page.pk]),
        text=_("von %(name)s, seit %(day)s") % values,
        marks=(page.locale.language_code,),
    )
