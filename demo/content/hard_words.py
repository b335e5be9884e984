"""Hard words and what they mean, in Leichte Sprache. Not checked by test readers yet."""

HARD_WORDS = {
    "Arbeits·markt·mentor": (
        "Ein Arbeits·markt·mentor hilft bei der Suche nach Arbeit. Er kennt viele Firmen und Ämter."
    ),
    "Aufenthalts·status": (
        "Menschen aus anderen Ländern bekommen ein Papier. Darauf steht: So dürfen sie in"
        " Deutschland bleiben. Das heißt Aufenthalts·status."
    ),
    "Ausbildung": (
        "In einer Ausbildung lernt ein Mensch einen Beruf. Er lernt in einer Firma und in einer"
        " Schule. Das dauert meistens 3 Jahre."
    ),
    "Bewerbung": (
        "In einer Bewerbung schreibt ein Mensch: Ich möchte in Ihrer Firma arbeiten. Er schreibt"
        " auch: Das kann ich gut."
    ),
    "Eröffnung": "Eröffnung heißt: Die Ausstellung fängt an. Alle Gäste können dann kommen.",
    "Geflüchtete": ("Geflüchtete mussten ihr Land verlassen. Zum Beispiel, weil dort Krieg ist."),
    "Gesellen·prüfung": (
        "Die Gesellen·prüfung ist die Prüfung am Ende der Ausbildung. Danach ist der Beruf gelernt."
    ),
    "Job·center": (
        "Ein Job·center ist ein Amt. Es hilft Menschen bei der Suche nach Arbeit. Manche Menschen"
        " bekommen dort auch Geld."
    ),
    "Mentor": (
        "Ein Mentor begleitet einen anderen Menschen. Er gibt Rat und beantwortet Fragen. Eine"
        " Frau heißt Mentorin."
    ),
    "Meister": "Ein Meister kennt seinen Beruf sehr gut. Er darf andere Menschen ausbilden.",
    "Vertrag": (
        "In einem Arbeits·vertrag steht zum Beispiel: So viel arbeite ich. Und: So viel Geld"
        " bekomme ich. Die Firma und der Mensch unterschreiben den Vertrag."
    ),
    "Zeugnis": (
        "In einem Zeugnis steht: Das hat ein Mensch gelernt. Er bekommt es zum Beispiel von der"
        " Schule."
    ),
}
