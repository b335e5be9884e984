"""Addresses below ``/kiosk/``. Devices in the field know them: they stay."""

from django.urls import path

from kiosk.views import book, pairing, player, programme, receipt

urlpatterns = [
    path("", player.page, name="kiosk_player"),
    path("sw.js", player.service_worker, name="kiosk_service_worker"),
    path("player/<str:name>", player.module, name="kiosk_player_file"),
    path("api/pairing", pairing.start, name="kiosk_pairing"),
    path("api/pairing/status", pairing.status, name="kiosk_pairing_status"),
    path("api/programme.json", programme.programme_json, name="kiosk_programme"),
    path("api/key.json", programme.key, name="kiosk_key"),
    path("api/media/<path:name>", programme.media, name="kiosk_media"),
    path("api/book", book.entries, name="kiosk_book"),
    path("api/receipt", receipt.receipt, name="kiosk_receipt"),
]
