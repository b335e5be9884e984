"""The fourteen mentor projects: one in each district, two in Dresden.

That ARBEIT UND LEBEN Sachsen e.V. runs projects in Dresden and Leipzig is a fact;
all other organisations, the languages and every address are examples.
"""

from demo.content.shapes import Project, Text

ASSOCIATION = "ARBEIT UND LEBEN Sachsen e.V."


def _example(de: str, en: str) -> Text:
    """What an invented project says of itself, with the note that it is an example."""
    return Text(
        de=f"{de} Alle Angaben zu diesem Projekt sind Beispiele.",
        en=f"{en} All details of this project are examples.",
    )


def _of_association(de: str, en: str) -> Text:
    """What a project of the association says, with the note that contact data are examples."""
    return Text(
        de=f"{de} Kontakt und Sprachen sind Beispielangaben.",
        en=f"{en} Contact details and languages are examples.",
    )


def _name(de: str, en: str) -> Text:
    """The name of a project, from the name of its place in both languages."""
    return Text(de=f"Arbeitsmarktmentoring {de}", en=f"Labour-market mentoring, {en}")


PROJECTS: tuple[Project, ...] = (
    Project(
        district="14511",
        name=_name("Chemnitz", "Chemnitz"),
        organisation="Träger in Chemnitz (Beispielangabe)",
        town="Chemnitz",
        latitude=50.8357,
        longitude=12.92922,
        languages=("de", "en", "ar", "fa", "uk"),
        email="chemnitz@example.org",
        about=_example(
            de="Wir begleiten Menschen auf dem Weg in Ausbildung und Arbeit, vom ersten Gespräch "
            "bis über den ersten Arbeitstag hinaus.",
            en="We go with people on their way into training and work, from the first conversation "
            "to well past the first day.",
        ),
    ),
    Project(
        district="14521",
        name=_name("Erzgebirgskreis", "Erzgebirgskreis"),
        organisation="Träger im Erzgebirgskreis (Beispielangabe)",
        town="Annaberg-Buchholz",
        latitude=50.57953,
        longitude=13.00627,
        languages=("de", "en", "ar", "uk"),
        email="erzgebirge@example.org",
        about=_example(
            de="Zeugnisse lesen, Betriebe anrufen, Gespräche üben: Wir sortieren mit Ihnen, was "
            "zuerst kommt.",
            en="Reading certificates, calling employers, practising interviews: we work out with "
            "you what comes first.",
        ),
    ),
    Project(
        district="14522",
        name=_name("Mittelsachsen", "Mittelsachsen"),
        organisation="Träger im Landkreis Mittelsachsen (Beispielangabe)",
        town="Freiberg",
        latitude=50.91089,
        longitude=13.33881,
        languages=("de", "en", "uk", "ru"),
        email="mittelsachsen@example.org",
        about=_example(
            de="Wir kennen Betriebe zwischen Freiberg und Döbeln und fragen für Sie nach.",
            en="We know employers between Freiberg and Döbeln, and we ask on your behalf.",
        ),
    ),
    Project(
        district="14523",
        name=_name("Vogtland", "Vogtland"),
        organisation="Träger im Vogtlandkreis (Beispielangabe)",
        town="Plauen",
        latitude=50.4973,
        longitude=12.13782,
        languages=("de", "en", "ar", "fa"),
        email="vogtland@example.org",
        about=_example(
            de="Wir helfen beim Suchen, beim Bewerben und beim Dableiben.",
            en="We help with searching, with applying and with staying on.",
        ),
    ),
    Project(
        district="14524",
        name=_name("Zwickau", "Zwickau"),
        organisation="Träger im Landkreis Zwickau (Beispielangabe)",
        town="Zwickau",
        latitude=50.72724,
        longitude=12.48839,
        languages=("de", "en", "ti", "ar"),
        email="zwickau@example.org",
        about=_example(
            de="Wir sprechen mit Ihnen und mit dem Betrieb, damit aus einem Probetag ein Vertrag "
            "werden kann.",
            en="We talk with you and with the employer, so that a trial day can turn into a "
            "contract.",
        ),
    ),
    Project(
        district="14612",
        name=_name("Dresden", "Dresden"),
        organisation=ASSOCIATION,
        town="Dresden",
        latitude=51.05089,
        longitude=13.73832,
        languages=("de", "en", "ar", "fa", "fr"),
        email="dresden@example.org",
        about=_of_association(
            de="Wir begleiten Geflüchtete in Dresden auf dem Weg in den Beruf und beraten die "
            "Betriebe, die sie einstellen.",
            en="We go with refugees in Dresden on their way into a job and advise the employers "
            "who take them on.",
        ),
    ),
    Project(
        district="14612",
        name=_name("Dresden, zweites Projekt", "Dresden, second project"),
        organisation="Zweiter Träger in Dresden (Beispielangabe)",
        town="Dresden",
        latitude=51.05089,
        longitude=13.73832,
        languages=("de", "en", "uk", "ru"),
        email="dresden-zwei@example.org",
        about=_example(
            de="Wir helfen, wenn die Ausbildung schon läuft und es in Berufsschule oder Betrieb "
            "hakt.",
            en="We help when training has begun and things get stuck at vocational school or at "
            "work.",
        ),
    ),
    Project(
        district="14625",
        name=_name("Bautzen", "Bautzen"),
        organisation="Träger im Landkreis Bautzen (Beispielangabe)",
        town="Bautzen",
        latitude=51.18035,
        longitude=14.43494,
        languages=("de", "hsb", "en", "uk"),
        email="bautzen@example.org",
        about=_example(
            de="Wir suchen mit Ihnen eine Arbeit, die zu dem passt, was Sie schon können.",
            en="Together we look for work that fits what you can already do.",
        ),
    ),
    Project(
        district="14626",
        name=_name("Görlitz", "Görlitz"),
        organisation="Träger im Landkreis Görlitz (Beispielangabe)",
        town="Görlitz",
        latitude=51.15518,
        longitude=14.98853,
        languages=("de", "en", "fa", "ru"),
        email="goerlitz@example.org",
        about=_example(
            de="Wir gehen mit zu Terminen und erklären, was in den Briefen steht.",
            en="We come along to appointments and explain what the letters say.",
        ),
    ),
    Project(
        district="14627",
        name=_name("Meißen", "Meißen"),
        organisation="Träger im Landkreis Meißen (Beispielangabe)",
        town="Meißen",
        latitude=51.16158,
        longitude=13.4737,
        languages=("de", "en", "ar"),
        email="meissen@example.org",
        about=_example(
            de="Wir hören zu, fragen nach und finden heraus, welche Tür die erste ist.",
            en="We listen, ask questions and find out which door comes first.",
        ),
    ),
    Project(
        district="14628",
        name=_name("Sächsische Schweiz-Osterzgebirge", "Sächsische Schweiz-Osterzgebirge"),
        organisation="Träger im Landkreis Sächsische Schweiz-Osterzgebirge (Beispielangabe)",
        town="Pirna",
        latitude=50.95843,
        longitude=13.93702,
        languages=("de", "en", "ar", "ti"),
        email="pirna@example.org",
        about=_example(
            de="Wir bringen Menschen und Betriebe zusammen und bleiben für beide ansprechbar.",
            en="We bring people and employers together, and both can go on calling us.",
        ),
    ),
    Project(
        district="14713",
        name=_name("Leipzig", "Leipzig"),
        organisation=ASSOCIATION,
        town="Leipzig",
        latitude=51.33962,
        longitude=12.37129,
        languages=("de", "en", "ar", "fr", "uk"),
        email="leipzig@example.org",
        about=_of_association(
            de="Wir begleiten Menschen in Leipzig in Ausbildung und Arbeit. Auf den "
            "Aufenthaltsstatus kommt es nicht an, nur auf den Zugang zum Arbeitsmarkt.",
            en="We go with people in Leipzig into training and work. Residence status does not "
            "matter, as long as there is access to the labour market.",
        ),
    ),
    Project(
        district="14729",
        name=_name("Landkreis Leipzig", "Leipzig district"),
        organisation="Träger im Landkreis Leipzig (Beispielangabe)",
        town="Borna",
        latitude=51.12416,
        longitude=12.49639,
        languages=("de", "en", "fr", "ar"),
        email="landkreis-leipzig@example.org",
        about=_example(
            de="Von Borna bis Grimma: Wir kommen auch dorthin, wo der Bus selten fährt.",
            en="From Borna to Grimma: we also come to places where the bus seldom goes.",
        ),
    ),
    Project(
        district="14730",
        name=_name("Nordsachsen", "Nordsachsen"),
        organisation="Träger im Landkreis Nordsachsen (Beispielangabe)",
        town="Torgau",
        latitude=51.56016,
        longitude=12.99617,
        languages=("de", "en", "fa", "uk"),
        email="nordsachsen@example.org",
        about=_example(
            de="Wir üben Bewerbungsgespräche, rufen in Betrieben an und freuen uns mit, wenn es "
            "klappt.",
            en="We practise interviews, call employers and share the joy when it works out.",
        ),
    ),
)
