"""What must be open to who is only half signed in; stands before the addresses of the admin."""

from django.urls import path

from core.second_factor.views import ask, set_up

urlpatterns = [
    path("", ask, name="second_factor_ask"),
    path("einrichten/", set_up, name="second_factor_set_up"),
]
