"""Samira, dental technician in Chemnitz."""

from demo.content.shapes import Station, Story, Text

STORY = Story(
    slug="samira",
    name="Samira",
    portrait="samira",
    portrait_alternative_text=Text(
        de="Illustration: Halbporträt einer Frau mit hellem Tuch um Kopf und Hals "
        "und dunklem Oberteil.",
        en="Illustration: half-length portrait of a woman with a light scarf around her head and "
        "neck and a dark top.",
    ),
    ground="serpentin",
    field_of_work="craft",
    place="Chemnitz",
    district="14511",
    occupation=Text(de="Zahntechnikerin", en="Dental technician"),
    sentence=Text(de="Arbeitet, wo Lächeln entstehen.", en="She works where smiles are made."),
    opening=Text(
        de="Ein Zehntelmillimeter entscheidet, ob etwas passt. Samira sieht ihn ohne Lupe.",
        en="A tenth of a millimetre decides whether a thing fits. Samira can see it with the "
        "naked eye.",
    ),
    before=Text(de="Zahntechnikerin, acht Jahre im Labor", en="Dental technician for eight years"),
    today=Text(
        de="Zahntechnikerin in einem Chemnitzer Labor",
        en="Dental technician in a Chemnitz laboratory",
    ),
    companion=Text(de="eine Mentorin aus Chemnitz", en="a mentor from Chemnitz"),
    lead=Text(
        de="Zähne haben keine Muttersprache. Ein Backenzahn in Chemnitz hat dieselben Höcker wie "
        "jeder andere auf der Welt. Samira hat Tausende davon nachgebaut, in Wachs, in Metall, "
        "in Keramik.",
        en="Teeth have no mother tongue. A molar in Chemnitz has the same cusps as any other in "
        "the world. Samira has rebuilt thousands of them, in wax, in metal, in ceramic.",
    ),
    paragraphs=(
        Text(
            de="Trotzdem lag ihr Werkzeug zwei Jahre lang in einer Blechdose. Ihr Zeugnis nannte "
            "einen Beruf, den es hier unter demselben Namen gibt – mit anderen Prüfungen, anderen "
            "Normen, anderen Maschinen. Welche davon ihr fehlten, konnte ihr zunächst niemand "
            "sagen.",
            en="Even so, her tools spent two years in a biscuit tin. Her certificate named a "
            "profession that exists here under the same title – with different exams, different "
            "standards, different machines. At first nobody could tell her which of these she was "
            "missing.",
        ),
        Text(
            de="Die Mentorin machte daraus eine Liste. Links, was Samira konnte; rechts, was die "
            "Kammer sehen wollte. Die linke Spalte war länger. Mit der Liste in der Tasche "
            "besuchten sie vier Labore, und im vierten lag ein Gipsmodell auf dem Tisch: Ob sie "
            "mal zeigen möge?",
            en="Her mentor turned the problem into a list. On the left, what Samira could do; on "
            "the right, what the chamber wanted to see. The left-hand column was longer. They "
            "took it to four laboratories, and in the fourth a plaster model was lying on the "
            "bench: would she care to show them?",
        ),
    ),
    stations=(
        Station(
            when=Text(de="Erster Winter", en="First winter"),
            heading=Text(de="Wer braucht mein Können?", en="Who needs what I can do?"),
            text=Text(
                de="Die Dose mit den Instrumenten steht im Regal, ganz oben.",
                en="The tin of instruments stays on the shelf, right at the top.",
            ),
        ),
        Station(
            when=Text(de="Ein Jahr später", en="One year on"),
            heading=Text(de="Gleichwertig – teilweise", en="Equivalent – in part"),
            text=Text(
                de="So steht es im Bescheid. Das zweite Wort streicht Samira gelb an.",
                en="That is what the decision says. Samira marks the last two words in yellow.",
            ),
        ),
        Station(
            when=Text(de="Drei Monate danach", en="Three months later"),
            heading=Text(de="Eine Krone als Bewerbung", en="A crown for an application"),
            text=Text(
                de="Statt eines langen Gesprächs eine Arbeitsprobe: vierzig Minuten, ein "
                "Backenzahn.",
                en="A test piece instead of a long interview: forty minutes, one molar.",
            ),
        ),
        Station(
            when=Text(de="Das Jahr im Labor", en="A year in the lab"),
            heading=Text(de="Die digitale Hälfte", en="The digital half"),
            text=Text(
                de="Scannen, konstruieren, fräsen: Was rechts auf der Liste stand, lernt sie bei "
                "der Arbeit.",
                en="Scanning, designing, milling: she learns the right-hand column on the job.",
            ),
        ),
        Station(
            when=Text(de="Heute", en="Today"),
            heading=Text(de="Gleichwertig!", en="Equivalent!"),
            text=Text(
                de="Der neue Bescheid ist ein Wort kürzer.",
                en="The new decision is two words shorter.",
            ),
        ),
    ),
    heading=Text(de="Was niemand bemerkt", en="What nobody notices"),
    second_part=(
        Text(
            de="Gute Arbeit fällt in diesem Beruf nicht auf. Erst wenn niemand mehr sagen kann, "
            "welcher Zahn der gemachte ist, legt Samira das Werkzeug weg. Die Kolleginnen und "
            "Kollegen bringen ihr die schwierigen Farben: das Grau an einer Schneidekante, das "
            "eine Gelb, das kein Farbring hat.",
            en="Good work goes unseen in this profession. Only when no one can tell which tooth "
            "was made does Samira put her tools down. Her colleagues bring her the difficult "
            "colours: the grey along an incisor’s edge, the one yellow that no shade guide has.",
        ),
        Text(
            de="Die Menschen, für die sie arbeitet, lernt sie selten kennen. Über ihrem Platz "
            "hängt trotzdem eine Postkarte, von jemandem, der wieder in Äpfel beißt. Die Blechdose "
            "steht daneben. Offen.",
            en="She rarely meets the people she works for. Still, there is a postcard above her "
            "bench, from somebody who can bite into apples again. The biscuit tin stands next to "
            "it. Open.",
        ),
    ),
    quote=Text(
        de="Meine Arbeit sieht man nicht. Genau so soll es sein.",
        en="You can’t see my work. That’s the whole point.",
    ),
)
