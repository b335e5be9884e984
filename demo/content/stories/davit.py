"""Davit, bus driver in Pirna. In the demo he lacks a consent."""

from demo.content.shapes import Station, Story, Text

STORY = Story(
    slug="davit",
    name="Davit",
    portrait="davit",
    portrait_alternative_text=Text(
        de="Illustration: Halbporträt eines Mannes mit Schirmmütze, kurzem Bart und kariertem "
        "Hemd.",
        en="Illustration: half-length portrait of a man with a flat cap, a short beard and a "
        "checked shirt.",
    ),
    ground="blaudruck",
    field_of_work="technology",
    place="Pirna",
    district="14628",
    occupation=Text(de="Busfahrer", en="Bus driver"),
    sentence=Text(de="Er wartet, wenn jemand rennt.", en="He waits when somebody runs."),
    opening=Text(
        de="Vom Elbufer hinauf in die Dörfer: Das ist Davits Linie. Wer zur Haltestelle rennt, hat "
        "bei ihm gute Chancen.",
        en="Up from the Elbe to the villages: that is Davit’s route. Run for the stop and your "
        "chances with him are good.",
    ),
    before=Text(de="Lkw-Fahrer", en="Lorry driver"),
    today=Text(
        de="Busfahrer im Linienverkehr rund um Pirna",
        en="Bus driver on the routes around Pirna",
    ),
    companion=Text(de="eine Mentorin aus Pirna", en="a mentor from Pirna"),
    lead=Text(
        de="Zwölf Meter Bus, und die Kurve hinter der Kirche ist auch heute nicht breiter "
        "geworden. „Einatmen“, sagt Davit zu sich selbst, wie bei der ersten Prüfungsfahrt. "
        "Dann passt es.",
        en="Twelve metres of bus, and the bend behind the church hasn’t grown any wider today. "
        "“Breathe in,” Davit tells himself, just as he did on his first driving test. Then "
        "it fits.",
    ),
    paragraphs=(
        Text(
            de="Fahren konnte er. Er hatte Baustoffe über Pässe gebracht, nachts, bei Schnee, "
            "allein. Nur ließ sich sein Führerschein nicht einfach umtauschen. Und Menschen sind "
            "keine Ladung: Sie haben Fragen, Kinderwagen und passendes Kleingeld. Oder eben nicht.",
            en="Driving was never the problem. He had taken building materials over mountain "
            "passes, at night, in snow, on his own. But his licence couldn’t simply be exchanged. "
            "And people are not freight: they have questions, pushchairs and the right change. "
            "Or they don’t.",
        ),
        Text(
            de="Die Mentorin kannte ein Busunternehmen, dem Leute fehlten, und einen Weg, den "
            "neuen Führerschein zu bezahlen. Was sie nicht kannte, war der Unterschied zwischen "
            "Retarder und Motorbremse. Davit erklärte ihn ihr, auf Deutsch, dreißig Kilometer "
            "lang. Danach sagte sie: Die Theorie schaffen Sie.",
            en="His mentor knew a bus company that was short of people, and a way to pay for the "
            "new licence. What she didn’t know was the difference between a retarder and an engine "
            "brake. Davit explained it to her, in German, for thirty kilometres. Afterwards she "
            "said: you’ll pass the theory.",
        ),
    ),
    stations=(
        Station(
            when=Text(de="Im ersten Jahr", en="In the first year"),
            heading=Text(de="Darf ich hier fahren?", en="Am I allowed to drive here?"),
            text=Text(
                de="Die Antwort hat elf Seiten. Auf der letzten steht: noch nicht.",
                en="The answer runs to eleven pages. On the last it says: not yet.",
            ),
        ),
        Station(
            when=Text(de="Ein Winter", en="One winter"),
            heading=Text(de="Tausend Prüfungsfragen", en="A thousand test questions"),
            text=Text(
                de="Gelernt wird im Linienbus, immer auf dem ersten Sitz rechts.",
                en="He studies on the bus itself, always in the front seat on the right.",
            ),
        ),
        Station(
            when=Text(de="Ein Oktobermorgen", en="An October morning"),
            heading=Text(de="Prüfungsfahrt", en="The driving test"),
            text=Text(
                de="Nebel über der Elbe, der Prüfer schweigt. Am Ende nickt er.",
                en="Fog on the Elbe, a silent examiner. At the end, he nods.",
            ),
        ),
        Station(
            when=Text(de="Vier Wochen", en="Four weeks"),
            heading=Text(de="Die Linie lernen", en="Learning the route"),
            text=Text(
                de="Erst kennt er die Haltestellen beim Namen, dann die Fahrgäste.",
                en="First he knows the stops by name, then the passengers.",
            ),
        ),
        Station(
            when=Text(de="Heute", en="Today"),
            heading=Text(de="Einsteigen, bitte!", en="All aboard!"),
            text=Text(
                de="Eigene Linie, eigener Dienstplan, eigener Kaffeebecher.",
                en="His own route, his own roster, his own coffee mug.",
            ),
        ),
    ),
    heading=Text(de="Letzte Fahrt, 22:14 Uhr", en="Last bus, 10.14 p.m."),
    second_part=(
        Text(
            de="Spätabends sitzen vier Leute im Bus, und Davit kennt drei: die Frau aus der "
            "Spätschicht, den Jungen mit dem Cello, den Herrn, der bis zur Endstelle mitfährt, "
            "weil er gern Bus fährt. Der Vierte schläft. Davit weckt ihn rechtzeitig.",
            en="Late in the evening there are four people on the bus and Davit knows three: the "
            "woman from the late shift, the boy with the cello, the gentleman who rides to the "
            "terminus because he enjoys it. The fourth is asleep. Davit wakes him in time.",
        ),
        Text(
            de="Pünktlich ist er auch, fast immer. Trotzdem geht vor dem Anfahren ein letzter "
            "Blick in den Spiegel. Dreißig Sekunden holt man bergab wieder auf, sagt er, einen "
            "verpassten Bus nicht.",
            en="He is punctual too, nearly always. Even so, there is one last glance in the mirror "
            "before he pulls out. You can make up thirty seconds on the way down, he says. You "
            "can’t make up a missed bus.",
        ),
    ),
    quote=Text(
        de="Ein Fahrplan ist ein Versprechen. Ich halte es gern.",
        en="A timetable is a promise. I like to keep it.",
    ),
)
