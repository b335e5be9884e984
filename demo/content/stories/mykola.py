"""Mykola, joiner in Bautzen."""

from demo.content.shapes import Station, Story, Text

STORY = Story(
    slug="mykola",
    name="Mykola",
    portrait="mykola",
    portrait_alternative_text=Text(
        de="Illustration: Halbporträt eines Mannes mit kurzem grauem Haar, Bart und runder Brille.",
        en="Illustration: half-length portrait of a man with short grey hair, a beard and "
        "round glasses.",
    ),
    ground="rosenquarz",
    field_of_work="craft",
    place="Bautzen",
    district="14625",
    occupation=Text(de="Tischler", en="Joiner"),
    sentence=Text(de="Mit 54 noch einmal Probezeit.", en="At 54, he was the new one again."),
    opening=Text(
        de="Dreißig Jahre lang hat Mykola Türen gebaut. Mit 54 war er noch einmal der Neue in der "
        "Werkstatt.",
        en="Mykola had been making doors for thirty years. At 54 he was the new man in the "
        "workshop once more.",
    ),
    before=Text(de="Tischler mit eigener Werkstatt", en="Joiner with a workshop of his own"),
    today=Text(de="Tischler in einer Bautzener Werkstatt", en="Joiner in a Bautzen workshop"),
    companion=Text(de="ein Mentor, halb so alt wie er", en="a mentor half his age"),
    lead=Text(
        de="„Wie lange machen Sie das schon?“, fragte der Chef. Mykola verstand die Frage, nur die "
        "Zahl fiel ihm auf Deutsch nicht ein. Also nahm er ein Stück Eiche vom Stapel, klopfte "
        "daran und legte es beiseite: zu feucht.",
        en="“How long have you been doing this?” asked the boss. Mykola understood the question; "
        "it was the German number that wouldn’t come. So he took a piece of oak from the stack, "
        "knocked on it and put it aside: too damp.",
    ),
    paragraphs=(
        Text(
            de="Es war zu feucht, das Messgerät bestätigte es später. Aus dem Stück Eiche wurde "
            "ein Praktikum, aus dem Praktikum nach einer Woche ein Vertrag – mit sechs Monaten "
            "Probezeit, wie bei allen. Mykola hatte in seinem Leben viele Lehrlinge auf Probe "
            "gehabt. Jetzt war er selbst dran.",
            en="It was too damp; the meter agreed later on. The piece of oak led to a work "
            "placement, and a week of that led to a contract – with six months’ trial, the same "
            "as everyone. Mykola had put plenty of apprentices through a trial period in his "
            "time. Now it was his turn.",
        ),
        Text(
            de="Ausgemacht hatte den Termin sein Mentor, ein Mann von siebenundzwanzig, der noch "
            "nie einen Hobel gehalten hatte. Was er hatte: die Nummern der Werkstätten im "
            "Landkreis, ein Auto und die Geduld, mit Mykola sieben Bewerbungen zu schreiben. Auf "
            "sechs kam nie eine Antwort.",
            en="The appointment was the work of his mentor, a man of twenty-seven who had never "
            "held a plane. What he did have was the number of every workshop in the district, a "
            "car, and the patience to write seven applications with Mykola. Six were never "
            "answered.",
        ),
    ),
    stations=(
        Station(
            when=Text(de="Mit 53", en="At 53"),
            heading=Text(de="Wer stellt mich noch ein?", en="Who will hire me now?"),
            text=Text(
                de="Mykola rechnet: vierzehn Jahre bis zur Rente. Das sind viele Türen.",
                en="Mykola does the sum: fourteen years until his pension. That is a lot of doors.",
            ),
        ),
        Station(
            when=Text(de="Im Herbst", en="In autumn"),
            heading=Text(de="Sieben Bewerbungen", en="Seven applications"),
            text=Text(
                de="Der Mentor schreibt, Mykola sucht die Fotos aus: eine Treppe, ein Schrank, elf "
                "Türen.",
                en="The mentor types, Mykola picks the photographs: a staircase, a wardrobe, "
                "eleven doors.",
            ),
        ),
        Station(
            when=Text(de="Im Januar", en="In January"),
            heading=Text(de="Ein Stück Eiche", en="A piece of oak"),
            text=Text(
                de="Vorstellung in der Werkstatt. Geredet wird wenig, gehobelt viel.",
                en="An interview in the workshop. Not much talking, a good deal of planing.",
            ),
        ),
        Station(
            when=Text(de="Mit 54", en="At 54"),
            heading=Text(de="Probezeit", en="The trial period"),
            text=Text(
                de="Sechs Monate lang steht sein Name mit Bleistift am Spind.",
                en="For six months his name is on the locker in pencil.",
            ),
        ),
        Station(
            when=Text(de="Heute", en="Today"),
            heading=Text(de="Fest angestellt!", en="Here to stay!"),
            text=Text(
                de="Der Name am Spind ist jetzt aus Holz, von Hand geschnitten.",
                en="The name on the locker is made of wood now, cut by hand.",
            ),
        ),
    ),
    heading=Text(de="Der Neue und die Jungen", en="The new man and the young ones"),
    second_part=(
        Text(
            de="In der Pause will der Lehrling wissen, wie man eine Schwalbenschwanzzinke ohne "
            "Maschine sägt. Die Maschine ist schneller, das wissen beide. Mykola zeigt es "
            "trotzdem, zweimal langsam, und erklärt auf Deutsch, was er früher nie erklären "
            "musste. Die neuen Wörter kommen ins Heft: Zinke, Nut, Falz, Gehrung.",
            en="During the break the apprentice wants to know how to saw a dovetail without the "
            "machine. The machine is faster, they both know that. Mykola shows him all the same, "
            "twice and slowly, explaining in German what he never used to have to explain. The new "
            "words go into his notebook: tail, groove, rebate, mitre.",
        ),
        Text(
            de="Achtzehn Türen im Landkreis sind inzwischen auch von ihm. Sonntags fährt er "
            "manchmal an einer vorbei, nur um zu sehen, ob sie noch schließt. Der Mentor besitzt "
            "übrigens jetzt einen Hobel. Ein Geschenk.",
            en="Eighteen doors around the district are partly his by now. On Sundays he sometimes "
            "drives past one, just to check that it still closes. His mentor, by the way, owns a "
            "plane these days. It was a present.",
        ),
    ),
    quote=Text(
        de="Ich war noch einmal der Neue. Das hält jung.",
        en="I got to be the new one again. It keeps you young.",
    ),
)
