"""Standing page: accessibility statement of the demo."""

from demo.content.shapes import StandingPage, Text

ACCESSIBILITY = StandingPage(
    kind="accessibility",
    slug=Text(de="barrierefreiheit", en="accessibility"),
    title=Text(
        de="Erklärung zur Barrierefreiheit",
        en="Accessibility statement",
    ),
    introduction=Text(
        de="Diese Seiten sollen alle benutzen können. Wo das noch nicht gelingt, möchten wir es "
        "wissen. Diese Erklärung gilt für die Demo-Installation.",
        en="Everyone should be able to use these pages. Where that does not work yet, we want to "
        "know. This statement applies to the demo installation.",
    ),
    sections=(
        (
            Text(de="Woran wir uns halten", en="What we go by"),
            (
                Text(
                    de="Maßstab sind die Barrierefreie-Informationstechnik-Verordnung (BITV 2.0), "
                    "die über EN 301 549 auf die Web Content Accessibility Guidelines verweist, "
                    "und in Sachsen BfWebG und BfWebVO. Für die Gestaltung gilt WCAG 2.2, Stufe "
                    "AA.",
                    en="Our yardsticks are the German ordinance on accessible information "
                    "technology (BITV 2.0), which by way of EN 301 549 refers to the Web Content "
                    "Accessibility Guidelines, and Saxony’s own BfWebG and BfWebVO. The design "
                    "aims for WCAG 2.2, level AA.",
                ),
            ),
        ),
        (
            Text(de="Stand der Vereinbarkeit", en="State of conformity"),
            (
                Text(
                    de="Diese Demo ist teilweise mit den Anforderungen vereinbar. Das ist das "
                    "Ergebnis einer Selbstbewertung; von außen geprüft wurde sie nicht. Wer die "
                    "Plattform wirklich betreibt, lässt sie prüfen und trägt hier Datum und "
                    "Ergebnis ein.",
                    en="This demo conforms in part with the requirements. That is the result of a "
                    "self-assessment of a demo; no one from outside has examined it. Whoever runs "
                    "the platform for real has it tested and enters date and result here.",
                ),
            ),
        ),
        (
            Text(de="Was noch fehlt", en="What is still missing"),
            (
                Text(
                    de="Die Texte in Leichter Sprache hat noch keine Prüfgruppe gelesen. "
                    "Übersetzungen sind noch nicht von Menschen geprüft, die mit der Sprache "
                    "aufgewachsen sind. Beim Zugang zu den Häusern sind wir auf deren Angaben "
                    "angewiesen; manche fehlen.",
                    en="No test group has read the texts in easy German yet. Translations have "
                    "still to be checked by people who grew up with the language. For access to "
                    "the venues we depend on what they tell us; some details are missing.",
                ),
            ),
        ),
        (
            Text(de="Sagen Sie uns, was nicht geht", en="Tell us what does not work"),
            (
                Text(
                    de="Sind Sie auf eine Barriere gestoßen, oder brauchen Sie einen Inhalt in "
                    "anderer Form? Schreiben Sie an kontakt@example.org. Die Adresse der Seite und "
                    "ein Satz dazu, was nicht ging, genügen. Wir antworten innerhalb eines Monats.",
                    en="Have you come up against a barrier, or do you need something in another "
                    "form? Write to kontakt@example.org. The address of the page and a sentence on "
                    "what went wrong are enough. We reply within a month.",
                ),
            ),
        ),
        (
            Text(de="Wenn keine Antwort kommt", en="If you get no answer"),
            (
                Text(
                    de="Haben Sie nach einem Monat keine Antwort oder keine, die hilft, können Sie "
                    "sich an die Durchsetzungsstelle des Freistaates Sachsen wenden. Das kostet "
                    "nichts, und Sie brauchen keinen Rechtsbeistand. Anschrift und E-Mail trägt "
                    "hier ein, wer die Plattform betreibt.",
                    en="If after a month you have had no answer, or none that helps, you can turn "
                    "to Saxony’s enforcement body, the Durchsetzungsstelle. It is free of charge "
                    "and you do not need a lawyer. Whoever runs the platform enters its address "
                    "and e-mail here.",
                ),
            ),
        ),
    ),
)
