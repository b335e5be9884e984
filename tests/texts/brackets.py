"""Content in brackets, and pages that hold it."""

import json
from uuid import uuid4

from wagtail.models import Locale

from tests import factories

IN_WORDS = {"title": "⟨Words⟩", "introduction": "⟨More words.⟩"}


def english() -> Locale:
    return Locale.objects.get(language_code="en")


def below(index, page):
    """The page, live below the English index of that type."""
    page.locale = english()
    index.objects.get(locale=page.locale).add_child(instance=page)
    return factories.publish_unasked(page)


def body(*blocks) -> str:
    return json.dumps(
        [{"type": kind, "value": value, "id": str(uuid4())} for kind, value in blocks]
    )


def items(*values) -> list[dict]:
    return [{"type": "item", "value": value, "id": str(uuid4())} for value in values]
