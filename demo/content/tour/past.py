"""Stops of the real tour, 2019 to 2022. What is not known is said to be not known."""

from datetime import date, time

from demo.content.shapes import Text
from demo.content.tour.shapes import Stop

STOPS_PAST: tuple[Stop, ...] = (
    Stop(
        slug="pirna",
        venue="pirna-town-hall",
        introduction=Text(
            de="Im Sommer 2019 war die Ausstellung im Rathaus Pirna, Am Markt 1. Wie lange sie "
            "blieb, ist uns nicht bekannt.",
            en="In the summer of 2019 the exhibition was at Pirna town hall, Am Markt 1. We do not "
            "know how long it stayed.",
        ),
        opens=date(2019, 8, 5),
        opening_day=date(2019, 8, 5),
        opening_time=time(10, 30),
        opening_title=Text(
            de="Eröffnung mit Podiumsgespräch",
            en="Opening with a panel discussion",
        ),
        opening_text=Text(
            de="Montag, 5. August 2019: Staatsregierung, Handwerkskammer und Mentoring aus Pirna "
            "sprechen miteinander – und mit den Gästen.",
            en="Monday 5 August 2019: a state minister, the chamber of crafts and a mentor from "
            "Pirna talk with each other and with the guests.",
        ),
    ),
    Stop(
        slug="hohenstein-ernstthal",
        venue="hohenstein-ernstthal",
        introduction=Text(
            de="Am 6. November 2019 wurde die Ausstellung hier eröffnet. In welchem Haus und bis "
            "wann, ist uns nicht bekannt.",
            en="The exhibition opened here on 6 November 2019. We do not know in which building, "
            "or until when.",
        ),
        opens=date(2019, 11, 6),
        opening_day=date(2019, 11, 6),
    ),
    Stop(
        slug="leipzig",
        venue="leipzig-employment-agency",
        introduction=Text(
            de="Erdgeschoss des Hauptgebäudes, angekündigt für sieben Wochen: vom 14. Februar bis "
            "zum 3. April 2020.",
            en="Ground floor of the main building, announced for seven weeks: from 14 February to "
            "3 April 2020.",
        ),
        room="Hauptgebäude, Erdgeschoss",
        opens=date(2020, 2, 14),
        closes=date(2020, 4, 3),
        opening_day=date(2020, 2, 14),
        opening_time=time(11, 0),
        opening_title=Text(
            de="Eröffnung mit Menschen aus den Geschichten",
            en="Opening with people from the stories",
        ),
        opening_text=Text(
            de="Menschen, von denen die Ausstellung erzählt, sind da. Wer fragen will, kann "
            "fragen.",
            en="People whose stories the exhibition tells are there. Anyone with a question can "
            "ask.",
        ),
    ),
    Stop(
        slug="dresden",
        venue="dresden-arbeit-und-leben",
        introduction=Text(
            de="Nach Leipzig war von April 2020 an eine Station bei ARBEIT UND LEBEN in Dresden "
            "geplant. Ob und wann sie öffnete, ist uns nicht bekannt.",
            en="After Leipzig, a stop at ARBEIT UND LEBEN in Dresden was planned from April 2020. "
            "We do not know whether or when it opened.",
        ),
        opens=date(2020, 4, 1),
        month_only=True,
    ),
    Stop(
        slug="annaberg-buchholz",
        venue="annaberg-buchholz",
        introduction=Text(
            de="Das Programm berichtete am 28. Februar 2022 von dieser Station im Erzgebirge. Haus "
            "und genaue Tage sind uns nicht bekannt.",
            en="The programme reported on this stop in the Ore Mountains on 28 February 2022. We "
            "do not know the building or the exact days.",
        ),
        opens=date(2022, 2, 28),
        month_only=True,
    ),
    Stop(
        slug="plauen",
        venue="plauen",
        introduction=Text(
            de="Die Meldung zu dieser Station im Vogtland stammt vom 5. Juli 2022. Haus und genaue "
            "Tage sind uns nicht bekannt.",
            en="The news of this stop in the Vogtland is dated 5 July 2022. We do not know the "
            "building or the exact days.",
        ),
        opens=date(2022, 7, 5),
        month_only=True,
    ),
)
