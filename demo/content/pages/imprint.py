"""Standing page: imprint. Everything in it is a placeholder and says so."""

from demo.content.shapes import StandingPage, Text

IMPRINT = StandingPage(
    kind="imprint",
    slug=Text(de="impressum", en="imprint"),
    title=Text(de="Impressum", en="Imprint"),
    introduction=Text(
        de="Dies ist eine Demo-Installation. Namen, Anschriften und Nummern auf dieser Seite sind "
        "Platzhalter.",
        en="This is a demo installation. Names, addresses and numbers on this page are "
        "placeholders.",
    ),
    sections=(
        (
            Text(de="Anbieter", en="Provider"),
            (
                Text(
                    de="Arbeitsmarktmentoren Sachsen (Demo), Musterstraße 1, 01067 Dresden. "
                    "E-Mail: kontakt@example.org",
                    en="Arbeitsmarktmentoren Sachsen (demo), Musterstraße 1, 01067 Dresden, "
                    "Germany. E-mail: kontakt@example.org",
                ),
                Text(
                    de="Wer die Plattform wirklich betreibt, trägt hier ein: Name und Rechtsform, "
                    "Anschrift, vertretungsberechtigte Person, Telefon, E-Mail und die zuständige "
                    "Aufsicht.",
                    en="Whoever runs the platform for real enters here: name and legal form, "
                    "address, authorised representative, telephone, e-mail and the supervisory "
                    "authority.",
                ),
            ),
        ),
        (
            Text(de="Verantwortlich für den Inhalt", en="Responsible for the content"),
            (
                Text(
                    de="Mustername, Anschrift wie oben.",
                    en="Sample name, address as above.",
                ),
            ),
        ),
        (
            Text(de="Bilder und Texte", en="Pictures and texts"),
            (
                Text(
                    de="Die Porträts sind Illustrationen und bilden niemanden ab. Die Menschen, "
                    "ihre Geschichten und ihre Zitate sind erfunden. Die Angaben zum Programm und "
                    "zu den vergangenen Stationen beruhen auf veröffentlichten Tatsachen.",
                    en="The portraits are illustrations and depict no one. The people, their "
                    "stories and their quotes are invented. Information on the programme and on "
                    "past stops is based on published facts.",
                ),
                Text(
                    de="Die Karte ist schematisch. Logos sind Platzhalter.",
                    en="The map is schematic. Logos are placeholders.",
                ),
            ),
        ),
    ),
)
