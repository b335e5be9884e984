"""Stories with portraits as the site stores them, for the benchmark."""

import io

from bench.library import store_photo

PARAGRAPH = "<p>Ein Absatz, wie er in einer Geschichte steht, mit zwei Sätzen. Das ist einer.</p>"


def make_stories(count: int) -> None:
    """So many people, each with a portrait and a story in German, cleared for kiosks."""
    from PIL import Image
    from wagtail.models import Locale, Page

    from core.models import District
    from stories.domain.photos import make_renditions
    from stories.models import Appearance, StoryIndexPage, StoryPage

    german, _made = Locale.objects.get_or_create(language_code="de")
    root = Page.objects.get(depth=1)
    values = {"title": "Geschichten", "slug": "bench-geschichten", "locale": german}
    index = root.add_child(instance=StoryIndexPage(**values))
    buffer = io.BytesIO()
    Image.effect_noise((400, 500), 40).convert("RGB").save(buffer, "JPEG")
    for number in range(count):
        person = _person_who_agrees_to_kiosks(number)
        portrait = store_photo(buffer.getvalue(), person)
        make_renditions(portrait)
        story = StoryPage(
            title=f"Beispiel {number}",
            slug=f"beispiel-{number}",
            locale=german,
            occupation="Lehrerin",
            place="Meißen",
            field_of_work="school",
            sentence="Ein Satz.",
            opening="Ein Auftakt.",
            before="früher",
            today="heute",
            live=False,
            portrait=portrait,
            portrait_alternative_text="Porträt.",
            district=District.objects.first(),
            body=[{"type": "text", "value": PARAGRAPH * 20}],
        )
        story.appearances = [Appearance(person=person)]
        index.add_child(instance=story)
        StoryPage._base_manager.filter(pk=story.pk).update(live=True)


def _person_who_agrees_to_kiosks(number: int):
    from django.utils import timezone

    from stories.models import Person

    person = Person.objects.create(public_name=f"Beispiel {number}", role="mentee")
    person.consents.create(
        channel_kiosk=True,
        material_photo=True,
        material_text=True,
        valid_from=timezone.localdate(),
        explained_in="Deutsch",
        explained_by="bench",
        text_version="1",
        refusal_is_free=True,
    )
    return person
