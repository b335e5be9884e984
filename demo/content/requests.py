"""Invented requests for the exhibition: planners have something to answer and to plan."""

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
    other_days_ahead: int | None = None  # another beginning that would do
    wants_opening: bool = False
    wants_kiosk: bool = False
    wants_school_classes: bool = False


# In the order in which they came: their numbers follow it.
REQUESTS: tuple[Request, ...] = (
    Request(
        house="Musterrathaus Meißen (Beispiel)",
        kind="town_hall",
        street="Musterstraße 16",
        postcode="01662",
        town="Meißen",
        district="14627",
        room="Foyer im Erdgeschoss, etwa 80 m².",
        step_free=True,
        days_ahead=115,
        duration="four_weeks",
        contact_name="Robin Beispiel",
        contact_role="Öffentlichkeitsarbeit",
        email="rathaus@example.org",
        message="Beispielanfrage: Am liebsten vor der Ausbildungsmesse.",
        days_ago=(21, 18),
        wants_opening=True,
    ),
    Request(
        house="Musterbibliothek Borna (Beispiel)",
        kind="library",
        street="Musterstraße 17",
        postcode="04552",
        town="Borna",
        district="14729",
        room="Lesesaal, etwa 70 m², Aufzug ist da.",
        step_free=True,
        days_ahead=118,
        duration="six_to_eight_weeks",
        contact_name="Kim Muster",
        contact_role="Leitung",
        email="borna@example.org",
        message="Beispielanfrage: Wenn es nicht gleich geht, dann gern später.",
        days_ago=(16, 15),
        other_days_ahead=210,
    ),
    Request(
        house="Musterhaus Plauen (Beispiel)",
        kind="other",
        street="Musterstraße 18",
        postcode="08523",
        town="Plauen",
        district="14523",
        room="Saal im Erdgeschoss, etwa 120 m².",
        step_free=True,
        days_ahead=150,
        duration="two_weeks",
        contact_name="Alex Probe",
        contact_role="Kultur",
        email="plauen@example.org",
        message="Beispielanfrage: Zwei Wochen reichen uns.",
        days_ago=(13,),
        wants_kiosk=True,
    ),
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
