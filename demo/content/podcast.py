"""The example episode: its words. The sound is made by ``demo/sounding``; nobody speaks."""

from dataclasses import dataclass

from demo.content.shapes import Text

LENGTH = 60  # seconds


@dataclass(frozen=True)
class Episode:
    """An invented episode. ``chapters``: time and title; ``captions`` as those of films."""

    slug: Text
    title: Text
    introduction: Text
    credit: str
    chapters: tuple[tuple[str, Text], ...]
    captions: tuple[tuple[float, float, Text], ...]


INDEX = {
    "title": Text(de="Podcast", en="Podcast"),
    "slug": Text(de="podcast", en="podcast"),
    "introduction": Text(
        de="Zum Hören und Mitlesen: Gespräche aus der Ausstellung und Beiträge aus dem Radio. "
        "Hier steht vorerst ein Beispiel.",
        en="To hear and to read: conversations from the exhibition and pieces from the radio. For "
        "now, there is an example.",
    ),
}

EPISODE = Episode(
    slug=Text(de="ein-tag-in-toenen", en="a-day-in-tones"),
    title=Text(de="Ein Tag in Tönen", en="A day in tones"),
    introduction=Text(
        de="Eine Minute ohne Worte: ein Arbeitstag vom ersten Licht bis nach Hause, als fünf kurze "
        "Stücke aus Tönen. Ein Beispiel dafür, wie eine Folge hier aussieht.",
        en="One minute without words: a working day from first light to the way home, in five "
        "short pieces made of tones. An example of what an episode looks like here.",
    ),
    credit="Töne: für diese Demo berechnet",
    chapters=(
        ("0:00", Text(de="Früh am Morgen", en="Early in the morning")),
        ("0:12", Text(de="Der Weg", en="The way there")),
        ("0:24", Text(de="An der Arbeit", en="At work")),
        ("0:36", Text(de="Pause", en="A break")),
        ("0:48", Text(de="Frage und Antwort", en="Question and answer")),
    ),
    captions=(
        (0.0, 12.0, Text(de="[Drei tiefe, lange Töne.]", en="[Three low, long tones.]")),
        (
            12.0,
            24.0,
            Text(
                de="[Zwei Töne im Wechsel, wie Schritte.]",
                en="[Two tones take turns, like footsteps.]",
            ),
        ),
        (
            24.0,
            36.0,
            Text(
                de="[Acht helle Töne steigen und fallen, schnell und gleichmäßig.]",
                en="[Eight bright tones rise and fall, fast and steady.]",
            ),
        ),
        (
            36.0,
            48.0,
            Text(de="[Vier einzelne Töne mit langen Pausen.]", en="[Four tones, far apart.]"),
        ),
        (
            48.0,
            60.0,
            Text(
                de="[Drei Töne fragen. Drei tiefere antworten. Am Ende klingen sie zusammen.]",
                en="[Three tones ask. Three lower ones answer. In the end they sound together.]",
            ),
        ),
    ),
)
