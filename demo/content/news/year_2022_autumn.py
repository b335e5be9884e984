"""News of September 2022 and a look back at the year."""

from datetime import date

from demo.content.shapes import News, Text

NEWS_OF_AUTUMN_2022: tuple[News, ...] = (
    News(
        slug=Text(de="ein-voller-september", en="a-full-september"),
        day=date(2022, 9, 7),
        category="event",
        title=Text(
            de="Ein voller September: Tafel, Fachtreffen, Aktionswochen",
            en="A full September: banquet, networking, action weeks",
        ),
        introduction=Text(
            de="Drei Termine in vier Wochen: ein Bankett in Dresden, ein Fachtreffen in Chemnitz, "
            "Workshops im Netz.",
            en="Three dates in four weeks: a banquet in Dresden, two days of talks in Chemnitz, "
            "workshops online.",
        ),
        paragraphs=(
            Text(
                de="Am 5. September 2022 lud „Dresden is(s)t bunt“ zum Bankett: fast 190 "
                "Organisationen, 240 Tische.",
                en="On 5 September 2022 came the banquet “Dresden is(s)t bunt”, a pun on “is "
                "colourful” and “eats colourfully”: almost 190 organisations, 240 tables.",
            ),
            Text(
                de="Am 6. und 7. September folgte in Chemnitz das zehnte Fach- und "
                "Vernetzungstreffen. Der erste Tag gehörte den Betrieben, der zweite der "
                "Ausbildung.",
                en="On 6 and 7 September the tenth specialist and networking meeting followed in "
                "Chemnitz. Day one was about employers, day two about training.",
            ),
            Text(
                de="Vom 19. bis 30. September liefen die Aktionswochen „Menschen in Arbeit – "
                "Fachkräfte in den Regionen“ mit zwei Online-Workshops, am 20. September um 13 Uhr "
                "und am 22. September um 9 Uhr.",
                en="From 19 to 30 September the action weeks “Menschen in Arbeit – Fachkräfte in "
                "den Regionen” (people in work, skilled labour in the regions) offered two online "
                "workshops, on 20 September at 13:00 and on 22 September at 9:00.",
            ),
        ),
    ),
    News(
        slug=Text(de="rueckblick-2022", en="looking-back-at-2022"),
        day=date(2022, 12, 31),
        category="press",
        story="rima",
        title=Text(
            de="Rückblick 2022: mehr Mentoring und ein Podcast",
            en="Looking back at 2022: more mentors and a podcast",
        ),
        introduction=Text(
            de="Was das Jahr gebracht hat, in drei Absätzen. Diesen Rückblick haben wir für die "
            "Demo zusammengestellt und auf den letzten Tag des Jahres gelegt.",
            en="What the year brought, in three paragraphs. We compiled this review for the demo "
            "and dated it to the last day of the year.",
        ),
        paragraphs=(
            Text(
                de="„Dein Fachkräftefunk – Podcast für Sachsen“ heißt ein Podcast, den ZEFAS 2022 "
                "herausbrachte. Darin geht es um Fachkräfte und gute Arbeit in Sachsen.",
                en="“Dein Fachkräftefunk – Podcast für Sachsen” is a podcast that ZEFAS brought "
                "out in 2022. Its subject: skilled labour and good work in Saxony.",
            ),
            Text(
                de="Das Programm wuchs. Es bekam rund 3,3 Millionen Euro mehr, und aus 57 "
                "Mentorinnen und Mentoren wurden 71.",
                en="The programme grew. It received about 3.3 million euros more, and the number "
                "of mentors rose from 57 to 71.",
            ),
            Text(
                de="Gebraucht werden sie. Vorhersagen zufolge fehlen in Sachsen bis 2030 rund "
                "300.000 Arbeitskräfte.",
                en="They are needed. Forecasts say that Saxony will be short of about 300,000 "
                "workers by 2030.",
            ),
        ),
    ),
)
