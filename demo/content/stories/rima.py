"""Rima, teacher in Meißen."""

from demo.content.shapes import Station, Story, Text

STORY = Story(
    slug="rima",
    name="Rima",
    portrait="rima",
    portrait_alternative_text=Text(
        de="Illustration: Halbporträt einer Frau mit schulterlangem Haar und dunkler Jacke.",
        en="Illustration: half-length portrait of a woman with shoulder-length hair "
        "and a dark jacket.",
    ),
    ground="porphyr",
    field_of_work="school",
    place="Meißen",
    district="14627",
    occupation=Text(de="Lehrerin", en="Teacher"),
    sentence=Text(
        de="Im Irak Lehrerin. In Meißen wieder.",
        en="A teacher in Iraq. In Meißen, a teacher again.",
    ),
    opening=Text(
        de="Im Irak war sie Lehrerin. In Meißen steht sie wieder vor einer Klasse – als Lehrerin.",
        en="In Iraq she was a teacher. In Meißen she stands in front of a class again – "
        "as a teacher.",
    ),
    before=Text(de="Lehrerin im Irak", en="Teacher in Iraq"),
    today=Text(de="Lehrerin an einer Schule in Meißen", en="Teacher at a school in Meißen"),
    companion=Text(de="ein Mentor aus Meißen", en="a mentor from Meißen"),
    lead=Text(
        de="Ein Klassenzimmer riecht überall gleich, sagt man: nach Kreide, nach Papier, nach "
        "nassen Jacken. Wer einmal unterrichtet hat, vergisst das nicht. Rima hat es schon im "
        "Flur gemerkt, noch vor der ersten Tür.",
        en="They say every classroom smells the same: of chalk, of paper, of wet coats. Once you "
        "have taught, you never forget it. Rima noticed it out in the corridor, before she had "
        "reached the first door.",
    ),
    paragraphs=(
        Text(
            de="Der Beruf war da, lange vor der Ankunft: elf Jahre Mathematik, sechste bis neunte "
            "Klasse. Was fehlte, war alles andere – die Sprache für den Elternabend, das richtige "
            "Formular, jemand, der weiß, welche Tür die erste ist.",
            en="The profession was there long before she arrived: eleven years of mathematics, "
            "classes six to nine. Everything else was missing – the words for a parents’ evening, "
            "the right form, somebody who knew which door to try first.",
        ),
        Text(
            de="Ein Arbeitsmarktmentor kannte diese Tür. Er ging die Zeugnisse mit ihr durch, "
            "Zeile für Zeile, fand die Stelle, die sie bewertet, und rief in drei Schulen an. Die "
            "dritte sagte: Kommen Sie vorbei. Er blieb auch nach dem ersten Arbeitstag erreichbar.",
            en="A labour-market mentor knew that door. He went through her certificates with her, "
            "line by line, found the office that assesses them and rang three schools. The third "
            "one said: come and see us. He could still be reached after her first day at work.",
        ),
    ),
    stations=(
        Station(
            when=Text(de="Ankommen", en="Arriving"),
            heading=Text(de="Zählt mein Abschluss?", en="Does my diploma count?"),
            text=Text(
                de="Ein Zeugnis auf Arabisch, und am Schalter kann es niemand lesen.",
                en="A certificate in Arabic, and nobody at the counter who can read it.",
            ),
        ),
        Station(
            when=Text(de="Monat 1–14", en="Months 1–14"),
            heading=Text(de="Deutsch, jeden Tag", en="German, every day"),
            text=Text(
                de="Erst im Kurs, dann am Küchentisch. Am Kühlschrank hängen die Vokabeln, "
                "sortiert nach Schulfächern.",
                en="First in class, then at the kitchen table. The new words hang on the fridge, "
                "sorted by school subject.",
            ),
        ),
        Station(
            when=Text(de="Monat 15", en="Month 15"),
            heading=Text(de="Jemand geht mit", en="Someone comes along"),
            text=Text(
                de="Der Mentor sortiert, ruft an, macht Mut. Nach zwei Wochen steht der erste "
                "Termin in einer Schule.",
                en="The mentor sorts papers, makes calls, lifts spirits. Two weeks later there is "
                "a first appointment at a school.",
            ),
        ),
        Station(
            when=Text(de="Monat 18", en="Month 18"),
            heading=Text(de="Drei Wochen zur Probe", en="Three weeks’ trial"),
            text=Text(
                de="Anfangs sitzt Rima hinten und schreibt mit. Am Ende der zweiten Woche steht "
                "sie vorn.",
                en="At first Rima sits at the back and takes notes. By the end of the second week "
                "she is standing at the front.",
            ),
        ),
        Station(
            when=Text(de="Heute", en="Today"),
            heading=Text(de="Lehrerin!", en="Teacher!"),
            text=Text(
                de="In Meißen, vor der Klasse, mit Kreide am Ärmel.",
                en="In Meißen, in front of her class, with chalk on her sleeve.",
            ),
        ),
    ),
    heading=Text(de="Wieder vor der Klasse", en="Back in front of a class"),
    second_part=(
        Text(
            de="Heute unterrichtet Rima im Team. Sie erklärt, sie hört zu, sie übersetzt, wo Worte "
            "fehlen. Für manche Kinder ist sie die Erste an der Schule, die ihre Sprache spricht. "
            "Für alle anderen ist sie die, bei der Bruchrechnen plötzlich geht.",
            en="These days Rima teaches as part of a team. She explains, she listens, she "
            "translates where words run short. For some children she is the first person at "
            "school who speaks their language. For all the others she is the one who makes "
            "fractions suddenly work.",
        ),
        Text(
            de="Und die Fragen vom Anfang? Die stellen jetzt andere – auf dem Flur, nach der "
            "Stunde, manchmal auf einem gefalteten Zettel. Rima kennt ein paar Antworten. Und sie "
            "weiß, wen man anruft.",
            en="And the questions from the beginning? Others ask them now – in the corridor, after "
            "the lesson, sometimes on a folded slip of paper. Rima knows a few of the answers. "
            "She also knows who to call.",
        ),
    ),
    quote=Text(
        de="Ich musste nicht neu anfangen. Ich musste nur wieder anfangen.",
        en="I didn’t have to start over. I only had to start again.",
    ),
)
