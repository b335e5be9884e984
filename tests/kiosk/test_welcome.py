"""What the house says to its guests: in their language, as far as there is room."""

import pytest
from wagtail.models import Locale

from exhibition.models import TourStopText
from kiosk.domain import place, welcome
from tests import factories

SENTENCE = "Wir freuen uns auf Sie am 14. Februar im Foyer, im Saal und auf allen Fluren. "
LONG = SENTENCE * 6


@pytest.mark.parametrize(
    "text",
    [LONG, LONG.replace(".", "؟"), LONG.replace(".", "።"), "wort, " * 100, "W" * 600],
    ids=["de", "ar", "ti", "one sentence", "one word"],
)
def test_a_long_text_ends_where_there_is_room(text):
    shown = welcome.shortened(text)
    assert welcome.LEAST <= len(shown) <= welcome.ROOM
    assert shown[-1] in ".؟።…"
    assert not shown.endswith("14.")


def test_a_text_that_fits_stays_as_it_is():
    assert welcome.shortened("Schön, dass Sie da sind.\nGehen Sie ruhig nahe heran.").count("\n")


def test_each_language_has_its_own_words_else_the_german_ones_and_says_so(home):
    stop = factories.make_stop()
    for code, text in {"de": "Willkommen!", "en": "Welcome!"}.items():
        locale = Locale.objects.get(language_code=code)
        TourStopText.objects.create(stop=stop, locale=locale, introduction=text)
    texts = place.described(type(stop).objects.get(pk=stop.pk))["texts"]
    said = {code: (texts[code]["text"], texts[code]["language"]) for code in ("de", "en", "ar")}
    assert said == {
        "de": ("Willkommen!", "de"),
        "en": ("Welcome!", "en"),
        "ar": ("Willkommen!", "de"),
    }
    nothing = place.described(factories.make_stop("pirna"))["texts"]["de"]
    assert (nothing["text"], nothing["language"]) == ("", None)
