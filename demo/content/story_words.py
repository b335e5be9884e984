"""Words that every example story shares: headings and captions around its own text."""

from demo.content.shapes import Text

STATIONS_HEADING = Text(de="Fünf Stationen", en="Five stops on the way")
DESK_CAPTION = Text(de="Ein Tisch, ein Heft, viele Stifte.", en="A table, a notebook, many pens.")
DESK_ALTERNATIVE_TEXT = Text(
    de="Illustration: Bücherstapel, aufgeschlagenes Heft und ein Becher mit Stiften vor einem "
    "Fenster.",
    en="Illustration: a stack of books, an open notebook and a cup of pens in front of a window.",
)
FILM_HEADING = Text(de="{name} im Film", en="{name} on film")
EXAMPLE_NEWS = Text(de="Beispielmeldung: ", en="Example item: ")
