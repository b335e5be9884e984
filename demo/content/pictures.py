"""What is said of the drawings: titles, descriptions, credit. German, as in the photo library."""

from dataclasses import dataclass

CREDIT = "Gestaltung der Ausstellung"
LICENCE = "Für diese Demo gezeichnet, kein Abbild einer wirklichen Person"


@dataclass(frozen=True)
class Scene:
    """A drawing of ``demo/scenes``: its size in pixels and the colour behind it, if any."""

    name: str  # file name without ending
    title: str
    description: str
    width: int
    height: int
    ground: str | None = None
    people: tuple[str, ...] = ()  # slugs of those who can be recognised


SCENES: tuple[Scene, ...] = (
    Scene(
        name="talk",
        title="Gespräch am Tisch",
        description="Illustration: Zwei Menschen sitzen einander zugewandt und sprechen "
        "miteinander.",
        width=1600,
        height=900,
        ground="#33439a",  # blaudruck
        people=("rima", "mentor"),
    ),
    Scene(
        name="hall",
        title="Ausstellung in einem Saal",
        description="Illustration: Hohe Bildtafeln stehen in einem Saal.",
        width=1600,
        height=903,
        ground="#e6bfa9",  # rosenquarz
    ),
    Scene(
        name="desk",
        title="Tisch mit Heft und Stiften",
        description="Illustration: Bücherstapel, aufgeschlagenes Heft und ein Becher mit Stiften "
        "vor einem Fenster.",
        width=1500,
        height=1000,
    ),
)
