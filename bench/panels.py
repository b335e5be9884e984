"""Forty panels in two languages: released, made for printer and screen, and asked for again.

Each has a portrait of 24 megapixels of its own. One after the other, as a single worker does.
"""

import itertools
import multiprocessing
import resource
import statistics
from concurrent.futures import ProcessPoolExecutor

from bench.figures import Figure, seconds_of, side_by_side
from bench.samples import large_photo

PANELS = 40
TEN_MINUTES = 600  # seconds
ROUNDS = 3
LANGUAGES = {
    "ar": ("ريما", "كانت معلّمة في العراق. والآن تعلّم في مايسن.", "لم أبدأ من الصفر."),
    "ti": ("ሪማ", "ኣብ ዒራቕ መምህር ነበረት። ሕጂ ኣብ ማይሰን ትምህር።", "ካብ ባዶ ኣይጀመርኩን።"),
    "uk": ("Ріма", "Учителька в Іраку. Тепер навчає в Майсені.", "Я не починала з нуля."),
    "hsb": ("Rima", "Wučerka w Iraku. Nětko wuči w Mišnje.", "Njejsym wot nule započała."),
}


def measure() -> list[Figure]:
    from exhibition.domain import editions
    from exhibition.domain.editions import rendering

    panels, editor = _panels(), _editor()
    made, times = [], []

    def release_all() -> None:
        made[:] = [editions.release(panel, by=editor) for panel in panels]

    def render_all() -> None:
        for edition in made:
            edition.refresh_from_db()
            times.append(seconds_of(lambda: rendering.render(edition)))  # noqa: B023

    released, rendered = seconds_of(release_all), seconds_of(render_all)
    first, times[:] = sorted(times), []
    again = seconds_of(release_all) + seconds_of(render_all)
    total = released + rendered
    largest = max(edition.print_file.size for edition in made) / 1e6
    return [
        Figure(f"panels: {PANELS} in two languages, all", total / TEN_MINUTES, "× 10 minutes", total),
        Figure(
            "panels: one, median",
            statistics.median(first) / (total / PANELS),
            "× the mean with its release",
            statistics.median(first),
        ),
        Figure("panels: released (frozen)", released / rendered, "× making the files", released),
        Figure("panels: asked for again, nothing made", total / again, "× as fast", again),
        Figure("panels: largest print file", largest / 50, f"× 50 MB ({largest:.1f} MB)"),
        *_each_way(made),
    ]


def _each_way(made: list) -> list[Figure]:
    """Print against screen for each layout, in turns, and the memory that both take."""
    from core import pdf
    from exhibition.domain import panel_paper
    from exhibition.domain.editions.frozen import unpack

    figures = []
    for edition in made[:3]:  # one of each layout
        frozen, _engine = unpack(edition)
        layout = edition.get_layout_display().partition(" (")[0]
        printed, readable = side_by_side(
            lambda: panel_paper.printed(frozen),  # noqa: B023
            lambda: panel_paper.readable(frozen),  # noqa: B023
            rounds=ROUNDS,
        )
        figures.append(Figure(f"panels: {layout}, print", printed / readable, "× screen", printed))
        for name, make in (("print", panel_paper.printed), ("screen", panel_paper.readable)):
            peak = _memory_of(make, frozen)
            share, words = peak / pdf.MEMORY, f"× its limit ({peak / 1e6:.0f} MB)"
            figures.append(Figure(f"panels: {layout}, {name}, memory", share, words))
    return figures


def _memory_of(make, frozen) -> int:
    """Bytes that the rendering program takes at its most: its parent is a process of our own."""
    from django.db import connections

    connections.close_all()
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("fork")) as pool:
        return pool.submit(_peak, make, frozen).result()


def _peak(make, frozen) -> int:
    make(frozen)
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024


def _panels() -> list:
    from exhibition.enums import PanelLayout
    from exhibition.models import Panel

    content, index = large_photo(), _index()
    layouts, languages = itertools.cycle(PanelLayout.values), itertools.cycle(LANGUAGES)
    panels = []
    for number in range(PANELS):
        language = next(languages)
        name, sentence, quote = LANGUAGES[language]
        panel = Panel(
            title="Rima",
            story=_story(index, number, content, language),
            layout=next(layouts),
            second_language=language,
            sentence="Lehrerin im Irak. Lehrt jetzt in Meißen.",
            quote="Ich musste nicht neu anfangen.",
            second_title=name,
            second_sentence=sentence,
            second_quote=quote,
        )
        panel.save()
        panels.append(panel)
    return panels


def _index():
    from wagtail.models import Locale, Page

    from stories.models import StoryIndexPage

    german, _made = Locale.objects.get_or_create(language_code="de")
    values = {"title": "Geschichten", "slug": "bench-tafeln", "locale": german}
    index = Page.objects.get(depth=1).add_child(instance=StoryIndexPage(**values))
    for code in LANGUAGES:
        index.copy_for_translation(Locale.objects.get_or_create(language_code=code)[0])
    return index


def _story(index, number: int, content: bytes, language: str):
    """Published in German and in that language."""
    from wagtail.models import Locale

    from bench.library import store_photo
    from core.models import District
    from stories.models import Appearance, StoryPage

    person = _person_who_agrees()
    story = StoryPage(
        title="Rima",
        slug=f"tafel-{number}",
        locale=index.locale,
        occupation="Lehrerin",
        place="Meißen",
        field_of_work="school",
        sentence="Ein Satz.",
        opening="Ein Auftakt.",
        before="früher",
        today="heute",
        live=False,
        portrait=store_photo(content, person),
        portrait_alternative_text="Porträt.",
        district=District.objects.first(),
    )
    story.appearances = [Appearance(person=person)]
    index.add_child(instance=story)
    story.copy_for_translation(Locale.objects.get(language_code=language))
    StoryPage._base_manager.filter(translation_key=story.translation_key).update(live=True)
    return StoryPage._base_manager.get(pk=story.pk)


def _person_who_agrees():
    from django.utils import timezone

    from stories.models import Person

    person = Person.objects.create(public_name="Rima", role="mentee")
    person.consents.create(
        channel_print=True,
        channel_web=True,
        material_photo=True,
        material_text=True,
        valid_from=timezone.localdate(),
        explained_in="Deutsch",
        explained_by="bench",
        text_version="1",
        refusal_is_free=True,
    )
    return person


def _editor():
    from django.contrib.auth import get_user_model

    return get_user_model().objects.create(username="bench-tafeln")
