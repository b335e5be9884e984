from django.urls import path
from django.utils.translation import gettext_lazy as _

from news.newsletter.form_page import newsletter, newsletter_thanks

urlpatterns = [
    path("", newsletter, name="newsletter"),
    path(_("danke/"), newsletter_thanks, name="newsletter_thanks"),
]
