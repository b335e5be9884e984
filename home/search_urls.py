from django.urls import path

from home.views.search import search

urlpatterns = [path("", search, name="search")]
