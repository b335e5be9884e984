from django.urls import path
from django.utils.translation import gettext_lazy as _

from home.views.search import search, suggestions

urlpatterns = [
    path("", search, name="search"),
    path(_("vorschlaege/"), suggestions, name="suggestions"),
]
