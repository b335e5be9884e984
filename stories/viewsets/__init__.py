"""The part „Einwilligungen“ of the editors' workplace."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from stories.viewsets.captions import FilmCaptionsViewSet
from stories.viewsets.consents import ConsentViewSet
from stories.viewsets.people import PersonViewSet
from stories.viewsets.withdrawal_tasks import WithdrawalTaskViewSet
from stories.viewsets.withdrawals import ConsentWithdrawalViewSet, WithdrawalNoticeViewSet


class ConsentGroup(SnippetViewSetGroup):
    menu_label = _("Einwilligungen")
    menu_name = "consents"
    menu_icon = "lock"
    menu_order = 250
    items = (
        PersonViewSet,
        ConsentViewSet,
        ConsentWithdrawalViewSet,
        WithdrawalTaskViewSet,
        WithdrawalNoticeViewSet,
        FilmCaptionsViewSet,
    )


__all__ = ["ConsentGroup"]
