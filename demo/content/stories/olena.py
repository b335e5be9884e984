"""Olena, accountant in Freiberg."""

from demo.content.shapes import Station, Story, Text

STORY = Story(
    slug="olena",
    name="Olena",
    portrait="olena",
    portrait_alternative_text=Text(
        de="Illustration: Halbporträt einer Frau mit kinnlangem Haar, runder Brille und Blazer.",
        en="Illustration: half-length portrait of a woman with chin-length hair, round glasses "
        "and a blazer.",
    ),
    ground="serpentin",
    field_of_work="office",
    place="Freiberg",
    district="14522",
    occupation=Text(de="Buchhalterin", en="Accountant"),
    sentence=Text(de="Zahlen brauchen keine Übersetzung.", en="Numbers need no translation."),
    opening=Text(
        de="Soll steht links, Haben steht rechts. Das gilt überall, und genau dort fing Olena in "
        "Freiberg wieder an.",
        en="Debit on the left, credit on the right. That holds everywhere, and it is where Olena "
        "picked up again in Freiberg.",
    ),
    before=Text(de="Leiterin einer Werksbuchhaltung", en="Head of accounts at a factory"),
    today=Text(de="Buchhalterin in einem Freiberger Betrieb", en="Accountant in a Freiberg firm"),
    companion=Text(de="eine Mentorin aus Mittelsachsen", en="a mentor from Mittelsachsen"),
    lead=Text(
        de="Am Monatsende wird es ruhig im dritten Stock. Tasten, ein Locher, der Wasserkocher. "
        "Wenn die Summe ganz unten auf den Cent stimmt, sagt Olena leise „Tak“, und alle wissen: "
        "Feierabend.",
        en="At the end of the month the third floor goes quiet. Keys, a hole punch, the kettle. "
        "When the total at the very bottom is right to the cent, Olena says a soft “Tak”, and "
        "everyone knows they can go home.",
    ),
    paragraphs=(
        Text(
            de="Zwanzig Jahre lang hat sie Bücher geführt, zuletzt für ein Werk mit vierhundert "
            "Leuten. Die Zahlen kamen mit, die Paragrafen nicht. Umsatzsteuer, Kontenrahmen, "
            "Abschreibung: Für jedes Wort, das sie kannte, gab es hier ein neues, meist ein "
            "längeres.",
            en="For twenty years she kept the books, most recently for a factory with four hundred "
            "people. The numbers came with her; the regulations did not. VAT, charts of accounts, "
            "depreciation: for every word she knew there was a new one here, usually a longer one.",
        ),
        Text(
            de="Ihre Mentorin fand einen Lehrgang, abends und online. Und sie fand etwas, das in "
            "keinem Katalog steht: eine Steuerfachfrau im Ruhestand, die donnerstags Zeit hatte. "
            "Zu dritt bauten sie eine Tabelle. Links das Wort von früher, rechts das Wort von "
            "hier, in der Mitte die Zahl, die in beiden Fällen dieselbe ist.",
            en="Her mentor found a course, in the evenings and online. She also found something "
            "that is in no catalogue: a retired tax clerk who was free on Thursdays. Together the "
            "three of them built a table. On the left the word from before, on the right the word "
            "from here, and in the middle the number, which is the same in either case.",
        ),
    ),
    stations=(
        Station(
            when=Text(de="Ankunft", en="Arrival"),
            heading=Text(de="Gelten meine zwanzig Jahre?", en="Do my twenty years count?"),
            text=Text(
                de="Im Fragebogen gibt es ein Feld für den Beruf. Für Erfahrung gibt es keins.",
                en="The questionnaire has a box for occupation. It has none for experience.",
            ),
        ),
        Station(
            when=Text(de="Das erste halbe Jahr", en="The first six months"),
            heading=Text(de="Neue Wörter, alte Konten", en="New words, old accounts"),
            text=Text(
                de="Die Tabelle wächst auf 312 Zeilen.",
                en="The table grows to 312 rows.",
            ),
        ),
        Station(
            when=Text(de="Donnerstags", en="On Thursdays"),
            heading=Text(de="Eine Firma aus Papier", en="A firm made of paper"),
            text=Text(
                de="Zur Übung gründen sie ein Unternehmen, kaufen zwei Lieferwagen und schreiben "
                "sie ab.",
                en="For practice they found a company, buy two vans and write them off over "
                "six years.",
            ),
        ),
        Station(
            when=Text(de="Im elften Monat", en="Month eleven"),
            heading=Text(de="Bewerbung mit Bilanz", en="Applying with a balance sheet"),
            text=Text(
                de="Statt großer Worte legt Olena einen Musterabschluss bei. Der Betrieb ruft am "
                "selben Tag an.",
                en="In place of big words Olena encloses a set of sample accounts. The firm rings "
                "the same day.",
            ),
        ),
        Station(
            when=Text(de="Heute", en="Today"),
            heading=Text(de="Die Summe stimmt!", en="It all adds up!"),
            text=Text(
                de="Unbefristet, dritter Stock, Fensterplatz.",
                en="A permanent post, third floor, by the window.",
            ),
        ),
    ),
    heading=Text(de="Ordnung, die man teilen kann", en="An order worth sharing"),
    second_part=(
        Text(
            de="Die Tabelle gibt es noch. Als im Frühjahr eine neue Kollegin kam, schickte Olena "
            "sie ihr, ohne ein Wort dazu. Am nächsten Morgen stand eine Tasse Kaffee auf dem "
            "Schreibtisch. Auch ohne ein Wort.",
            en="The table still exists. When a new colleague joined in the spring, Olena sent it "
            "to her without a word. The next morning there was a cup of coffee on the desk. "
            "Also without a word.",
        ),
        Text(
            de="Im Februar, zum Jahresabschluss, brennt im dritten Stock am längsten Licht. Dann "
            "kommt eine Nachricht von der Mentorin, jedes Jahr dieselbe: Stimmt’s? Und jedes Jahr "
            "geht dieselbe Antwort zurück: Differenz 0,00.",
            en="In February, when the annual accounts are due, the lights on the third floor stay "
            "on longest. That is when a message arrives from the mentor, the same every year: "
            "does it balance? And every year the same answer goes back: difference 0.00.",
        ),
    ),
    quote=Text(
        de="Zahlen brauchen keine Übersetzung. Ich schon – am Anfang.",
        en="Numbers need no translation. I did – to begin with.",
    ),
)
