from django.urls import path

from core.registrations.own_page import own_calendar, own_registration
from exhibition.feeds import stop_calendar, tour_calendar
from exhibition.views.request_papers import request_paper
from exhibition.views.request_renewal import request_renewal
from exhibition.views.request_status import (
    request_agreement,
    request_pictures,
    request_status,
    request_withdrawal,
)
from exhibition.views.short_address import short_address

urlpatterns = [
    path("q/<str:code>/", short_address, name="short_address"),
    path("anfrage/neuer-link/", request_renewal, name="request_renewal"),
    path("anfrage/<str:token>/", request_status, name="request_status"),
    path("anfrage/<str:token>/leihvertrag/", request_agreement, name="request_agreement"),
    path("anfrage/<str:token>/bilder/", request_pictures, name="request_pictures"),
    path("anfrage/<str:token>/papiere/<int:key>/", request_paper, name="request_paper"),
    path("anfrage/<str:token>/zurueckziehen/", request_withdrawal, name="request_withdrawal"),
    path("anmeldung/<str:token>/", own_registration, name="registration"),
    path("anmeldung/<str:token>/kalender.ics", own_calendar, name="registration_calendar"),
    path("tour.ics", tour_calendar, name="tour_calendar"),
    # Addresses of the CMS have no full stop in them, so this one is no route of TourPage.
    path(
        "<slug:language>/<slug:tour>/<slug:slug>/event.ics",
        stop_calendar,
        name="stop_calendar",
    ),
]
