import pytest
from django.conf import settings

from core.accept_language import LONGEST_HEADER, wanted_languages


@pytest.mark.parametrize("code", dict(settings.LANGUAGES))
def test_every_language_of_the_site_can_be_asked_for(code):
    assert wanted_languages(code)[0] == code
    assert wanted_languages(code.upper())[0] == code


@pytest.mark.parametrize(
    ("header", "codes"),
    [
        ("ar-SY", ["ar"]),
        ("fa-AF", ["fa"]),
        ("prs", ["fa"]),
        ("prs-AF,prs;q=0.9,en;q=0.5", ["fa", "en"]),
        ("uk-UA,uk;q=0.9", ["uk"]),
        ("ru-UA,uk;q=0.8", ["ru", "uk"]),
        ("fr-CH, fr;q=0.9, en;q=0.8, de;q=0.7, *;q=0.5", ["fr", "en", "de"]),
        ("de-AT", ["de"]),
        ("de-Latn-DE-1996", ["de"]),
        ("ti-ER", ["ti"]),
        ("en-GB", ["en"]),
        ("hsb", ["hsb"]),
        ("hsb-DE,de;q=0.8", ["hsb", "de"]),
        ("wen", ["hsb"]),
        ("zh-Hant-TW,ja", []),
        ("", []),
    ],
)
def test_a_regional_variant_stands_for_its_language(header, codes):
    assert wanted_languages(header) == codes


@pytest.mark.parametrize(
    ("header", "codes"),
    [
        ("de-simple", ["de-simple", "de"]),
        ("de-DE-simple,en;q=0.5", ["de-simple", "de", "en"]),
        ("de", ["de"]),
        ("de-DE,de;q=0.9", ["de"]),
        ("en-simple", ["en"]),
    ],
)
def test_leichte_sprache_is_for_who_asks_for_it(header, codes):
    assert wanted_languages(header) == codes


@pytest.mark.parametrize(
    ("header", "codes"),
    [
        ("de;q=0.1,ar;q=0.9,fr", ["fr", "ar", "de"]),
        ("en ; q=0.5 , uk", ["uk", "en"]),
        ("ar;q=0.5,fa;q=0.5", ["ar", "fa"]),
        ("ja,en;q=0.200,de;q=0.100", ["en", "de"]),
        ("en;q=0,ru;q=0.1", ["ru"]),
        ("en;q=0", []),
        ("*", ["de"]),
        ("uk,*;q=0.1", ["uk", "de"]),
        ("*;q=0,fr", ["fr"]),
    ],
)
def test_the_weights_say_the_order_and_nought_means_never(header, codes):
    assert wanted_languages(header) == codes


@pytest.mark.parametrize(
    ("header", "codes"),
    [
        ("\x7f;q=x", []),
        ("q=0.5", []),
        (";;;,,,", []),
        ("en;q=2,fr;q=-1,ti;q=0.5", ["ti"]),
        ("en;level=1,fr", ["fr"]),
        ("../../etc/passwd,ar", ["ar"]),
        ("<script>,ru", ["ru"]),
        ("ar_SY,fa", ["fa"]),
        ("а,ر,ti", ["ti"]),
    ],
)
def test_nonsense_is_passed_over(header, codes):
    assert wanted_languages(header) == codes


def test_a_header_without_end_is_read_up_to_its_limit():
    assert wanted_languages("fr," + "x" * 10_000_000) == ["fr"]
    assert wanted_languages(", " * LONGEST_HEADER + "fr") == []
    cut_in_a_tag = "ja," * ((LONGEST_HEADER - 2) // 3) + "ar-SY"
    assert wanted_languages(cut_in_a_tag) == []
