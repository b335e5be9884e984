"""The example film: its words. The moving pictures are drawn elsewhere in the demo."""

from dataclasses import dataclass

from demo.content.shapes import Text


@dataclass(frozen=True)
class Film:
    """An invented example film. ``captions`` are (start, end, text), times in seconds."""

    slug: Text
    title: Text
    introduction: Text
    people: tuple[str, ...]  # slugs of stories
    still_alternative_text: Text
    captions: tuple[tuple[float, float, Text], ...]


FILM = Film(
    slug=Text(de="ich-habs-geschafft", en="i-made-it"),
    title=Text(de="Ich hab’s geschafft!", en="I made it!"),
    introduction=Text(
        de="Rima und ihr Mentor sitzen noch einmal an dem Tisch, an dem alles mit einer Frage "
        "anfing. Ein kurzes Gespräch über eine Mappe, drei Schulen und einen Anruf.",
        en="Rima and her mentor are back at the table where it all began with a question. A short "
        "conversation about a folder, three schools and one telephone call.",
    ),
    people=("rima",),
    still_alternative_text=Text(
        de="Standbild: Rima und ihr Mentor sitzen einander zugewandt und sprechen miteinander.",
        en="Still: Rima and her mentor sit facing each other, in conversation.",
    ),
    captions=(
        (
            0.0,
            2.4,
            Text(
                de="[Schulglocke. Schritte im Flur.]",
                en="[School bell. Footsteps in the corridor.]",
            ),
        ),
        (
            2.4,
            5.4,
            Text(
                de="Mentor: Wissen Sie noch, was Sie als Erstes gefragt haben?",
                en="Mentor: Do you remember the first thing you asked me?",
            ),
        ),
        (
            5.4,
            8.2,
            Text(
                de="Rima: „Zählt mein Abschluss?“ Ganz leise.",
                en="Rima: “Does my diploma count?” Very quietly.",
            ),
        ),
        (
            8.2,
            11.2,
            Text(
                de="Ich hatte eine volle Mappe und keine Tür zum Anklopfen.",
                en="I had a full folder and no door to knock on.",
            ),
        ),
        (
            11.2,
            14.0,
            Text(
                de="Und dann rief jemand für mich an.",
                en="And then someone made a call for me.",
            ),
        ),
        (
            14.0,
            17.6,
            Text(
                de="Mentor: Drei Anrufe. Die dritte Schule sagte: Kommen Sie vorbei.",
                en="Mentor: Three calls. The third school said: come and see us.",
            ),
        ),
        (
            17.6,
            20.8,
            Text(
                de="Rima: Ich war eine Stunde zu früh da. So aufgeregt war ich.",
                en="Rima: I was an hour early. That’s how nervous I was.",
            ),
        ),
        (
            20.8,
            24.0,
            Text(
                de="Und heute? Es klingelt, und ich gehe einfach hinein.",
                en="And today? The bell rings, and I simply walk in.",
            ),
        ),
    ),
)

FILMS: tuple[Film, ...] = (FILM,)
