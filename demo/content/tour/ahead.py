"""Invented stops: one that is on show when the demo is loaded, and four ahead."""

from datetime import time

from demo.content.shapes import Text
from demo.content.tour.shapes import Host, Stop

STOPS_AHEAD: tuple[Stop, ...] = (
    Stop(
        slug="freiberg",
        venue="freiberg-town-hall",
        introduction=Text(
            de="Beispieltermin: Gerade ist die Ausstellung im Rathaus Freiberg zu sehen. Kommen "
            "Sie herein, der Eintritt ist frei.",
            en="Example date: the exhibition is on show at Freiberg town hall right now. Come in, "
            "admission is free.",
        ),
        days_ahead=-10,
        days_long=30,
        exhibition_set="A",
        rooms=("Foyer", "Ratssaal"),
        hosts=(
            Host("Rathaus Freiberg (Beispiel)"),
            Host("Musterverein Freiberg (Beispiel)", "partner", "https://example.org/"),
        ),
        press_text=Text(
            de="Beispieltext: Acht Menschen, acht Wege in die Arbeit. Die Wanderausstellung „Ich "
            "hab’s geschafft!“ ist zu Gast in Freiberg. Der Eintritt ist frei.",
            en="Example: eight people, eight ways into work. The touring exhibition “I made it!” "
            "is visiting Freiberg. Admission is free.",
        ),
        stories=("olena", "rima", "joel", "samira"),
    ),
    Stop(
        slug="bautzen",
        venue="bautzen-library",
        introduction=Text(
            de="Beispieltermin: Die Geschichten ziehen zwischen die Bücherregale. Eintritt frei, "
            "ohne Anmeldung.",
            en="Example date: the stories move in among the bookshelves. Admission is free, no "
            "need to register.",
        ),
        days_ahead=21,
        days_long=25,
        exhibition_set="B",
        rooms=("Lesesaal",),
        hosts=(Host("Stadtbibliothek Bautzen (Beispiel)"),),
        opening_time=time(18, 0),
        opening_ends=time(20, 0),
        opening_title=Text(
            de="Eröffnung mit Lesung",
            en="Opening evening with a reading",
        ),
        opening_text=Text(
            de="Beispieltermin: Wir lesen aus den Geschichten, auf Deutsch und in anderen "
            "Sprachen. Danach ist Zeit für Fragen.",
            en="Example date: we read from the stories, in German and in other languages. "
            "Afterwards there is time for questions.",
        ),
        stories=("mykola", "rima", "reza"),
    ),
    Stop(
        slug="zwickau",
        venue="zwickau-job-centre",
        introduction=Text(
            de="Beispieltermin: Wer im Foyer wartet, wartet in guter Gesellschaft. Die Bilder "
            "hängen dort, wo Arbeit gesucht und gefunden wird.",
            en="Example date: anyone waiting in the foyer is in good company. The pictures hang "
            "where people look for work and find it.",
        ),
        days_ahead=75,
        days_long=28,
        exhibition_set="A",
        rooms=("Foyer",),
        hosts=(
            Host("Jobcenter Zwickau (Beispiel)"),
            Host("Musterstiftung (Beispiel)", "supporter", "https://example.org/"),
        ),
        opening_time=time(10, 0),
        opening_ends=time(12, 0),
        places=40,
        opening_guests=Text(
            de="Kim Muster, Mentorin (erfunden)", en="Kim Muster, mentor (invented)"
        ),
        opening_title=Text(
            de="Eröffnung mit Gespräch",
            en="Opening with a conversation",
        ),
        opening_text=Text(
            de="Beispieltermin: Mentorinnen, Mentoren und Betriebe erzählen, wie ein erster "
            "Arbeitstag gelingt.",
            en="Example date: mentors and employers talk about what makes a first day at work a "
            "good one.",
        ),
        stories=("selam", "yusuf", "samira", "joel"),
    ),
    Stop(
        slug="torgau",
        venue="torgau-town-hall",
        introduction=Text(
            de="Beispieltermin: fünf Wochen im Rathaus Torgau. Eine Eröffnung ist noch nicht "
            "verabredet.",
            en="Example date: five weeks at Torgau town hall. An opening has yet to be arranged.",
        ),
        days_ahead=130,
        days_long=35,
        exhibition_set="B",
        rooms=("Bürgersaal",),
        stories=("joel", "olena", "reza"),
    ),
    Stop(
        slug="goerlitz",
        venue="goerlitz-vocational-school",
        introduction=Text(
            de="Beispieltermin: in einer Schule, in der viele gerade am Anfang ihres Berufs "
            "stehen. Nach dem Unterricht steht die Aula allen offen.",
            en="Example date: in a school where many are just starting out in their trade. After "
            "lessons the hall is open to everyone.",
        ),
        days_ahead=190,
        days_long=28,
        exhibition_set="A",
        rooms=("Aula",),
        stories=("reza", "mykola", "selam", "yusuf"),
    ),
)
