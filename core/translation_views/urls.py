"""Addresses of wagtail-localize that lead to our views.

They carry no names: wagtail-localize's still build them. Ours win because they stand before
its own; the first one that fits is taken.
"""

from django.urls import path

from core.translation_views import machine, po_files, texts, unwanted


def urls() -> list:
    """For ``register_admin_urls``, registered before wagtail-localize's."""
    one = "localize/translate/<int:translation_id>/"
    return [
        path(f"{one}machine_translate/", machine.machine_translate),
        path(f"{one}pofile/download/", po_files.download),
        path(f"{one}pofile/upload/", po_files.upload),
        path(f"{one}strings/<int:string_segment_id>/edit/", texts.edit_text),
        path(f"{one}overrides/<int:overridable_segment_id>/edit/", texts.edit_link),
        path(f"{one}disable/", unwanted.stop_translation),
        path("localize/page/<int:page_id>/convert_to_alias/", unwanted.convert_to_alias),
        path("localize/update/<int:translation_source_id>/", unwanted.update_translations),
    ]
