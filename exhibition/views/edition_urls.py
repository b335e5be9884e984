"""Where the editions of panels stand in the workplace."""

from django.urls import path

from exhibition.views import edition_acts as acts
from exhibition.views.edition_files import edition_file
from exhibition.views.edition_pages import LIST, editions


def urls() -> list:
    """For ``register_admin_urls``."""
    panel, one = "tafeln/<int:panel_id>/", "tafeln/auflagen/<int:pk>/"
    files = {"druckdatei": "print_file", "lesefassung": "screen_file"}
    return [
        path(f"{panel}auflagen/", editions, name=LIST),
        path(f"{panel}freigeben/", acts.release_panel, name="release_panel"),
        path(f"{one}erzeugen/", acts.render_edition, name="render_edition"),
        path(f"{one}vergleichen/", acts.compare_edition, name="compare_edition"),
        path(f"{one}abbrechen/", acts.cancel_edition, name="cancel_edition"),
        path(f"{one}haengen/", acts.hang_edition, name="hang_edition"),
        path("tafeln/haengungen/<int:pk>/", acts.take_down_edition, name="take_down_edition"),
        *(
            path(f"{one}{word}/", edition_file, {"column": column}, name=f"edition_{column}")
            for word, column in files.items()
        ),
    ]
