"""Events ahead, all invented, counted in days from the day the demo is loaded."""

from datetime import time

from demo.content.shapes import Event, Text

EVENTS_AHEAD: tuple[Event, ...] = (
    Event(
        slug=Text(de="rundgang-bautzen", en="guided-tour-bautzen"),
        title=Text(
            de="Rundgang mit Zeit zum Fragen",
            en="A guided tour with time for questions",
        ),
        introduction=Text(
            de="Beispieltermin: Wir gehen gemeinsam durch die Ausstellung in Bautzen.",
            en="Example date: we walk through the exhibition in Bautzen together.",
        ),
        paragraphs=(
            Text(
                de="Eine Mentorin erzählt, was zwischen Fragezeichen und Ausrufezeichen passiert: "
                "welche Tür die erste ist, wer anruft, wann Geduld hilft.",
                en="A mentor talks about what happens between question mark and exclamation mark: "
                "which door comes first, who makes the call, when patience helps.",
            ),
            Text(
                de="Der Eintritt ist frei. Eine Anmeldung ist nicht nötig.",
                en="Admission is free. There is no need to register.",
            ),
        ),
        begins=time(15, 0),
        ends=time(16, 30),
        place="Stadtbibliothek Bautzen",
        address="Musterstraße 2, 02625 Bautzen",
        days_ahead=24,
        is_monthly=True,
    ),
    Event(
        slug=Text(de="kontaktboerse-dresden", en="meet-and-greet-dresden"),
        title=Text(
            de="Kontaktbörse: Betriebe lernen Menschen kennen",
            en="Meet and greet: employers get to know people",
        ),
        introduction=Text(
            de="Beispieltermin: ein Nachmittag in Dresden für Betriebe und alle, die Arbeit oder "
            "eine Ausbildung suchen.",
            en="Example date: an afternoon in Dresden for employers and for anyone looking for "
            "work or training.",
        ),
        paragraphs=(
            Text(
                de="Kurze Gespräche, ein Tisch für jeden Betrieb. Mentorinnen und Mentoren "
                "bereiten alle vor und helfen, wenn Worte fehlen.",
                en="Short conversations, a table for each company. Mentors prepare everyone "
                "beforehand and step in when words are missing.",
            ),
            Text(
                de="Solche Börsen gab es in Dresden schon: fünf Betriebe, über 40 Bewerberinnen "
                "und Bewerber. Aus Gesprächen wurden Probetage und Verträge.",
                en="Dresden has held such an event before, with five companies and over 40 "
                "applicants. Talks led to trial days and to contracts.",
            ),
        ),
        begins=time(14, 0),
        ends=time(17, 0),
        place="Musterhaus Dresden",
        address="Musterstraße 5, 01067 Dresden",
        days_ahead=45,
        kind="employers",
        places=60,
        speakers=(
            ("Kim Muster", Text(de="Mentorin (Beispiel)", en="Mentor (example)"), "Beispielverein"),
            (
                "Alex Probe",
                Text(de="Ausbildungsleiter (Beispiel)", en="Head of training (example)"),
                "Musterwerk Dresden",
            ),
        ),
        programme=(
            ("14:00", Text(de="Ankommen, Kaffee und Tee", en="Arrival, coffee and tea")),
            ("14:30", Text(de="Wer ist da? Eine kurze Runde", en="Who is here? A short round")),
            ("15:00", Text(de="Gespräche an den Tischen", en="Talks at the tables")),
            ("16:30", Text(de="Wie es weitergeht", en="What happens next")),
        ),
    ),
    Event(
        slug=Text(de="ausbildung-durchhalten", en="staying-the-course"),
        title=Text(
            de="Ausbildung durchhalten: ein Gespräch für Betriebe",
            en="Staying the course: a talk for employers",
        ),
        introduction=Text(
            de="Beispieltermin: eine Stunde im Netz über das erste Lehrjahr und was danach kommt.",
            en="Example date: an hour online about the first year of training and what comes "
            "after.",
        ),
        paragraphs=(
            Text(
                de="Berufsschule auf Deutsch, Schichten, Papiere: Was hilft Auszubildenden, "
                "dabeizubleiben? Und was kann ein Betrieb selbst tun?",
                en="Vocational school in German, shifts, paperwork: what helps apprentices to "
                "carry on? And what can a company do itself?",
            ),
            Text(
                de="Den Zugang schicken wir nach der Anmeldung per E-Mail. Untertitel laufen mit.",
                en="We send the link by e-mail once you have registered. There are live captions.",
            ),
        ),
        begins=time(16, 0),
        ends=time(17, 0),
        place="Online",
        address="",
        days_ahead=80,
        online=True,
        online_address="https://treffen.example.org/ausbildung",
        kind="network",
        places=100,
    ),
)
