"""Nour, pharmacy assistant in Leipzig. In the demo she lacks a consent."""

from demo.content.shapes import Station, Story, Text

STORY = Story(
    slug="nour",
    name="Nour",
    portrait="nour",
    portrait_alternative_text=Text(
        de="Illustration: Halbporträt einer Frau mit kinnlangem, welligem Haar und gestreifter "
        "Bluse.",
        en="Illustration: half-length portrait of a woman with wavy, chin-length hair and a "
        "striped blouse.",
    ),
    ground="rosenquarz",
    field_of_work="care",
    place="Leipzig",
    district="14713",
    occupation=Text(de="Apothekenhelferin", en="Pharmacy assistant"),
    sentence=Text(de="Kennt jede Schublade beim Namen.", en="She knows every drawer by name."),
    opening=Text(
        de="Neunhundert Schubladen, eine Ordnung. Nour findet darin alles, auch ihren eigenen "
        "Platz.",
        en="Nine hundred drawers, one system. Nour can find everything in it, her own place "
        "included.",
    ),
    before=Text(de="Studentin der Chemie", en="Chemistry student"),
    today=Text(de="Apothekenhelferin in Leipzig", en="Pharmacy assistant in Leipzig"),
    companion=Text(de="ein Mentor aus Leipzig", en="a mentor from Leipzig"),
    lead=Text(
        de="Um acht kommt die Ware, in blauen Kisten. Nour scannt, prüft, sortiert und weiß noch "
        "vor dem ersten Kunden, was fehlt. Das Fachwort mochte sie sofort: Ein Defekt ist hier "
        "nichts Kaputtes, nur etwas, das ausverkauft ist.",
        en="The delivery comes at eight, in blue crates. Nour scans, checks, sorts, and knows what "
        "is missing before the first customer walks in. She liked the German term straight away: "
        "in a pharmacy a “Defekt” isn’t broken, it has merely run out.",
    ),
    paragraphs=(
        Text(
            de="Im Hörsaal hatte sie gelernt, was in den Schachteln steckt. In Leipzig lernte sie, "
            "wohin sie gehören. Das klingt nach weniger und ist es nicht: Temperatur, Verfall, "
            "Charge, Bestellschluss. Jede Packung hat hier eine Adresse, und keine darf umziehen, "
            "ohne sich abzumelden.",
            en="In lectures she had learned what the boxes contain. In Leipzig she learned where "
            "they belong. It sounds like less, and isn’t: temperature, expiry, batch, order "
            "deadline. Every packet has an address here, and none may move house without "
            "giving notice.",
        ),
        Text(
            de="Drei Apotheken standen auf der Liste ihres Mentors. Zwei vertrösteten ihn aufs "
            "nächste Jahr. In der dritten fragte er gar nicht nach einer Stelle, sondern nach "
            "einer Arbeit, die liegen geblieben war. Die gab es: den Keller. Nour brauchte vier "
            "Tage.",
            en="Her mentor had three pharmacies on his list. Two told him to try again next year. "
            "In the third he didn’t ask about a job at all, but about a task nobody had got round "
            "to. There was one: the cellar. It took Nour four days.",
        ),
    ),
    stations=(
        Station(
            when=Text(de="Im Deutschkurs", en="In the German class"),
            heading=Text(de="Wohin mit der Chemie?", en="Where does the chemistry go?"),
            text=Text(
                de="Drei Semester, für die kein Formular eine Zeile hat.",
                en="Three terms of study, and no form with a line for them.",
            ),
        ),
        Station(
            when=Text(de="Abends", en="In the evenings"),
            heading=Text(de="Das Kleingedruckte", en="The small print"),
            text=Text(
                de="Nour lernt mit Beipackzetteln. Sie sind kostenlos, und die Grammatik stimmt.",
                en="Nour studies package leaflets. They’re free, and the grammar is sound.",
            ),
        ),
        Station(
            when=Text(de="Vier Tage im März", en="Four days in March"),
            heading=Text(de="Der Keller", en="The cellar"),
            text=Text(
                de="Am Montag Kartons bis zur Decke, am Donnerstag ein Plan an der Wand.",
                en="On Monday, boxes up to the ceiling. On Thursday, a plan on the wall.",
            ),
        ),
        Station(
            when=Text(de="Ab April", en="From April"),
            heading=Text(de="Ein Vertrag, ein Schlüssel", en="A contract and a key"),
            text=Text(
                de="Wareneingang, Lager, Bestellung. Einmal im Monat schaut der Mentor vorbei.",
                en="Deliveries, stock, orders. Once a month her mentor drops in.",
            ),
        ),
        Station(
            when=Text(de="Heute", en="Today"),
            heading=Text(de="Mein Platz!", en="My place!"),
            text=Text(
                de="Am Kittel ein Namensschild, im Herbst beginnt die Ausbildung.",
                en="A name badge on her coat, and training that starts in the autumn.",
            ),
        ),
    ),
    heading=Text(de="Freitags, kurz vor sechs", en="Fridays, just before six"),
    second_part=(
        Text(
            de="Der Laden laufe leiser, seit Nour da ist, heißt es im Team. Nichts klappert, "
            "niemand sucht. Braucht freitags kurz vor sechs noch jemand etwas Seltenes, geht sie "
            "drei Schritte, zieht eine Schublade auf und hat es.",
            en="The place has been quieter since Nour came, the team says. Nothing rattles, nobody "
            "hunts for things. If somebody needs something rare on a Friday just before six, she "
            "takes three steps, opens a drawer and there it is.",
        ),
        Text(
            de="Den Keller zeigt sie gern. Nicht wegen der Regale, sondern wegen des Plans: drei "
            "Farben, Lineal, jede Ecke vermessen. Unten rechts stehen ein Datum und ihr Name, wie "
            "auf der Zeichnung für ein Haus.",
            en="She likes to show people the cellar. Not for the shelves but for the plan: three "
            "colours, ruled lines, every corner measured. At the bottom right there is a date and "
            "her name, as on the drawing of a house.",
        ),
    ),
    quote=Text(
        de="Ordnung ist auch eine Sprache. Die konnte ich schon.",
        en="Order is a language too. I already spoke that one.",
    ),
)
