from django.urls import path

from core.registrations.own_page import own_registration
from exhibition.feeds import stop_calendar, tour_calendar
from exhibition.views.request_status import request_status
from exhibition.views.short_address import short_address

urlpatterns = [
    path("q/<slug:code>/", short_address, name="short_address"),
    path("anfrage/<str:token>/", request_status, name="request_status"),
    path("anmeldung/<str:token>/", own_registration, name="registration"),
    path("tour.ics", tour_calendar, name="tour_calendar"),
    # Addresses of the CMS have no full stop in them, so this one is no route of TourPage.
    path(
        "<slug:language>/<slug:tour>/<slug:slug>/event.ics",
        stop_calendar,
        name="stop_calendar",
    ),
]
