"""Standing page with the figures of the programme, below the page about it."""

from demo.content.shapes import StandingPage, Text

FACTS = StandingPage(
    kind="facts",
    slug=Text(de="zahlen", en="figures"),
    title=Text(de="Zahlen und Fakten", en="Facts and figures"),
    introduction=Text(
        de="Was das Programm seit 2016 bewegt hat, in Zahlen und Bildern. Bei jeder Zahl steht, "
        "woher sie kommt und für welche Zeit sie gilt.",
        en="What the programme has achieved since 2016, in numbers and pictures. Each number says "
        "where it comes from and which time it covers.",
    ),
    sections=(),
)
