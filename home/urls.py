from django.urls import path, re_path

from home.views import api, for_robots, health, sharing, sitemap
from home.views.first_visit import first_visit
from home.views.page_files import page_file

urlpatterns = [
    path("", first_visit, name="first_visit"),
    path("api/v1/stories/", api.stories, name="api_stories"),
    path("api/v1/stories/<int:number>/", api.story, name="api_story"),
    path("api/v1/films/", api.films, name="api_films"),
    path("api/v1/news/", api.news, name="api_news"),
    path("api/v1/news/<int:number>/", api.news_item, name="api_news_item"),
    path("api/v1/events/", api.events, name="api_events"),
    path("api/v1/events/<int:number>/", api.event, name="api_event"),
    path("api/v1/mentor-projects/", api.mentor_projects, name="api_mentor_projects"),
    path("api/v1/figures/", api.figures, name="api_figures"),
    path("api/v1/tour/", api.tour, name="api_tour"),
    path("api/v1/openapi.json", api.schema, name="api_schema"),
    re_path(r"^api/v1/(?:[^?]*/)?$", api.nothing, name="api_nothing"),
    re_path(r"^bild/(?P<name>[0-9a-f]{32})\.png$", sharing.sharing_picture, name="sharing_picture"),
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
