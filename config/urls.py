"""All addresses. Those of CONTRACT stay; pages of the CMS come last."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path
from django.utils.translation import gettext_lazy as _
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls

from home.views.cards import embedding
from home.views.not_translated import not_translated
from home.views.sign_language import sign_language

handler400 = "home.views.errors.bad_request"
handler403 = "home.views.errors.permission_denied"
handler404 = "home.views.errors.page_not_found"

urlpatterns = [
    path("admin/zweiter-faktor/", include("core.second_factor.urls")),
    path("admin/", include(wagtailadmin_urls)),
    path("", include("stories.urls")),
    path("", include("exhibition.urls")),
    path("kiosk/", include("kiosk.urls")),
    path("rundbrief/", include("news.newsletter.urls")),
    path("", include("home.urls")),
]

urlpatterns += i18n_patterns(
    path(_("suche/"), include("home.search_urls")),
    path(_("einwilligung-widerrufen/"), include("stories.withdrawal_urls")),
    path(_("rundbrief/"), include("news.newsletter.form_urls")),
    path(_("gebaerdensprache/"), sign_language, name="sign_language"),
    path(_("karte/"), include("home.card_urls")),
    path(_("einbinden/"), embedding, name="embedding"),
    path("noch-nicht/<int:page_id>/", not_translated, name="not_translated"),
    path("", include(wagtail_urls)),
    prefix_default_language=True,
)
