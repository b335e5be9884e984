"""Past events, all real. Only those are here whose time is known, and two full-day meetings."""

from datetime import date, time

from demo.content.shapes import Event, Text

ALL_DAY = Text(
    de="Ein ganztägiger Termin. Eine Uhrzeit ist uns nicht bekannt; 9 Uhr steht hier nur für den "
    "Beginn des Tages.",
    en="A full-day event. We do not know at what time it began; 9:00 merely stands for the start "
    "of the day.",
)

EVENTS_PAST: tuple[Event, ...] = (
    Event(
        slug=Text(de="eroeffnung-pirna", en="opening-pirna"),
        title=Text(
            de="Eröffnung in Pirna mit Podiumsgespräch",
            en="Opening in Pirna with a panel discussion",
        ),
        introduction=Text(
            de="Die Ausstellung öffnet im Rathaus. Danach wird geredet.",
            en="The exhibition opens at the town hall. Then people talk.",
        ),
        paragraphs=(
            Text(
                de="Auf dem Podium: Staatsregierung, Handwerkskammer und Mentoring aus Pirna. Um "
                "Anmeldung per E-Mail war gebeten.",
                en="On the panel: a state minister, the chamber of crafts and a mentor from Pirna. "
                "Guests were asked to register by e-mail.",
            ),
        ),
        begins=time(10, 30),
        ends=None,
        place="Rathaus Pirna",
        address="Am Markt 1, 01796 Pirna",
        day=date(2019, 8, 5),
    ),
    Event(
        slug=Text(de="eroeffnung-leipzig", en="opening-leipzig"),
        title=Text(
            de="Eröffnung in der Agentur für Arbeit Leipzig",
            en="Opening at the Leipzig employment agency",
        ),
        introduction=Text(
            de="Sieben Wochen Ausstellung beginnen mit einem Vormittag zum Reden.",
            en="Seven weeks of exhibition begin with a morning of conversation.",
        ),
        paragraphs=(
            Text(
                de="Menschen, von denen die Ausstellung erzählt, sind da und sprechen mit den "
                "Gästen. Die Bilder hängen im Erdgeschoss des Hauptgebäudes.",
                en="People whose stories are told are there to talk with the guests. The pictures "
                "are on the ground floor of the main building.",
            ),
        ),
        begins=time(11, 0),
        ends=None,
        place="Agentur für Arbeit Leipzig",
        address="Georg-Schumann-Straße 150, 04159 Leipzig",
        day=date(2020, 2, 14),
    ),
    Event(
        slug=Text(de="fachtreffen-chemnitz", en="networking-meeting-chemnitz"),
        title=Text(
            de="10. Fach- und Vernetzungstreffen in Chemnitz",
            en="10th specialist and networking meeting in Chemnitz",
        ),
        introduction=Text(
            de="Zwei Tage, zwei Themen.",
            en="Two days, two subjects.",
        ),
        paragraphs=(
            Text(
                de="Der erste Tag dreht sich um die Betriebe, der zweite um die Ausbildung.",
                en="The first day is about employers, the second about training.",
            ),
            ALL_DAY,
        ),
        begins=time(9, 0),
        ends=None,
        place="Chemnitz",
        address="",
        day=date(2022, 9, 6),
        last_day=date(2022, 9, 7),
    ),
    Event(
        slug=Text(de="aktionswochen-erster-workshop", en="action-weeks-first-workshop"),
        title=Text(
            de="Aktionswochen: erster Online-Workshop",
            en="Action weeks: first online workshop",
        ),
        introduction=Text(
            de="Teil der Aktionswochen „Menschen in Arbeit – Fachkräfte in den Regionen“.",
            en="Part of the action weeks on people in work and skilled labour in the regions.",
        ),
        paragraphs=(
            Text(
                de="Die Aktionswochen dauerten vom 19. bis 30. September 2022. Anmelden konnte man "
                "sich bis zum 18. September.",
                en="The action weeks ran from 19 to 30 September 2022. Registration was open until "
                "18 September.",
            ),
        ),
        begins=time(13, 0),
        ends=None,
        place="Online",
        address="",
        day=date(2022, 9, 20),
        online=True,
    ),
    Event(
        slug=Text(de="aktionswochen-zweiter-workshop", en="action-weeks-second-workshop"),
        title=Text(
            de="Aktionswochen: zweiter Online-Workshop",
            en="Action weeks: second online workshop",
        ),
        introduction=Text(
            de="Der zweite Workshop der Aktionswochen „Menschen in Arbeit – Fachkräfte in den "
            "Regionen“.",
            en="The second workshop of the action weeks on people in work and skilled labour.",
        ),
        paragraphs=(
            Text(
                de="Wie der erste fand er im Netz statt. Anmeldeschluss für beide war der 18. "
                "September 2022.",
                en="Like the first, it took place online. Registration for both closed on 18 "
                "September 2022.",
            ),
        ),
        begins=time(9, 0),
        ends=None,
        place="Online",
        address="",
        day=date(2022, 9, 22),
        online=True,
    ),
    Event(
        slug=Text(de="fachtreffen-radebeul", en="networking-meeting-radebeul"),
        title=Text(
            de="14. Fach- und Vernetzungstreffen in Radebeul",
            en="14th specialist and networking meeting in Radebeul",
        ),
        introduction=Text(
            de="Ein Tag für Fachliches und zum Kennenlernen.",
            en="A day for sharing expertise and for meeting people.",
        ),
        paragraphs=(
            Text(
                de="Die Arbeitsmarktmentoren Sachsen laden zum vierzehnten Mal zu ihrem "
                "Fachtreffen ein.",
                en="The Arbeitsmarktmentoren Sachsen hold their specialist meeting for the "
                "fourteenth time.",
            ),
            ALL_DAY,
        ),
        begins=time(9, 0),
        ends=None,
        place="Radebeul",
        address="",
        day=date(2024, 12, 4),
    ),
)
