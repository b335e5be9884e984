"""What is said of the drawings: titles, descriptions, credit. German, as in the photo library."""

from dataclasses import dataclass

from demo.content.shapes import Text

CREDIT = "Gestaltung der Ausstellung"
LICENCE = "Für diese Demo gezeichnet, kein Abbild einer wirklichen Person"


@dataclass(frozen=True)
class Scene:
    """A drawing of ``demo/scenes``: its size in pixels and the colour behind it, if any."""

    name: str  # file name without ending
    title: str
    description: Text
    width: int
    height: int
    ground: str | None = None
    people: tuple[str, ...] = ()  # slugs of those who can be recognised


SCENES: tuple[Scene, ...] = (
    Scene(
        name="talk",
        title="Gespräch am Tisch",
        description=Text(
            de="Illustration: Zwei Menschen sitzen einander zugewandt und sprechen miteinander.",
            en="Illustration: two people sit facing each other and talk.",
        ),
        width=1600,
        height=900,
        ground="#33439a",  # blaudruck
        people=("rima", "mentor"),
    ),
    Scene(
        name="hall",
        title="Ausstellung in einem Saal",
        description=Text(
            de="Illustration: Hohe Bildtafeln stehen in einem Saal.",
            en="Illustration: tall picture panels stand in a hall.",
        ),
        width=1600,
        height=903,
        ground="#e6bfa9",  # rosenquarz
    ),
    Scene(
        name="desk",
        title="Tisch mit Heft und Stiften",
        description=Text(
            de="Illustration: Bücherstapel, aufgeschlagenes Heft und ein Becher mit Stiften vor"
            " einem Fenster.",
            en="Illustration: a pile of books, an open exercise book and a cup of pens in front of"
            " a window.",
        ),
        width=1500,
        height=1000,
    ),
)
