"""Invented stops that did not go as planned, or are not planned to the end; and one that was well.

Their houses are invented down to the name.
"""

from demo.content.shapes import Text
from demo.content.tour.shapes import Host, Stop

STOPS_CHANGED: tuple[Stop, ...] = (
    Stop(
        slug="riesa",
        venue="musterhaus-riesa",
        introduction=Text(
            de="Beispieltermin: Nach wenigen Tagen brauchte das Haus den Saal selbst. Die "
            "Ausstellung zog nach Großenhain.",
            en="Example date: after a few days the house needed the hall for itself. The "
            "exhibition moved to Großenhain.",
        ),
        days_ahead=-112,
        days_long=4,
        exhibition_set="A",
        state="terminated",
        successor="grossenhain",
        rooms=("Saal",),
    ),
    Stop(
        slug="grossenhain",
        venue="musterkirche-grossenhain",
        introduction=Text(
            de="Beispieltermin: In der Kirche war Platz. Vier Wochen lang war die Ausstellung hier "
            "zu sehen.",
            en="Example date: the church had room. For four weeks the exhibition was on show here.",
        ),
        days_ahead=-84,
        days_long=28,
        exhibition_set="A",
        state="checked",
        rooms=("Saal",),
        hosts=(Host("Musterkirche Großenhain (Beispiel)"),),
        stories=("rima", "samira", "reza"),
        looking_back=Text(
            de="Beispielangabe: Viele kamen ein zweites Mal und brachten jemanden mit.",
            en="Example: many came a second time and brought somebody along.",
        ),
        visitors=640,
        guided_tours=9,
        school_classes=6,
        has_photo=True,
    ),
    Stop(
        slug="wurzen",
        venue="musterhaus-wurzen",
        introduction=Text(
            de="Beispieltermin: In Wurzen wird gebaut. Die Ausstellung ist zur selben Zeit in "
            "Grimma.",
            en="Example date: there is building work in Wurzen. The exhibition is in Grimma at the "
            "same time.",
        ),
        days_ahead=82,
        days_long=22,
        exhibition_set="B",
        state="relocated",
        successor="grimma",
    ),
    Stop(
        slug="grimma",
        venue="musterbibliothek-grimma",
        introduction=Text(
            de="Beispieltermin: drei Wochen in der Bibliothek in Grimma. Der Eintritt ist frei.",
            en="Example date: three weeks at the library in Grimma. Admission is free.",
        ),
        days_ahead=82,
        days_long=22,
        exhibition_set="B",
        rooms=("Lesesaal",),
        stories=("olena", "mykola"),
    ),
    Stop(
        slug="delitzsch",
        venue="musterhaus-delitzsch",
        introduction=Text(
            de="Beispieltermin: Der Saal wird länger umgebaut als gedacht. Wir suchen einen neuen "
            "Termin.",
            en="Example date: building work in the hall takes longer than expected. We are looking "
            "for a new date.",
        ),
        days_ahead=135,
        days_long=28,
        exhibition_set="A",
        state="cancelled",
        was_signed=True,
        rooms=("Saal",),
    ),
    Stop(
        slug="chemnitz",
        venue="musterhaus-chemnitz",
        introduction=Text(
            de="Beispieltermin: vorgemerkt, der Vertrag ist noch nicht verschickt.",
            en="Example date: on hold, the contract has not been sent yet.",
        ),
        days_ahead=245,
        days_long=28,
        exhibition_set="A",
        state="on_hold",
        hold_days=14,
        rooms=("Saal",),
    ),
    Stop(
        slug="aue",
        venue="musterschule-aue",
        introduction=Text(
            de="Beispieltermin: ein Entwurf, noch mit niemandem besprochen.",
            en="Example date: a draft that nobody has agreed to yet.",
        ),
        days_ahead=255,
        days_long=21,
        state="draft",
    ),
)
