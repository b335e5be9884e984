"""Stories with a body, for tests of translations."""

import json

from stories.models import StoryPage
from tests import factories

LEAD = {"type": "lead", "id": "11111111-0000-4000-8000-000000000001", "value": "Ein Einstieg."}
TEXT = {
    "type": "text",
    "id": "11111111-0000-4000-8000-000000000002",
    "value": "<p>Eins.</p><p>Zwei.</p>",
}
QUOTE = {
    "type": "quote",
    "id": "11111111-0000-4000-8000-000000000003",
    "value": {"text": "Ein Zitat", "speaker": "Rima"},
}
FACT = {
    "type": "fact",
    "id": "11111111-0000-4000-8000-000000000004",
    "value": {"number": "3", "text": "Jahre", "source": "Rima, 2026"},
}


def with_body(page: StoryPage, *blocks: dict) -> StoryPage:
    page.body = json.dumps(blocks)
    return page


def photo_block(photo, alternative_text="Ein Tisch.") -> dict:
    image = {"image": photo.pk, "decorative": False, "alt_text": alternative_text}
    return {
        "type": "photo",
        "id": "11111111-0000-4000-8000-000000000005",
        "value": {"photo": image, "caption": "", "heading": "", "text": ""},
    }


def make_story_with_body(*blocks: dict) -> StoryPage:
    """A published German story; lead, text and quote unless other blocks are given."""
    story = factories.make_consented_story()
    with_body(story, *(blocks or (LEAD, TEXT, QUOTE))).save()
    return StoryPage.objects.get(pk=story.pk)
