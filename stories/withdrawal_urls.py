from django.urls import path
from django.utils.translation import gettext_lazy as _

from stories.views import withdraw_consent, withdraw_consent_thanks

urlpatterns = [
    path("", withdraw_consent, name="withdraw_consent"),
    path(_("danke/"), withdraw_consent_thanks, name="withdraw_consent_thanks"),
]
