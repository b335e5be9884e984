from django.urls import path

from news.newsletter.own_page import own_subscription, unsubscribe

urlpatterns = [
    path("<str:token>/", own_subscription, name="newsletter_own"),
    path("<str:token>/abbestellen/", unsubscribe, name="newsletter_unsubscribe"),
]
