"""Title, slug and introduction of each index page."""

from demo.content.shapes import Text

INDEX_INTRODUCTIONS: dict[str, tuple[Text, Text, Text]] = {
    "stories": (
        Text(de="Geschichten", en="Stories"),
        Text(de="geschichten", en="stories"),
        Text(
            de="Gefiltert wird nach dem, was jemand tut – nicht danach, woher jemand kommt. Alle "
            "Personen sind für diese Demo erfunden.",
            en="You can filter by what people do, not by where they come from. All of them were "
            "invented for this demo.",
        ),
    ),
    "films": (
        Text(de="Filme", en="Films"),
        Text(de="filme", en="films"),
        Text(
            de="Sie sprechen selbst, mit Untertiteln und einer Mitschrift zum Lesen. Die Filme "
            "hier sind Beispiele; den Dokumentarfilm von 2021 zeigt diese Demo nicht.",
            en="They speak for themselves, with captions and a transcript to read. The films here "
            "are examples; this demo does not show the documentary of 2021.",
        ),
    ),
    "tour": (
        Text(de="Unterwegs durch Sachsen", en="On the road in Saxony"),
        Text(de="tour", en="tour"),
        Text(
            de="Wo die Ausstellung war, wo sie gerade ist und wohin sie als Nächstes reist. "
            "Kommende Termine sind Beispiele.",
            en="Where the exhibition has been, where it is now and where it goes next. Dates ahead "
            "are examples.",
        ),
    ),
    "request": (
        Text(
            de="Holen Sie die Ausstellung in Ihr Haus",
            en="Bring the exhibition to your place",
        ),
        Text(de="ausstellung-anfragen", en="request-the-exhibition"),
        Text(
            de="Sechs Schritte, etwa fünf Minuten. Danach bekommen Sie einen Link, unter dem Sie "
            "den Stand jederzeit sehen. Sie können uns auch auf Sorbisch schreiben.",
            en="Six steps, about five minutes. You then receive a link that shows where things "
            "stand at any time. You are welcome to write to us in Sorbian too.",
        ),
    ),
    "mentors": (
        Text(
            de="Mentorin oder Mentor finden",
            en="Find a mentor",
        ),
        Text(de="mentoren-finden", en="find-a-mentor"),
        Text(
            de="In jedem Landkreis und in jeder Kreisfreien Stadt Sachsens gibt es mindestens ein "
            "Projekt. Schreiben Sie dem, das Ihnen am nächsten ist. Die Kontaktdaten sind "
            "Beispiele.",
            en="There is at least one project in every district and every independent city of "
            "Saxony. Write to the one nearest to you. The contact details are examples.",
        ),
    ),
    "news": (
        Text(de="Aktuelles", en="News"),
        Text(de="aktuelles", en="news"),
        Text(
            de="Was im Programm und rund um die Ausstellung geschieht, mit Datum und in wenigen "
            "Sätzen.",
            en="What happens in the programme and around the exhibition, with the date and in a "
            "few sentences.",
        ),
    ),
    "book": (
        Text(de="Gästebuch", en="Visitors’ book"),
        Text(de="gaestebuch", en="visitors-book"),
        Text(
            de="Was Gäste am Kiosk und auf dieser Website schreiben. Alle Einträge hier sind "
            "Beispiele.",
            en="What visitors write at the kiosk and on this website. All entries here are "
            "examples.",
        ),
    ),
}
