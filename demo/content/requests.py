"""Two invented requests for the exhibition, so that the planners' lists are not empty."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Request:
    """An invented request. Days are counted from the day on which the demo is loaded."""

    house: str
    kind: str
    street: str
    postcode: str
    town: str
    district: str  # AGS
    room: str
    step_free: bool
    days_ahead: int
    duration: str  # two_weeks, four_weeks, six_to_eight_weeks, to_be_discussed
    contact_name: str
    contact_role: str
    email: str
    message: str
    days_ago: tuple[int, ...]  # when it came and, if there is a second, when it was looked at
    wants_opening: bool = False
    wants_kiosk: bool = False
    wants_school_classes: bool = False


REQUESTS: tuple[Request, ...] = (
    Request(
        house="Musterbibliothek Döbeln (Beispiel)",
        kind="library",
        street="Musterstraße 7",
        postcode="04720",
        town="Döbeln",
        district="14522",
        room="Lesesaal im Erdgeschoss, etwa 60 m², Platz für acht Tafeln an zwei Wänden.",
        step_free=True,
        days_ahead=120,
        duration="four_weeks",
        contact_name="Kim Muster",
        contact_role="Leitung",
        email="bibliothek@example.org",
        message="Beispielanfrage: Wir möchten die Ausstellung mit einem Leseabend eröffnen.",
        days_ago=(9, 7),
        wants_opening=True,
        wants_kiosk=True,
    ),
    Request(
        house="Musterschule Zittau (Beispiel)",
        kind="school",
        street="Musterstraße 8",
        postcode="02763",
        town="Zittau",
        district="14626",
        room="Aula im ersten Stock, über eine Treppe erreichbar.",
        step_free=False,
        days_ahead=160,
        duration="two_weeks",
        contact_name="Robin Beispiel",
        contact_role="Schulsozialarbeit",
        email="schule@example.org",
        message="Beispielanfrage: Drei Klassen würden die Geschichten gern gemeinsam lesen.",
        days_ago=(1,),
        wants_school_classes=True,
    ),
)
