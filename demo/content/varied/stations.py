"""The stations of varied stories."""

STATIONS = (
    (
        """Ankommen | Arriving
Erster Winter | First winter
Am Anfang | At the beginning
Woche eins | Week one""",
        """Wo fange ich an? | Where do I begin?
Zählt, was ich kann? | Does what I can do count?
Reicht mein Deutsch? | Is my German good enough?
Wer gibt mir eine Chance? | Who will give me a chance?
Welcher Beruf passt? | Which job fits?
Geht das auch in {place}? | Could it work in {place}?""",
        """Ein Zettel mit drei Adressen und viele leere Felder. | Three addresses, many blank boxes.
{name} schreibt auf, was {pronoun} kann. | {name} writes down what {pronoun} can do.
Die Zeugnisse sind da, die Übersetzung fehlt. | The certificates are here, the translation is not.
Am Schwarzen Brett sucht jemand Leute. | A card on the noticeboard says: help wanted.
Im Wartebereich liegt ein Faltblatt. | There is a leaflet in the waiting area.
Noch ist {place} vor allem ein Stadtplan. | So far {place} is mostly a street map.""",
    ),
    (
        """Monat 2–12 | Months 2–12
Ein ganzes Jahr | A whole year
Frühling | Spring
Abends | In the evenings""",
        """Wörter sammeln | Collecting words
Ein Kurs, ein Heft | A course, a notebook
Deutsch am Abend | German in the evenings
Lernen im Zug | Learning on the train
Vokabeln am Spiegel | Words on the mirror
Üben, üben | Practice and more practice""",
        """Jeden Tag zehn Wörter, sonntags alle. | Ten words a day, and all of them on Sundays.
Die Fachwörter kommen zuletzt. | The technical terms come last.
Eine Nachbarin hört ab. | A neighbour helps with the practice.
Die Prüfung klappt im zweiten Anlauf. | The exam works out at the second attempt.
{name} liest alles, auch Fahrpläne. | {name} reads everything, timetables included.
Am schwersten sind die kleinen Wörter. | The small words are the hardest.""",
    ),
    (
        """Monat 13 | Month 13
Im Herbst | In autumn
Ein Dienstag | A Tuesday
Kurz darauf | Soon after""",
        """Jemand geht mit | Someone comes along
Ein Anruf | A phone call
Zu zweit am Tisch | Two at a table
Die Mappe | The folder
Eine gute Adresse | A good address
Mut und Termine | Courage and appointments""",
        """{Mentor} sortiert, ruft an und fährt mit. | The mentor sorts, calls and comes along.
Drei Betriebe, drei Gespräche. | Three firms, three interviews.
Der Lebenslauf passt jetzt auf eine Seite. | The CV now fits on one page.
Geübt wird mit der Stoppuhr. | They practise against the clock.
{Mentor} kennt jemanden, der jemanden sucht. | The mentor knows who is looking for someone.
Endlich ein Termin zum Freuen. | An appointment to look forward to, at last.""",
    ),
    (
        """Monat 15 | Month 15
Zwei Wochen | Two weeks
Im März | In March
Nach dem Sommer | After the summer""",
        """Zur Probe | On trial
Mitarbeiten | Joining in
Der erste Morgen | The first morning
Zeigen statt reden | Show, don’t tell
Die Zusage | The yes
Ein Vertrag | A contract""",
        """Am dritten Tag gibt es einen Spind. | On day three there is a locker.
{Things}: endlich wieder etwas zu tun. | {Things}: something to do again, at last.
Am Freitag fragt das Team nach dem Montag. | On Friday the team asks about Monday.
Es geht leiser zu als gedacht. | It is quieter than expected.
Unterschrieben wird im Stehen. | The contract is signed standing up.
Der Betrieb fragt, {name} antwortet. | The firm asks, {name} answers.""",
    ),
    (
        "Heute | Today",
        "{job}! | {Job}!",
        """Angestellt in {place}, unbefristet. | Employed in {place}, permanently.
Mit eigenem Schlüssel und eigenem Becher. | With a key and a mug of {possessive} own.
{name} bleibt. | {name} is staying.
Die Probezeit ist vorbei, der Kuchen auch. | The trial period is over, and so is the cake.
Auf dem Namensschild steht es auch. | The name badge says so, too.
Und morgen wieder. | And again tomorrow.""",
    ),
)
