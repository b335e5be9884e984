"""Joel, nursing apprentice in Grimma."""

from demo.content.shapes import Station, Story, Text

STORY = Story(
    slug="joel",
    name="Joel",
    portrait="joel",
    portrait_alternative_text=Text(
        de="Illustration: Halbporträt eines jungen Mannes mit kurzem Haar und hellem Kasack.",
        en="Illustration: half-length portrait of a young man with short hair "
        "and a light-coloured tunic.",
    ),
    ground="safran",
    field_of_work="care",
    place="Grimma",
    district="14729",
    occupation=Text(de="Pflege-Azubi", en="Nursing apprentice"),
    sentence=Text(
        de="Früher Schneider. Heute lernt er Pflege.",
        en="Once a tailor. Now learning to nurse.",
    ),
    opening=Text(
        de="Früher maß Joel Schultern und Ärmel. Heute misst er Blutdruck und lernt in Grimma "
        "einen neuen Beruf.",
        en="Joel used to measure shoulders and sleeves. Now he takes blood pressure and is "
        "learning a new profession in Grimma.",
    ),
    before=Text(de="Schneider im Laden seiner Tante", en="Tailor in his aunt’s shop"),
    today=Text(
        de="Auszubildender in der Pflege, zweites Jahr",
        en="Nursing apprentice in his second year",
    ),
    companion=Text(
        de="eine Mentorin aus dem Landkreis Leipzig",
        en="a mentor from the district of Leipzig",
    ),
    lead=Text(
        de="Zehn nach sechs, auf dem Flur brennt nur das Nachtlicht. Joel klopft zweimal, bevor er "
        "eine Tür öffnet. „Guten Morgen“ sagt er heute noch vierzehnmal – und meint es jedes Mal.",
        en="Ten past six, and only the night light is on in the corridor. Joel knocks twice before "
        "he opens a door. He will say “Good morning” another fourteen times today, and mean it "
        "each time.",
    ),
    paragraphs=(
        Text(
            de="Dass er mit Menschen arbeiten wollte, wusste Joel, bevor er das Wort dafür hatte. "
            "Im Laden hatte er Maß genommen, zugehört, Stoffe empfohlen. In Grimma suchte niemand "
            "einen Schneider. Aber es gab ein Haus, in dem Leute fehlten, die zuhören.",
            en="Joel knew he wanted to work with people before he knew what to call it. In the "
            "shop he had taken measurements, listened, recommended fabrics. Nobody in Grimma was "
            "looking for a tailor. But there was a care home that was short of listeners.",
        ),
        Text(
            de="Seine Mentorin fragte nicht zuerst nach Papieren, sondern nach seinem Tag: Wann "
            "steht er auf, was tut er gern, worin ist er schnell? Dann schlug sie etwas vor, woran "
            "er nie gedacht hätte: zwei Tage mitgehen, nur schauen. Am ersten Abend rief sie an. "
            "Joel sagte: Morgen wieder.",
            en="His mentor didn’t begin with his papers but with his day: when does he get up, "
            "what does he like doing, what is he quick at? Then she suggested something that would "
            "never have crossed his mind – two days of tagging along, just watching. She rang on "
            "the first evening. Joel said: same again tomorrow.",
        ),
    ),
    stations=(
        Station(
            when=Text(de="Im ersten Sommer", en="The first summer"),
            heading=Text(de="Was kann ich hier werden?", en="What can I be here?"),
            text=Text(
                de="Joel schreibt auf, was er außer Nähen kann. Es wird eine halbe Seite.",
                en="Joel writes down what he can do besides sewing. It fills half a page.",
            ),
        ),
        Station(
            when=Text(de="Herbst bis Frühling", en="Autumn to spring"),
            heading=Text(de="Deutsch auf Schienen", en="German on rails"),
            text=Text(
                de="Der Kurs ist in Leipzig, gelernt wird im Zug: auf der Hinfahrt Verben, auf der "
                "Rückfahrt Artikel.",
                en="The course is in Leipzig, the learning happens on the train: verbs on the way "
                "there, articles on the way home.",
            ),
        ),
        Station(
            when=Text(de="Zwei Tage im April", en="Two days in April"),
            heading=Text(de="Mitgehen, schauen", en="Tag along and watch"),
            text=Text(
                de="Am zweiten Nachmittag fragt eine Bewohnerin, ob er wiederkommt.",
                en="On the second afternoon a resident asks whether he will be back.",
            ),
        ),
        Station(
            when=Text(de="Erster September", en="The first of September"),
            heading=Text(de="Drei Jahre, unterschrieben", en="Three years, signed"),
            text=Text(
                de="Die Mentorin erklärt dem Haus die Förderung und Joel den Dienstplan.",
                en="The mentor explains the funding to the care home, and the rota to Joel.",
            ),
        ),
        Station(
            when=Text(de="Heute", en="Today"),
            heading=Text(de="Zweites Lehrjahr!", en="Second year!"),
            text=Text(
                de="Frühdienst, Berufsschule, Zwischenprüfung: bestanden.",
                en="Early shifts, vocational school, mid-course exam: passed.",
            ),
        ),
    ),
    heading=Text(de="Zwei neue Sprachen", en="Two new languages"),
    second_part=(
        Text(
            de="Die eine Sprache steht im Lehrbuch: Mobilisation, Dokumentation, Pflegeplanung. "
            "Die andere spricht die Dame aus Zimmer neun, und sie heißt Sächsisch. Als sie zum "
            "ersten Mal „Nu“ sagte, suchte Joel das Wort im Wörterbuch. Inzwischen benutzt er es "
            "selbst. Es bedeutet Ja.",
            en="One of them is in the textbook: mobilisation, documentation, care planning. The "
            "other is spoken by the lady in room nine, and it is called Saxon. The first time she "
            "said “Nu”, Joel looked it up in the dictionary. These days he uses it himself. "
            "It means yes.",
        ),
        Text(
            de="Die Mentorin meldet sich noch, nur seltener. Vor der Zwischenprüfung hat sie eine "
            "Lerngruppe zusammengebracht, vier Azubis, ein Abend die Woche. Und wenn im Haus "
            "irgendwo ein Knopf abreißt, wissen alle, wer eine Nadel dabeihat.",
            en="His mentor still gets in touch, only less often. Before the exam she brought "
            "together a study group: four apprentices, one evening a week. And whenever a button "
            "comes off somewhere in the building, everyone knows who carries a needle.",
        ),
    ),
    quote=Text(
        de="Zuhören ist wie Maß nehmen. Es muss passen.",
        en="Listening is like taking measurements. It has to fit.",
    ),
)
