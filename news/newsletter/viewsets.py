"""The newsletter in the editors' workplace: issues, and who gets them."""

import django_filters
from django.contrib import messages
from django.contrib.auth.models import Permission
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel, InlinePanel, ObjectList, PageChooserPanel
from wagtail.admin.ui.tables import BooleanColumn, Column, DateColumn, TitleColumn
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.snippets.views.snippets import (
    CreateView,
    EditView,
    IndexView,
    SnippetViewSet,
    SnippetViewSetGroup,
)

from core.languages import language
from news.domain.newsletter import sending, subscribing
from news.models import NewsletterIssue, NewsletterSubscription
from news.newsletter import issue_pages
from news.newsletter.issue_forms import IssueForm
from news.newsletter.issue_pages import IssueView, address, look_url, state_in_words

MOST_ITEMS = 40
DRAFT = "draft"
PAGES = ["news.NewsPage", "news.EventPage", "stories.StoryPage", "stories.FilmPage"]


class ViewAndDeletePolicy(ModelPermissionPolicy):
    """Addresses come from their owners only; colleagues may look, and take one off."""

    def user_has_permission(self, user, action):
        return action in ("view", "delete") and super().user_has_permission(user, action)

    def user_has_any_permission(self, user, actions):
        return any(self.user_has_permission(user, action) for action in actions)


def permissions():
    """For ``register_permissions``: groups may be given the right to send."""
    return Permission.objects.filter(
        content_type__app_label="news", codename="send_newsletterissue"
    )


def before_deletion(request: HttpRequest, objects: list) -> HttpResponse | None:
    """Asked before snippets are deleted: an issue that went out stays as the proof of what was
    sent; with a subscription its mails go. Asked also when the question is only shown."""
    if any(isinstance(one, NewsletterIssue) and one.released_at for one in objects):
        messages.error(request, _("Nicht gelöscht: Was versandt ist, bleibt stehen."))
        return redirect(address("list"))
    if request.method == "POST" and request.user.has_perm("news.delete_newslettersubscription"):
        for one in objects:
            if isinstance(one, NewsletterSubscription):
                subscribing.forget_mails(one)
    return None


class IssueFilterSet(WagtailFilterSet):
    state = django_filters.ChoiceFilter(
        label=gettext_lazy("Stand"),
        method="in_state",
        choices=[(DRAFT, gettext_lazy("Entwurf")), ("released", gettext_lazy("freigegeben"))],
        empty_label=gettext_lazy("alle"),
    )

    class Meta:
        model = NewsletterIssue
        fields = ["state"]

    def in_state(self, issues, name, value):
        return issues.filter(released_at__isnull=value == DRAFT)


class IssueIndexView(IndexView):
    template_name = "news/admin/newsletter_issues.html"

    def get_base_queryset(self):
        return sending.with_counts(super().get_base_queryset())

    def get_edit_url(self, instance):
        return None if instance.released_at else super().get_edit_url(instance)

    def get_delete_url(self, instance):
        return None if instance.released_at else super().get_delete_url(instance)

    def get_context_data(self, **kwargs):
        may_add = self.request.user.has_perm(issue_pages.ADD)
        return super().get_context_data(**kwargs) | {
            "propose_url": address("propose") if may_add else ""
        }


class IssueCreateView(CreateView):
    def get_success_url(self):
        return look_url(self.object)


class IssueEditView(EditView):
    """What has been released is not changed any more."""

    def dispatch(self, request, *args, **kwargs):
        if self.object.released_at and self.user_has_permission("change"):
            messages.warning(request, _("Was versandt ist, lässt sich nicht mehr ändern."))
            return redirect(look_url(self.object))
        return super().dispatch(request, *args, **kwargs)

    def get_success_url(self):
        return look_url(self.object)


class IssueViewSet(SnippetViewSet):
    model = NewsletterIssue
    icon = "mail"
    menu_label = gettext_lazy("Rundbriefe")
    base_url_path = "rundbriefe"
    copy_view_enabled = False
    inspect_view_enabled = True
    index_view_class = IssueIndexView
    index_template_name = "news/admin/newsletter_issues.html"
    filterset_class = IssueFilterSet
    add_view_class = IssueCreateView
    edit_view_class = IssueEditView
    list_display = [
        TitleColumn("__str__", label=gettext_lazy("Rundbrief"), get_url=look_url),
        Column("state", label=gettext_lazy("Stand"), accessor=state_in_words),
        Column("left_out", label=gettext_lazy("ausgelassen")),
        Column("failed", label=gettext_lazy("nicht zustellbar")),
        DateColumn("released_at", label=gettext_lazy("freigegeben")),
    ]
    edit_handler = ObjectList(
        [
            FieldPanel("introduction"),
            InlinePanel(
                "items",
                heading=gettext_lazy("Meldungen"),
                label=gettext_lazy("Meldung"),
                help_text=gettext_lazy(
                    "In jeder Zeile eine Seite oder eine Station. Wer eine andere Sprache liest,"
                    " bekommt die Übersetzung; gibt es keine, die deutsche Seite."
                ),
                max_num=MOST_ITEMS,
                panels=[PageChooserPanel("page", PAGES), FieldPanel("stop")],
            ),
            InlinePanel(
                "texts",
                heading=gettext_lazy("Der Satz am Anfang in anderen Sprachen"),
                label=gettext_lazy("Übersetzung"),
                help_text=gettext_lazy("Wo er fehlt, beginnt die Mail ohne ihn."),
                max_num=10,
            ),
        ],
        base_form_class=IssueForm,
    )

    def get_urlpatterns(self):
        known = [one for one in super().get_urlpatterns() if one.name != "inspect"]
        return [
            *known,
            path("ansehen/<int:pk>/", IssueView.as_view(), name="inspect"),
            path("versenden/<int:pk>/", issue_pages.send, name="send"),
            path("vorschlagen/", issue_pages.propose, name="propose"),
        ]


class SubscriptionIndexView(IndexView):
    """Every address, and how many read in which language."""

    @cached_property
    def by_language(self) -> list[tuple[str, int]]:
        confirmed = NewsletterSubscription.objects.exclude(confirmed_at=None).order_by()
        counts = confirmed.values_list("language").annotate(count=Count("pk")).order_by("-count")
        return [(language(code).name, count) for code, count in counts]

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {"by_language": self.by_language}


class SubscriptionViewSet(SnippetViewSet):
    model = NewsletterSubscription
    icon = "group"
    menu_label = gettext_lazy("Abonnements")
    base_url_path = "rundbrief-abonnements"
    copy_view_enabled = False
    index_view_class = SubscriptionIndexView
    index_template_name = "news/admin/newsletter_subscriptions.html"
    list_display = [
        "email",
        Column("language", label=gettext_lazy("Sprache"), accessor="get_language_display"),
        BooleanColumn("wants_news", label=gettext_lazy("Neuigkeiten")),
        BooleanColumn("wants_tour", label=gettext_lazy("Stationen")),
        DateColumn("confirmed_at", label=gettext_lazy("bestätigt")),
        Column("refusals", label=gettext_lazy("abgewiesene Mails")),
    ]
    list_filter = {"language": ["exact"], "confirmed_at": ["isnull"]}
    search_fields = ["email"]
    edit_handler = ObjectList([])


class NewsletterGroup(SnippetViewSetGroup):
    menu_label = gettext_lazy("Rundbrief")
    menu_icon = "mail"
    menu_order = 260
    items = (IssueViewSet, SubscriptionViewSet)
