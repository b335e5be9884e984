"""Rows of numbers that are drawn as charts, and the partners of the programme.

All numbers are those of the programme; in the last row, stops that we know of.
"""

from demo.content.figures import ALMOST, EXACTLY, MINISTRY, OVER, TWO_YEARS
from demo.content.shapes import Partner, Point, Series, Text

PEOPLE = Text(de="Menschen", en="People")
COUNTED = Text(de="Was gezählt wurde", en="What was counted")

SERIES: tuple[Series, ...] = (
    Series(
        key="two-years",
        kind="bars",
        heading=Text(de="Zwei Jahre in vier Zahlen", en="Two years in four numbers"),
        label=COUNTED,
        unit=Text(de="Anzahl", en="Number"),
        points=(
            Point(2000, Text(de="Menschen wurden begleitet", en="people had a mentor"), OVER),
            Point(1000, Text(de="Betriebe wurden beraten", en="employers received advice"), ALMOST),
            Point(840, Text(de="fanden Arbeit", en="found work"), OVER),
            Point(280, Text(de="begannen eine Ausbildung", en="started an apprenticeship"), ALMOST),
        ),
        period=TWO_YEARS,
        source=MINISTRY,
    ),
    Series(
        key="found-work",
        kind="share",
        heading=Text(de="So viele fanden Arbeit", en="So many found work"),
        label=COUNTED,
        unit=PEOPLE,
        points=(
            Point(840, Text(de="fanden Arbeit", en="found work"), OVER),
            Point(2000, Text(de="Menschen wurden begleitet", en="people had a mentor"), OVER),
        ),
        period=TWO_YEARS,
        source=MINISTRY,
    ),
    Series(
        key="mentors",
        kind="bars",
        heading=Text(de="So viele Mentorinnen und Mentoren", en="So many mentors"),
        label=Text(de="Wann", en="When"),
        unit=PEOPLE,
        points=(
            Point(57, Text(de="vor der Aufstockung 2022", en="before 2022’s increase"), EXACTLY),
            Point(71, Text(de="danach", en="afterwards"), EXACTLY),
        ),
        period=Text(de="2022", en="2022"),
        source=MINISTRY,
    ),
    Series(
        key="stops",
        kind="line",
        heading=Text(de="Bekannte Stationen der Ausstellung", en="Known stops of the exhibition"),
        label=Text(de="Jahr", en="Year"),
        unit=Text(de="Stationen", en="Stops"),
        points=(
            Point(2, Text(de="2019", en="2019"), EXACTLY),
            Point(1, Text(de="2020", en="2020"), EXACTLY),
            Point(0, Text(de="2021", en="2021"), EXACTLY),
            Point(2, Text(de="2022", en="2022"), EXACTLY),
        ),
        period=Text(de="2019 bis 2022", en="2019 to 2022"),
        source=Text(
            de="eigene Zählung: Stationen, von deren Eröffnung wir wissen",
            en="our own count: stops of whose opening we know",
        ),
    ),
)

PARTNERS: tuple[Partner, ...] = (
    Partner(
        name=Text(
            de="Jobcenter und Agenturen für Arbeit", en="Job centres and employment agencies"
        ),
        what=Text(
            de="Sie vermitteln Arbeit und Ausbildung und bezahlen Kurse.",
            en="They find work and training places and pay for courses.",
        ),
    ),
    Partner(
        name=Text(
            de="Handwerkskammern, Industrie- und Handelskammern",
            en="Chambers of crafts, of industry and commerce",
        ),
        what=Text(
            de="Sie kennen die Betriebe und die Wege in die Ausbildung.",
            en="They know the employers and the ways into training.",
        ),
    ),
    Partner(
        name=Text(de="ARBEIT UND LEBEN Sachsen e.V.", en="ARBEIT UND LEBEN Sachsen e.V."),
        what=Text(
            de="Der Verein trägt die Projekte in Dresden und Leipzig.",
            en="The association runs the projects in Dresden and Leipzig.",
        ),
    ),
    Partner(
        name=Text(
            de="Zentrum für Fachkräftesicherung und Gute Arbeit (ZEFAS)",
            en="ZEFAS, the centre for skilled labour and good work",
        ),
        what=Text(
            de="Es begleitet das Programm seit April 2022.",
            en="It has supported the programme since April 2022.",
        ),
    ),
    Partner(
        name=Text(de="Ehrenamtliche", en="Volunteers"),
        what=Text(
            de="Sie helfen beim Lernen, bei Briefen und bei Wegen zum Amt.",
            en="They help with learning, with letters and with visits to offices.",
        ),
    ),
)
