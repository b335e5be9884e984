from django.urls import path, re_path

from home.views import api, for_robots, health, sitemap
from home.views.first_visit import first_visit
from home.views.page_files import page_file

urlpatterns = [
    path("", first_visit, name="first_visit"),
    path("api/v1/stories/", api.stories, name="api_stories"),
    path("api/v1/stories/<int:number>/", api.story, name="api_story"),
    path("api/v1/tour/", api.tour, name="api_tour"),
    path("api/v1/openapi.json", api.schema, name="api_schema"),
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
    path("sitemap.xml", sitemap.sitemap, name="sitemap"),
    path("sitemap-<int:number>.xml", sitemap.sitemap_part, name="sitemap_part"),
    path("robots.txt", for_robots.robots, name="robots"),
    re_path(
        r"^[a-z-]+/(?P<page_path>(?:[\w-]+/)+)"
        r"(?P<file>feed\.xml|calendar\.ics|folge\.m4a|kapitel\.json|mitschrift\.(?:vtt|txt))$",
        page_file,
        name="page_file",
    ),
    path(".well-known/security.txt", for_robots.security, name="security"),
]
