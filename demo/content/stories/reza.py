"""Reza, mechatronics technician in Görlitz."""

from demo.content.shapes import Station, Story, Text

STORY = Story(
    slug="reza",
    name="Reza",
    portrait="reza",
    portrait_alternative_text=Text(
        de="Illustration: Halbporträt eines Mannes mit kurzem dunklem Haar, Vollbart und "
        "Arbeitsjacke.",
        en="Illustration: half-length portrait of a man with short dark hair, a full beard and a "
        "work jacket.",
    ),
    ground="blaudruck",
    field_of_work="technology",
    place="Görlitz",
    district="14626",
    occupation=Text(de="Mechatroniker", en="Mechatronics technician"),
    sentence=Text(de="Zwei Ausbildungen, ein Beruf.", en="Two apprenticeships, one trade."),
    opening=Text(
        de="Reza hat zwei Lehren gemacht und einen Beruf. In der zweiten wusste er schon, welche "
        "Fragen man stellen muss.",
        en="Reza has served two apprenticeships and has one trade. The second time round he knew "
        "which questions to ask.",
    ),
    before=Text(de="Elektriker", en="Electrician"),
    today=Text(
        de="Mechatroniker in einem Görlitzer Maschinenbaubetrieb",
        en="Mechatronics technician at a machine builder’s in Görlitz",
    ),
    companion=Text(de="ein Mentor aus Görlitz", en="a mentor from Görlitz"),
    lead=Text(
        de="Eine Maschine, die steht, ist still. Für Reza ist das der lauteste Moment des Tages. "
        "Er geht hin, legt das Ohr fast ans Gehäuse und fragt als Erstes: Was war kurz vorher "
        "anders?",
        en="A machine that has stopped is silent. For Reza that is the loudest moment of the day. "
        "He walks over, puts his ear almost to the casing and starts with a question: what was "
        "different just before?",
    ),
    paragraphs=(
        Text(
            de="Er besitzt zwei Mappen. In der einen liegt ein Abschluss als Elektriker, in einem "
            "anderen Alphabet, mit Stempel und dem Foto eines Neunzehnjährigen. In der anderen ein "
            "Zeugnis aus Sachsen, da war er einunddreißig. Dazwischen liegen zwölf Jahre und "
            "sehr viel Kabel.",
            en="He owns two folders. One holds an electrician’s certificate in a different "
            "alphabet, with a stamp and the photograph of a nineteen-year-old. The other holds "
            "one from Saxony, earned at thirty-one. Between them lie twelve years and a great "
            "deal of cable.",
        ),
        Text(
            de="Als Helfer hätte er sofort anfangen können, besser bezahlt als jeder Lehrling. "
            "Sein Mentor rechnete ihm beides vor, auf kariertem Papier: dreieinhalb Jahre so, "
            "dreißig Jahre so. Im Betrieb fragte er dann, ob die erste Lehre nicht zähle. Doch, "
            "hieß es nach kurzer Bedenkzeit: ein Jahr.",
            en="He could have started as an unskilled hand straight away, on more money than any "
            "apprentice. His mentor worked out both for him on squared paper: three and a half "
            "years this way, thirty years that way. Then he asked the firm whether the first "
            "apprenticeship didn’t count for something. It did, they said after thinking it over: "
            "one year.",
        ),
    ),
    stations=(
        Station(
            when=Text(de="Mit 28", en="At 28"),
            heading=Text(de="Noch einmal in die Lehre?", en="An apprentice, again?"),
            text=Text(
                de="Das Angebot als Helfer liegt auf dem Tisch. Unterschrieben ist es nicht.",
                en="The offer of unskilled work is on the table. It hasn’t been signed.",
            ),
        ),
        Station(
            when=Text(de="Eine Woche später", en="A week later"),
            heading=Text(de="Das karierte Blatt", en="The squared paper"),
            text=Text(
                de="Zwei Spalten, zwei Lebensläufe. Der Mentor rät zu nichts, er rechnet.",
                en="Two columns, two working lives. The mentor recommends nothing; he adds up.",
            ),
        ),
        Station(
            when=Text(de="In der Berufsschule", en="At vocational school"),
            heading=Text(de="Der Älteste in der Reihe", en="The oldest in the row"),
            text=Text(
                de="Die anderen helfen ihm bei Wirtschaftskunde, er ihnen beim Ohmschen Gesetz.",
                en="The others help him with economics, he helps them with Ohm’s law.",
            ),
        ),
        Station(
            when=Text(de="Nach zweieinhalb Jahren", en="Two and a half years in"),
            heading=Text(de="Prüfung mit Störung", en="An exam with a fault"),
            text=Text(
                de="In der Anlage ist ein Fehler versteckt. Reza findet ihn nach elf Minuten.",
                en="There is a fault hidden in the test rig. It takes Reza eleven minutes to "
                "find it.",
            ),
        ),
        Station(
            when=Text(de="Heute", en="Today"),
            heading=Text(de="Mechatroniker!", en="Qualified!"),
            text=Text(
                de="Mit zwei Mappen, einem Beruf und eigenem Werkzeugwagen.",
                en="With two folders, one trade and a tool trolley of his own.",
            ),
        ),
    ),
    heading=Text(
        de="Der Fehler ist selten dort, wo es piept",
        en="The fault is rarely where the beeping is",
    ),
    second_part=(
        Text(
            de="Inzwischen lernt er selbst jemanden an. Erste Regel: nicht sofort schrauben. "
            "Zweite Regel: Wer fragt, ist nicht langsamer, sondern früher fertig. In keinem der "
            "beiden Lehrpläne habe das gestanden, sagt Reza. Es stehe im Dazwischen.",
            en="These days he has a trainee of his own. Rule one: don’t reach for the spanner "
            "first. Rule two: people who ask aren’t slower, they finish sooner. Neither syllabus "
            "taught him that, says Reza. It was in the gap between the two.",
        ),
        Text(
            de="Zu Hause stehen die Mappen Rücken an Rücken. Fragt ihn jemand, welche Ausbildung "
            "die richtige war, zeigt er auf beide: Von der einen hat er das Verstehen, von der "
            "anderen die Wörter dafür. Und der Mentor? Hat das karierte Blatt aufgehoben.",
            en="At home the folders stand back to back. If anybody asks which training was the "
            "real one, he points at both: one gave him the understanding, the other the words for "
            "it. And the mentor? He kept the squared paper.",
        ),
    ),
    quote=Text(
        de="Ein Beruf ist kein Papier. Aber das Papier hat geholfen.",
        en="A trade is not a piece of paper. The paper did help, though.",
    ),
)
