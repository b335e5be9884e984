"""News of 2019: the exhibition sets out."""

from datetime import date

from demo.content.shapes import News, Text

NEWS_OF_2019: tuple[News, ...] = (
    News(
        slug=Text(de="eroeffnung-im-rathaus-pirna", en="opening-at-pirna-town-hall"),
        day=date(2019, 8, 5),
        category="exhibition",
        title=Text(
            de="Rathaus Pirna: Eröffnung und Gespräch",
            en="Pirna town hall: an opening and a conversation",
        ),
        introduction=Text(
            de="Am Montag, dem 5. August 2019, um 10:30 Uhr öffnete die Ausstellung im Rathaus "
            "Pirna.",
            en="The exhibition opened at Pirna town hall on Monday 5 August 2019 at 10:30.",
        ),
        paragraphs=(
            Text(
                de="Zu sehen waren Menschen aus dem Programm Arbeitsmarktmentoren: Fotografien auf "
                "Leinwand, daneben Texte über ihren Weg in Ausbildung und Arbeit.",
                en="On show were people from the mentoring programme: photographs on canvas, with "
                "texts about their way into training and work.",
            ),
            Text(
                de="Nach der Eröffnung wurde geredet. Auf dem Podium saßen Staatsregierung, "
                "Handwerkskammer und Mentoring aus Pirna. Um Anmeldung per E-Mail war gebeten.",
                en="Then people talked. The panel brought together a state minister, the chamber "
                "of crafts and a mentor from Pirna. Guests had been asked to register by e-mail.",
            ),
            Text(
                de="Die Ausstellung soll zum Nachdenken anregen – und zum Fragen.",
                en="The exhibition wants to make people think, and ask.",
            ),
        ),
    ),
    News(
        slug=Text(de="station-hohenstein-ernstthal", en="stop-in-hohenstein-ernstthal"),
        day=date(2019, 11, 6),
        category="exhibition",
        title=Text(
            de="Die Ausstellung reist nach Hohenstein-Ernstthal",
            en="The exhibition travels to Hohenstein-Ernstthal",
        ),
        introduction=Text(
            de="Am 6. November 2019 wurde die Wanderausstellung in Hohenstein-Ernstthal eröffnet.",
            en="The touring exhibition opened in Hohenstein-Ernstthal on 6 November 2019.",
        ),
        paragraphs=(
            Text(
                de="Im August war sie in Pirna zu sehen gewesen, nun kam sie in den Landkreis "
                "Zwickau: Fotografien auf Leinwand und Texte, die zusammen Erfolgsgeschichten "
                "erzählen.",
                en="In August it had been in Pirna; now it came to the district of Zwickau, with "
                "photographs on canvas and texts that together tell stories of success.",
            ),
            Text(
                de="In welchem Haus sie zu sehen war und wie lange sie blieb, wissen wir nicht. "
                "Wer dabei war, kann uns davon schreiben.",
                en="We do not know which building it was shown in, or how long it stayed. If you "
                "were there, do write to us.",
            ),
        ),
    ),
)
