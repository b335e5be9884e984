"""What the page editor posts, and where."""

from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from stories.models import StoryIndexPage
from tests import factories


def appearances(*people) -> dict:
    """The list of people as the page editor posts it, saved rows with their keys."""
    rows = [
        {"person": person.pk, "id": getattr(person.appearances.first(), "pk", "")}
        for person in people
        if person
    ]
    return inline_formset(rows, initial=sum(bool(row["id"]) for row in rows))


def story_data(person, *, body=(), **values) -> dict:
    data = {
        "title": "Rima",
        "slug": "rima",
        "occupation": "Lehrerin",
        "place": "Meißen",
        "district": factories.District.objects.get(ags="14627").pk,
        "field_of_work": "school",
        "sentence": "Ein Satz.",
        "opening": "Ein Auftakt.",
        "before": "früher",
        "today": "heute",
        "ground": "porphyr",
        "body": streamfield(list(body)),
        "appearances": appearances(person),
        "comments": inline_formset([]),
    }
    return nested_form_data(data | values)


def edit_url(page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def add_url() -> str:
    index = StoryIndexPage.objects.get(locale__language_code="de")
    return reverse("wagtailadmin_pages:add", args=["stories", "storypage", index.pk])
