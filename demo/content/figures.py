"""Figures of the programme, each with period and source, and its milestones."""

from demo.content.shapes import Figure, Milestone, Text

MINISTRY = Text(
    de="Sächsisches Staatsministerium für Wirtschaft, Arbeit und Verkehr",
    en="Saxon State Ministry for Economic Affairs, Labour and Transport",
)
PROGRAMME = Text(
    de="Programm Arbeitsmarktmentoren Sachsen",
    en="Programme Arbeitsmarktmentoren Sachsen",
)
TWO_YEARS = Text(
    de="1. Januar 2020 bis 31. Dezember 2021",
    en="1 January 2020 to 31 December 2021",
)
OVER = Text(de="über", en="over")
ALMOST = Text(de="fast", en="almost")
EXACTLY = Text(de="", en="")

FIGURES: tuple[Figure, ...] = (
    Figure(
        key="participants",
        value=2000,
        qualifier=OVER,
        label=Text(de="Menschen wurden begleitet", en="people had a mentor"),
        period=TWO_YEARS,
        source=MINISTRY,
    ),
    Figure(
        key="employers",
        value=1000,
        qualifier=ALMOST,
        label=Text(de="Betriebe wurden beraten", en="employers received advice"),
        period=TWO_YEARS,
        source=MINISTRY,
    ),
    Figure(
        key="jobs",
        value=840,
        qualifier=OVER,
        label=Text(de="fanden Arbeit", en="found work"),
        period=TWO_YEARS,
        source=MINISTRY,
    ),
    Figure(
        key="apprenticeships",
        value=280,
        qualifier=ALMOST,
        label=Text(de="begannen eine Ausbildung", en="started an apprenticeship"),
        period=TWO_YEARS,
        source=MINISTRY,
    ),
    Figure(
        key="mentors",
        value=71,
        qualifier=EXACTLY,
        label=Text(de="Mentorinnen und Mentoren", en="mentors"),
        period=Text(de="seit 2022", en="since 2022"),
        source=MINISTRY,
    ),
    Figure(
        key="projects",
        value=14,
        qualifier=EXACTLY,
        label=Text(
            de="Projekte in allen 10 Landkreisen und 3 Städten",
            en="projects across all 10 districts and 3 cities",
        ),
        period=Text(de="im ganzen Programm", en="in the programme as a whole"),
        source=PROGRAMME,
    ),
)

MILESTONES: tuple[Milestone, ...] = (
    Milestone(
        when=Text(de="Oktober 2016", en="October 2016"),
        heading=Text(de="Das Mentoring beginnt", en="Mentoring begins"),
        text=Text(
            de="Das Modellprogramm heißt zunächst „Arbeitsmarktmentoren für Geflüchtete“.",
            en="At first the model programme is called “Arbeitsmarktmentoren für Geflüchtete”, "
            "labour-market mentors for refugees.",
        ),
    ),
    Milestone(
        when=Text(de="Januar 2017", en="January 2017"),
        heading=Text(de="Auftakt in Dresden", en="Kick-off in Dresden"),
        text=Text(
            de="Die Mentorinnen und Mentoren aus vierzehn Projekten treffen sich für zwei Tage.",
            en="The mentors from fourteen projects meet for two days.",
        ),
    ),
    Milestone(
        when=Text(de="August 2019", en="August 2019"),
        heading=Text(de="Die Ausstellung in Pirna", en="The exhibition in Pirna"),
        text=Text(
            de="Im Rathaus öffnet die Wanderausstellung. Bis 2022 reist sie durch Sachsen.",
            en="The touring exhibition opens at the town hall. It travels through Saxony until "
            "2022.",
        ),
    ),
    Milestone(
        when=Text(de="2020 und 2021", en="2020 and 2021"),
        heading=Text(de="Zwei Jahre, viele Anfänge", en="Two years, many beginnings"),
        text=Text(
            de="Über 840 Menschen finden Arbeit, fast 280 beginnen eine Ausbildung.",
            en="Over 840 people find work, almost 280 start an apprenticeship.",
        ),
    ),
    Milestone(
        when=Text(de="Dezember 2021", en="December 2021"),
        heading=Text(de="Ein Film hat Premiere", en="A film has its premiere"),
        text=Text(
            de="Ein kurzer Dokumentarfilm begleitet zwei Menschen aus dem Programm.",
            en="A short documentary follows two people from the programme.",
        ),
    ),
    Milestone(
        when=Text(de="April 2022", en="April 2022"),
        heading=Text(de="ZEFAS übernimmt", en="ZEFAS takes over"),
        text=Text(
            de="Das Zentrum für Fachkräftesicherung und Gute Arbeit begleitet nun das Programm.",
            en="The centre for skilled labour and good work now supports the programme.",
        ),
    ),
    Milestone(
        when=Text(de="2022", en="2022"),
        heading=Text(de="Aus 57 werden 71", en="From 57 to 71"),
        text=Text(
            de="Mit rund 3,3 Millionen Euro mehr kommen Mentorinnen und Mentoren hinzu.",
            en="With about 3.3 million euros more, new mentors join.",
        ),
    ),
    Milestone(
        when=Text(de="Dezember 2024", en="December 2024"),
        heading=Text(de="Treffen in Radebeul", en="A meeting in Radebeul"),
        text=Text(
            de="Zum vierzehnten Mal kommt das Programm zum Fach- und Vernetzungstreffen zusammen.",
            en="The programme gathers for its fourteenth specialist and networking meeting.",
        ),
    ),
    Milestone(
        when=Text(de="bis Ende 2027", en="until the end of 2027"),
        heading=Text(de="Es geht weiter", en="It goes on"),
        text=Text(
            de="Das Programm ist bis Ende 2027 verlängert.",
            en="The programme has been continued to the end of 2027.",
        ),
    ),
)
