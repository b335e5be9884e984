"""News of 2020: the exhibition in Leipzig."""

from datetime import date

from demo.content.shapes import News, Text

NEWS_OF_2020: tuple[News, ...] = (
    News(
        slug=Text(de="sieben-wochen-in-leipzig", en="seven-weeks-in-leipzig"),
        day=date(2020, 2, 14),
        category="exhibition",
        title=Text(
            de="Sieben Wochen in der Agentur für Arbeit Leipzig",
            en="Seven weeks at the Leipzig employment agency",
        ),
        introduction=Text(
            de="Am 14. Februar 2020 um 11 Uhr öffnete die Ausstellung im Erdgeschoss des "
            "Hauptgebäudes in der Georg-Schumann-Straße 150.",
            en="On 14 February 2020 at 11:00 the exhibition opened on the ground floor of the main "
            "building, Georg-Schumann-Straße 150.",
        ),
        paragraphs=(
            Text(
                de="Zur Eröffnung waren Menschen da, von denen die Ausstellung erzählt. Wer "
                "wollte, konnte mit ihnen reden.",
                en="People whose stories the exhibition tells came to the opening. Anyone who "
                "wanted to could talk with them.",
            ),
            Text(
                de="Angekündigt war die Ausstellung für sieben Wochen, bis zum 3. April 2020. "
                "Danach sollte sie nach Dresden weiterziehen, zu ARBEIT UND LEBEN.",
                en="The exhibition was announced for seven weeks, until 3 April 2020. Its next "
                "stop was to be ARBEIT UND LEBEN in Dresden.",
            ),
        ),
    ),
)
