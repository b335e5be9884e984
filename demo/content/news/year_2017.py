"""News of 2017: the mentors and their partners meet."""

from datetime import date

from demo.content.shapes import News, Text

NEWS_OF_2017: tuple[News, ...] = (
    News(
        slug=Text(de="projekte-an-einem-tisch", en="projects-around-one-table"),
        day=date(2017, 1, 9),
        category="programme",
        title=Text(
            de="Zum ersten Mal an einem Tisch",
            en="Around one table for the first time",
        ),
        introduction=Text(
            de="Wer die Projekte der Arbeitsmarktmentoren koordiniert, kam am 9. Januar 2017 zum "
            "ersten Mal zusammen.",
            en="On 9 January 2017 the people who coordinate the mentoring projects met for the "
            "first time.",
        ),
        paragraphs=(
            Text(
                de="Mit am Tisch saßen das Sächsische Wirtschaftsministerium, von dem das "
                "Modellprogramm kommt, und die Sächsische Aufbaubank.",
                en="They were joined by Saxony’s ministry for economic affairs, which set up the "
                "model programme, and by the Sächsische Aufbaubank, the state’s development bank.",
            ),
            Text(
                de="Begleitet wird seit Oktober 2016: Mentorinnen und Mentoren gehen mit "
                "Geflüchteten den Weg in eine Ausbildung oder in sozialversicherungspflichtige "
                "Arbeit. Sie beraten auch die Betriebe und bleiben nach dem ersten Arbeitstag "
                "ansprechbar.",
                en="Mentoring itself began in October 2016. Mentors go with refugees on their way "
                "into an apprenticeship or a regular job with social insurance. They advise "
                "employers too, and they are still there after the first day at work.",
            ),
            Text(
                de="Drei Wochen später folgte in Dresden der Auftakt mit allen Mentorinnen und "
                "Mentoren.",
                en="Three weeks later, all the mentors met in Dresden for the kick-off.",
            ),
        ),
    ),
    News(
        slug=Text(de="auftakt-in-dresden", en="kick-off-in-dresden"),
        day=date(2017, 1, 30),
        category="event",
        title=Text(
            de="Auftakt in Dresden: vierzehn Projekte, zwei Tage",
            en="Kick-off in Dresden: fourteen projects, two days",
        ),
        introduction=Text(
            de="Am 30. und 31. Januar 2017 trafen sich die Mentorinnen und Mentoren aller Projekte "
            "in Dresden.",
            en="On 30 and 31 January 2017 the mentors from all the projects met in Dresden.",
        ),
        paragraphs=(
            Text(
                de="Vierzehn Projekte gehören zum Programm. In jedem der zehn Landkreise und in "
                "jeder der drei Kreisfreien Städte Sachsens gibt es mindestens eines.",
                en="The programme consists of fourteen projects. There is at least one in each of "
                "Saxony’s ten districts and in each of its three independent cities.",
            ),
            Text(
                de="Drei Themen standen auf dem Plan: Wer darf wann arbeiten? Wie gelingt "
                "interkulturelle Öffnung? Und was bringt die Ausbildungsduldung?",
                en="Three subjects were on the agenda. Who may work, and from when? What does "
                "opening up to other cultures take? And what does a tolerated stay for the length "
                "of an apprenticeship offer?",
            ),
        ),
    ),
    News(
        slug=Text(de="treffen-mit-den-willkommenslotsen", en="meeting-the-willkommenslotsen"),
        day=date(2017, 2, 27),
        category="programme",
        title=Text(
            de="Mentoring trifft Willkommenslotsen",
            en="Mentors meet the “Willkommenslotsen”",
        ),
        introduction=Text(
            de="Am 27. Februar 2017 saßen beide in der Handwerkskammer Dresden zusammen und "
            "sprachen über Zusammenarbeit.",
            en="On 27 February 2017 the two sat down at the Dresden Chamber of Crafts to talk "
            "about working together.",
        ),
        paragraphs=(
            Text(
                de="Es war das erste Kooperationstreffen des Programms mit den Willkommenslotsen.",
                en="It was the first cooperation meeting between the programme and the "
                "Willkommenslotsen, the “welcome guides”.",
            ),
            Text(
                de="Das Mentoring lebt davon, dass viele mitziehen: Jobcenter und Agenturen für "
                "Arbeit, Handwerkskammern, Industrie- und Handelskammern und Menschen, die sich "
                "freiwillig engagieren.",
                en="Mentoring depends on many partners: job centres and employment agencies, "
                "chambers of crafts, chambers of industry and commerce, and people who volunteer "
                "their time.",
            ),
        ),
    ),
)
