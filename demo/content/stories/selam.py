"""Selam, cook in Zwickau."""

from demo.content.shapes import Station, Story, Text

STORY = Story(
    slug="selam",
    name="Selam",
    portrait="selam",
    portrait_alternative_text=Text(
        de="Illustration: Halbporträt einer Frau mit hochgestecktem Haar und hellem "
        "Rollkragenpullover.",
        en="Illustration: half-length portrait of a woman with her hair pinned up and a light "
        "roll-neck jumper.",
    ),
    ground="porphyr",
    field_of_work="kitchen",
    place="Zwickau",
    district="14524",
    occupation=Text(de="Köchin", en="Cook"),
    sentence=Text(de="Vom Spülbecken an den Herd.", en="From the sink to the stove."),
    opening=Text(
        de="Angefangen hat sie am Spülbecken, drei Meter vom Herd. Für diese drei Meter brauchte "
        "Selam vier Jahre.",
        en="She started at the sink, three metres from the stove. Those three metres took Selam "
        "four years.",
    ),
    before=Text(de="Händlerin mit eigenem Gemüsestand", en="Trader with her own vegetable stall"),
    today=Text(de="Köchin in einem Zwickauer Gasthaus", en="Cook in a Zwickau restaurant"),
    companion=Text(de="eine Mentorin aus Zwickau", en="a mentor from Zwickau"),
    lead=Text(
        de="Der Drucker rattert, ein Zettel fällt: zweimal Roulade, einmal ohne Soße. Selam liest "
        "ihn laut vor, und vier Stimmen antworten. Seit einem Jahr ist ihre die erste in der "
        "Kette.",
        en="The printer rattles and a slip drops down: two beef roulades, one without gravy. Selam "
        "calls it out and four voices answer. For a year now, hers has been the first in "
        "the chain.",
    ),
    paragraphs=(
        Text(
            de="Wer spült, hört alles. Selam lernte Deutsch zwischen Tellern: erst „heiß“, dann "
            "„hinter dir“, dann ganze Rezepte. Nach acht Monaten wusste sie, wann der Koch zu "
            "spät salzte. Gesagt hat sie es ihm erst nach zwölf.",
            en="Whoever does the washing-up hears everything. Selam learned her German among the "
            "plates: first “hot”, then “behind you”, then entire recipes. After eight months she "
            "knew when the cook was adding the salt too late. She waited until month twelve to "
            "tell him.",
        ),
        Text(
            de="Eigentlich kam ihre Mentorin nur wegen eines Formulars. Sie blieb zum Mittagessen "
            "und fragte, wer das Brot gebacken habe. Die Antwort führte zu einem Gespräch mit der "
            "Chefin, das Gespräch zu einem Plan: drei Jahre Ausbildung, im selben Haus, auf der "
            "anderen Seite der Küche.",
            en="Her mentor had really only come about a form. She stayed for lunch and asked who "
            "had baked the bread. The answer led to a talk with the owner, and the talk to a plan: "
            "three years’ training, in the same house, on the other side of the kitchen.",
        ),
    ),
    stations=(
        Station(
            when=Text(de="Am Spülbecken", en="At the sink"),
            heading=Text(de="Merkt das jemand?", en="Does anybody notice?"),
            text=Text(
                de="Sechs Stunden Teller. Was es gibt, erkennt Selam am Geruch, bevor es "
                "auf der Karte steht.",
                en="Six hours of plates. Selam can tell the day’s dish by its smell before it is "
                "on the menu.",
            ),
        ),
        Station(
            when=Text(de="Nach zwölf Monaten", en="After twelve months"),
            heading=Text(de="Ein Löffel zum Probieren", en="A spoonful to taste"),
            text=Text(
                de="Der Koch hält ihn ihr hin: Fehlt was? Es fehlt was.",
                en="The cook holds it out: is anything missing? Something is.",
            ),
        ),
        Station(
            when=Text(de="Ein Montag, Ruhetag", en="A Monday, closed"),
            heading=Text(de="Zu dritt am Tisch", en="Three at the table"),
            text=Text(
                de="Chefin, Mentorin, Selam. Nach einer Stunde gibt es Kaffee und einen Vertrag.",
                en="The owner, the mentor, Selam. An hour later there is coffee, and a contract.",
            ),
        ),
        Station(
            when=Text(de="Drei Lehrjahre", en="Three years’ training"),
            heading=Text(de="Karpfen, Kloß, Kalkulation", en="Carp, dumplings, costing"),
            text=Text(
                de="Vieles kann sie, bevor sie weiß, wie es heißt. Die Prozentrechnung übt sie mit "
                "der Mentorin.",
                en="Much of it she can do before she knows what it’s called. Her mentor helps her "
                "practise percentages.",
            ),
        ),
        Station(
            when=Text(de="Heute", en="Today"),
            heading=Text(de="Köchin!", en="Cook!"),
            text=Text(
                de="Prüfung bestanden, Note zwei. Am Spülbecken hilft sie trotzdem, wenn es eng "
                "wird.",
                en="Exam passed, with a good mark. When things get hectic she still lends a hand "
                "at the sink.",
            ),
        ),
    ),
    heading=Text(de="Mittwochs kocht Selam", en="Wednesdays are Selam’s"),
    second_part=(
        Text(
            de="Mittwoch ist ihr Tag. Dann steht auf der Karte, was sie sich ausdenkt: rote "
            "Linsen, sehr viele Zwiebeln, eine Gewürzmischung, deren Rezept sie nicht verrät. Am "
            "ersten Mittwoch gingen sechs Portionen über den Tresen. Inzwischen ruft man besser "
            "vorher an.",
            en="Wednesday is her day. The menu then has whatever she comes up with: red lentils, a "
            "great many onions, a spice mix whose recipe she won’t give away. On the first "
            "Wednesday six portions went over the counter. By now it is wise to ring ahead.",
        ),
        Text(
            de="In der Prüfung wollte man eine Roulade sehen und bekam sie, wie sie im Buch steht. "
            "Am Spülbecken arbeitet jetzt ein junger Mann, der noch wenig sagt und viel riecht. "
            "Neulich hat Selam ihm einen Löffel hingehalten.",
            en="The examiners asked for a roulade and got one straight from the textbook. At the "
            "sink there is a young man now who says little and smells everything. The other day "
            "Selam held out a spoon to him.",
        ),
    ),
    quote=Text(
        de="Ich habe vom Rand aus gelernt. Jetzt stehe ich mittendrin.",
        en="I learned it all from the edge. Now I’m right in the middle.",
    ),
)
