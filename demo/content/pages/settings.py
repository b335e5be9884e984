"""Settings of the demo site: who runs it, how to write, what the footer says."""

from demo.content.shapes import Text

SETTINGS: dict[str, str | Text] = {
    "organisation": "Arbeitsmarktmentoren Sachsen (Demo)",
    "email": "kontakt@example.org",
    "address": "Musterstraße 1, 01067 Dresden (Platzhalter)",
    "funding_notice": Text(
        de="Muster für die Demo: Dieses Vorhaben wird zum Teil aus Steuermitteln bezahlt. "
        "Grundlage ist der Haushalt, den der Sächsische Landtag beschlossen hat.",
        en="Sample for the demo: this project is paid for in part by taxpayers, on the basis of "
        "the budget passed by the parliament of Saxony.",
    ),
    "footer_sentence": Text(
        de="Beispielinhalt: Alle Menschen in den Geschichten und alle kommenden Termine sind "
        "erfunden. Die Bilder sind Illustrationen und zeigen niemanden, den es gibt.",
        en="Example content: all people in the stories and all dates ahead are invented. The "
        "pictures are illustrations and show nobody who exists.",
    ),
}
