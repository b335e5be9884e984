"""What of a page is language, and what is the same in all of them."""

from django.db import models
from django.utils.functional import classproperty
from wagtail.models import Page
from wagtail_localize.fields import BaseTranslatableField, SynchronizedField


class OwnField(BaseTranslatableField):
    """Neither translated nor copied: each language keeps its own, as its address does."""


class KeptInStep:
    """Mixin for page types: what is no language cannot differ between languages.

    Foreign keys (people, photos, films, districts) always come from the source and cannot be
    changed in a translation; so do the fields in ``not_language``: text like places.
    """

    not_language: tuple[str, ...] = ()

    @classproperty
    def override_translatable_fields(cls) -> list[BaseTranslatableField]:  # noqa: N805
        """As wagtail-localize asks for it."""
        names = [*cls.not_language, *_foreign_keys(cls)]
        return [OwnField("slug"), *(SynchronizedField(name, overridable=False) for name in names)]


def _foreign_keys(model: type[Page]) -> list[str]:
    return [
        field.name
        for field in model._meta.get_fields()
        if isinstance(field, models.ForeignKey)
        and not isinstance(field, models.OneToOneField)
        and field.model is not Page
    ]


class NotLanguage:
    """Mixin for blocks that translations take from their source as they are."""

    def get_translatable_segments(self, value) -> list:
        return []

    def restore_translated_segments(self, value, segments):
        return value
