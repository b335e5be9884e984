"""Yusuf, baker's apprentice in Plauen."""

from demo.content.shapes import Station, Story, Text

STORY = Story(
    slug="yusuf",
    name="Yusuf",
    portrait="yusuf",
    portrait_alternative_text=Text(
        de="Illustration: Halbporträt eines jungen Mannes mit dichtem lockigem Haar, hellem Hemd "
        "und Schürze.",
        en="Illustration: half-length portrait of a young man with thick curly hair, a light shirt "
        "and an apron.",
    ),
    ground="safran",
    field_of_work="craft",
    place="Plauen",
    district="14523",
    occupation=Text(de="Bäcker-Azubi", en="Baker’s apprentice"),
    sentence=Text(de="Um drei Uhr früh ist er wach.", en="Wide awake at three in the morning."),
    opening=Text(
        de="Wenn Plauen schläft, ist Yusuf hellwach. Seine Schicht beginnt um drei, sein "
        "Feierabend um elf.",
        en="While Plauen sleeps, Yusuf is wide awake. His shift begins at three, his evening "
        "at eleven in the morning.",
    ),
    before=Text(de="Schüler", en="At school"),
    today=Text(de="Bäcker-Azubi im dritten Lehrjahr", en="Baker’s apprentice in his third year"),
    companion=Text(de="ein Mentor aus dem Vogtland", en="a mentor from the Vogtland"),
    lead=Text(
        de="2:20 Uhr, Wecker. 2:25 Uhr, zweiter Wecker. 2:50 Uhr, mit dem Rad den Berg hinunter, "
        "die Stadt gehört ihm. 3:00 Uhr, Licht an, Mehl auf den Tisch.",
        en="2.20 a.m., alarm. 2.25, second alarm. 2.50, downhill by bike with the town all to "
        "himself. 3.00, lights on, flour on the table.",
    ),
    paragraphs=(
        Text(
            de="Dass Brot so viel Rechnen ist, hatte ihm keiner gesagt. Teigausbeute, Stückgare, "
            "Schüttwasser: Yusuf schrieb die Wörter mit dem Finger ins Mehl, bis sie saßen. Das "
            "Formen ging sofort. Der Meister schaute einmal hin, schaute weg und sagte nichts. Im "
            "Vogtland ist das ein Lob.",
            en="Nobody had told him that bread is mostly arithmetic. Dough yield, proving time, "
            "water temperature: Yusuf wrote the German words in the flour with a fingertip until "
            "they stuck. Shaping came at once. The master baker looked over, looked away and said "
            "nothing. In the Vogtland that counts as praise.",
        ),
        Text(
            de="Gescheitert wäre der Vertrag beinahe an etwas anderem: Um drei Uhr fährt kein Bus. "
            "Der Mentor fragte bei der Stadt, im Betrieb, in seinem Sportverein. Am Ende stand ein "
            "gebrauchtes Fahrrad mit sehr gutem Licht vor der Backstube. Manche Lösungen haben "
            "zwei Räder.",
            en="What nearly sank the contract was something else: no bus runs at three. The mentor "
            "asked the town hall, the bakery, his sports club. In the end a second-hand bicycle "
            "with excellent lights was standing outside the bakehouse. Some solutions come on "
            "two wheels.",
        ),
    ),
    stations=(
        Station(
            when=Text(de="Nach der Schule", en="After school"),
            heading=Text(de="Was passt zu mir?", en="What suits me?"),
            text=Text(
                de="Fünf Praktika in einem Jahr. Nur in der Backstube vergisst er, auf die Uhr zu "
                "sehen.",
                en="Five work placements in a year. Only in the bakehouse does he forget to look "
                "at the clock.",
            ),
        ),
        Station(
            when=Text(de="Ein Dienstag im Mai", en="A Tuesday in May"),
            heading=Text(de="Probearbeit bei Nacht", en="A trial by night"),
            text=Text(
                de="Zweihundert Brötchen. Das letzte sieht besser aus als das erste.",
                en="Two hundred bread rolls. The last looks better than the first.",
            ),
        ),
        Station(
            when=Text(de="Im Juni", en="In June"),
            heading=Text(de="Ein Rad mit gutem Licht", en="A bike with good lights"),
            text=Text(
                de="Der Mentor hört sich um. Hinunter dauert es neun Minuten, hinauf zwanzig.",
                en="The mentor asks around. Nine minutes down the hill, twenty back up.",
            ),
        ),
        Station(
            when=Text(de="Zwei Winter", en="Two winters"),
            heading=Text(de="Mittags Nacht, dann Fachkunde", en="Night at noon, then theory"),
            text=Text(
                de="Erst schlafen, dann lernen. Einmal in der Woche hört der Mentor ab.",
                en="Sleep first, study second. Once a week his mentor tests him.",
            ),
        ),
        Station(
            when=Text(de="Heute", en="Today"),
            heading=Text(de="Drittes Lehrjahr!", en="Third year!"),
            text=Text(
                de="Im Sommer ist Gesellenprüfung. Welches Brot er backt, steht schon fest.",
                en="The final exam is in the summer. Which loaf he’ll bake is already settled.",
            ),
        ),
    ),
    heading=Text(de="Warmes Brot, kalte Straße", en="Warm bread, cold street"),
    second_part=(
        Text(
            de="Um sechs kommt die erste Kundin, um sieben kommen die Schulkinder. Wer genau "
            "hinsieht, erkennt, was von Yusuf ist: Seine Zöpfe haben einen Strang mehr, als "
            "verlangt wird. Das sei Absicht, sagt er. Der Meister sagt wieder nichts.",
            en="The first customer comes at six, the schoolchildren at seven. If you look closely "
            "you can tell which ones are Yusuf’s: his plaits have one strand more than they need. "
            "That’s on purpose, he says. Once again the master baker says nothing.",
        ),
        Text(
            de="Und danach? Erst die Prüfung, dann vielleicht der Meister. Um elf schiebt Yusuf "
            "das Rad den Berg hinauf, im Korb ein Laib, noch warm. Die beiden Wecker sind schon "
            "gestellt.",
            en="And then what? The exam first, and after that perhaps a master’s certificate of "
            "his own. At eleven Yusuf pushes the bike back up the hill with a loaf in the basket, "
            "still warm. Both alarms are already set.",
        ),
    ),
    quote=Text(
        de="Ich stehe auf, wenn andere träumen. Dafür riecht es besser.",
        en="I get up while others dream. But it smells better here.",
    ),
)
