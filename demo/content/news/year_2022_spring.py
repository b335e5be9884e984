"""News of the first half of 2022 and of its summer."""

from datetime import date

from demo.content.shapes import News, Text

NEWS_OF_SPRING_2022: tuple[News, ...] = (
    News(
        slug=Text(de="station-annaberg-buchholz", en="stop-in-annaberg-buchholz"),
        day=date(2022, 2, 28),
        category="exhibition",
        title=Text(
            de="Annaberg-Buchholz: die Geschichten im Erzgebirge",
            en="Annaberg-Buchholz: the stories in the Ore Mountains",
        ),
        introduction=Text(
            de="Die Wanderausstellung macht Station in Annaberg-Buchholz.",
            en="The touring exhibition has come to Annaberg-Buchholz.",
        ),
        paragraphs=(
            Text(
                de="Davon berichtete das Programm am 28. Februar 2022. Das Haus und die genaue "
                "Dauer sind uns nicht bekannt.",
                en="The programme reported on it on 28 February 2022. We do not know the building "
                "or the exact dates.",
            ),
            Text(
                de="Wie an jeder Station erzählt die Ausstellung vom Ankommen in Ausbildung und "
                "Arbeit und von Menschen, die dabei ein Stück mitgegangen sind.",
                en="As at every stop, the exhibition is about finding a place in training and "
                "work, and about the people who went part of the way too.",
            ),
        ),
    ),
    News(
        slug=Text(de="zefas-begleitet-das-programm", en="zefas-supports-the-programme"),
        day=date(2022, 4, 1),
        category="programme",
        title=Text(
            de="ZEFAS begleitet das Programm",
            en="ZEFAS takes over programme support",
        ),
        introduction=Text(
            de="Seit dem 1. April 2022 liegt die Programmbegleitung beim Zentrum für "
            "Fachkräftesicherung und Gute Arbeit, kurz ZEFAS.",
            en="Since 1 April 2022 the programme has been supported by ZEFAS, the Saxon centre for "
            "skilled labour and good work.",
        ),
        paragraphs=(
            Text(
                de="Anfangs hatte der Sächsische Flüchtlingsrat e.V. diese Aufgabe.",
                en="At first this was the task of the Sächsischer Flüchtlingsrat e.V., the Saxon "
                "refugee council.",
            ),
            Text(
                de="Worum es im Mentoring geht: Menschen auf dem Weg in Ausbildung und Arbeit "
                "begleiten, Betriebe beraten – und nach dem Start dableiben, damit niemand "
                "vorzeitig aufhört.",
                en="What mentoring is about: going with people on their way into training and "
                "work, advising employers, and staying on after the start so that nobody drops "
                "out.",
            ),
        ),
    ),
    News(
        slug=Text(de="station-plauen", en="stop-in-plauen"),
        day=date(2022, 7, 5),
        category="exhibition",
        has_gallery=True,
        stop="plauen",
        title=Text(
            de="Plauen: die Ausstellung ist im Vogtland",
            en="Plauen: the exhibition reaches the Vogtland",
        ),
        introduction=Text(
            de="Anfang Juli 2022 meldete das Programm die nächste Station: Plauen.",
            en="In early July 2022 the programme announced the next stop: Plauen.",
        ),
        paragraphs=(
            Text(
                de="Die Meldung trägt das Datum des 5. Juli 2022. In welchem Haus die Bilder "
                "hingen und bis wann, ist uns nicht bekannt.",
                en="The news is dated 5 July 2022. We do not know in which building the pictures "
                "hung, or until when.",
            ),
            Text(
                de="Von 2019 bis 2022 reiste die Ausstellung durch Sachsen. Plauen ist die letzte "
                "Station, von der wir aus dieser Zeit wissen.",
                en="The exhibition toured Saxony from 2019 to 2022. Plauen is the last stop from "
                "those years that we know of.",
            ),
        ),
    ),
)
