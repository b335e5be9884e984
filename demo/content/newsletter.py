"""Who gets the newsletter in the demo, and how it begins. Nobody of them exists."""

from demo.content.shapes import Text

SUBSCRIBERS = (  # name in the address, language, topics
    ("kim.muster", "de", "news tour"),
    ("robin.beispiel", "de", "news"),
    ("alex.probe", "de", "tour"),
    ("sam.example", "en", "news tour"),
    ("nur.mithal", "ar", "news tour"),
    ("pryklad", "uk", "news"),
    ("priklad", "hsb", "news tour"),
)
INTRODUCTIONS = Text(
    de="Die Ausstellung reist weiter. Hier lesen Sie, was es Neues gibt und wohin sie kommt.",
    en="The exhibition travels on. Here you read what is new and where it goes next.",
)
