from django.urls import include, path
from django.utils.translation import gettext_lazy as _

from stories.views import withdraw_consent, withdraw_consent_thanks
from stories.views_withdrawal import withdrawal_code, withdrawal_link, withdrawal_link_thanks

urls_of_link = [
    path("", withdrawal_link, name="withdrawal_link"),
    path(_("danke/"), withdrawal_link_thanks, name="withdrawal_link_thanks"),
]

urlpatterns = [
    path("", withdraw_consent, name="withdraw_consent"),
    path(_("danke/"), withdraw_consent_thanks, name="withdraw_consent_thanks"),
    path("code/", withdrawal_code, name="withdrawal_code"),
    path("<str:token>/", include(urls_of_link)),
]
