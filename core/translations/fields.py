"""What of a page is language, and what is the same in all of them."""

from wagtail import blocks
from wagtail_localize.fields import BaseTranslatableField, SynchronizedField


class OwnField(BaseTranslatableField):
    """Neither translated nor copied: each language keeps its own, as its address does."""


def synchronised(*names: str) -> list[BaseTranslatableField]:
    """For ``override_translatable_fields`` of a page type.

    ``names``: fields that every language takes from the source and nobody can change there:
    foreign keys (people, photos, films, districts) and text that is no language (places).
    """
    return [OwnField("slug"), *(SynchronizedField(name, overridable=False) for name in names)]


class NotLanguage(blocks.Block):
    """Mixin for blocks that translations take from their source as they are."""

    def get_translatable_segments(self, value) -> list:
        return []

    def restore_translated_segments(self, value, segments):
        return value
