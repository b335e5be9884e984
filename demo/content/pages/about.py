"""Standing page about the programme."""

from demo.content.shapes import StandingPage, Text

ABOUT = StandingPage(
    kind="about",
    slug=Text(de="ueber-das-programm", en="about-the-programme"),
    title=Text(de="Über das Programm", en="About the programme"),
    introduction=Text(
        de="Jemand, der weiß, welche Tür die erste ist: Dafür gibt es die Arbeitsmarktmentoren "
        "Sachsen.",
        en="Someone who knows which door to try first: that is what the Arbeitsmarktmentoren "
        "Sachsen, Saxony’s labour-market mentors, are for.",
    ),
    sections=(
        (
            Text(de="Was Mentorinnen und Mentoren tun", en="What mentors do"),
            (
                Text(
                    de="Sie begleiten Geflüchtete und andere Menschen mit Migrationsgeschichte in "
                    "eine Ausbildung oder in sozialversicherungspflichtige Arbeit als Fachkraft. "
                    "Und sie beraten die Betriebe, die sie einstellen.",
                    en="They go with refugees and other people with a migration background on "
                    "their way into an apprenticeship or into skilled work with social insurance. "
                    "And they advise the employers who take them on.",
                ),
                Text(
                    de="Mit dem ersten Arbeitstag hört das nicht auf. Auch danach ist jemand da, "
                    "damit niemand vorzeitig aufhört.",
                    en="It does not stop with the first day at work. Someone is still there "
                    "afterwards, so that nobody drops out.",
                ),
            ),
        ),
        (
            Text(de="Für wen das Programm da ist", en="Who it is for"),
            (
                Text(
                    de="Mitmachen können Geflüchtete mit jedem Aufenthaltsstatus. Voraussetzung "
                    "ist ein Zugang zum Arbeitsmarkt, wenigstens ein nachrangiger.",
                    en="It is open to refugees whatever their residence status, provided they have "
                    "access to the labour market, even if only subordinate access.",
                ),
                Text(
                    de="Vierzehn Projekte gibt es in Sachsen, mindestens eines in jedem der zehn "
                    "Landkreise und in jeder der drei Kreisfreien Städte.",
                    en="There are fourteen projects in Saxony, at least one in each of the ten "
                    "districts and each of the three independent cities.",
                ),
            ),
        ),
        (
            Text(de="Wer dahintersteht", en="Who is behind it"),
            (
                Text(
                    de="Das Sächsische Staatsministerium für Wirtschaft, Arbeit und Verkehr hat "
                    "das Modellprogramm 2016 begonnen, damals unter dem Namen "
                    "„Arbeitsmarktmentoren für Geflüchtete“. Seit April 2022 begleitet das Zentrum "
                    "für Fachkräftesicherung und Gute Arbeit (ZEFAS) das Programm, anfangs tat das "
                    "der Sächsische Flüchtlingsrat e.V.",
                    en="The Saxon State Ministry for Economic Affairs, Labour and Transport "
                    "started the model programme in 2016, then under the name "
                    "“Arbeitsmarktmentoren für Geflüchtete”. Since April 2022 it has been "
                    "supported by ZEFAS, the centre for skilled labour and good work; at first "
                    "this was done by the Saxon refugee council, Sächsischer Flüchtlingsrat e.V.",
                ),
                Text(
                    de="Viele arbeiten mit: Jobcenter, Agenturen für Arbeit, Handwerkskammern, "
                    "Industrie- und Handelskammern, Ehrenamtliche und ARBEIT UND LEBEN Sachsen "
                    "e.V. mit Projekten in Dresden und Leipzig. Das Programm läuft bis Ende 2027.",
                    en="Many others take part: job centres, employment agencies, chambers of "
                    "crafts and of industry and commerce, volunteers, and ARBEIT UND LEBEN Sachsen "
                    "e.V. with projects in Dresden and Leipzig. The programme runs until the end "
                    "of 2027.",
                ),
            ),
        ),
        (
            Text(de="Die Ausstellung", en="The exhibition"),
            (
                Text(
                    de="Fotografien auf Leinwand und Texte dazu: Von 2019 bis 2022 reisten "
                    "Erfolgsgeschichten aus dem Programm durch Sachsen, ins Rathaus, in die "
                    "Agentur für Arbeit und weiter. Sie sollten zum Nachdenken bringen und zum "
                    "Fragen.",
                    en="Photographs on canvas, and texts beside them: from 2019 to 2022 success "
                    "stories from the programme toured Saxony, from a town hall to an employment "
                    "agency and on. They were there to make people think and ask.",
                ),
                Text(
                    de="Diese Seiten sind eine Demo. Die Angaben zum Programm stimmen; die "
                    "Menschen in den Geschichten und alle kommenden Termine sind erfunden.",
                    en="These pages are a demo. What they say about the programme is true; the "
                    "people in the stories and all dates ahead are invented.",
                ),
            ),
        ),
    ),
)
