"""Venues of the real tour. Coordinates are those of the place, not of the building.

Where street and postcode are empty, the building is not known. Nothing stands here that nobody
has looked at: no contacts, no opening hours, no lift.
"""

from demo.content.shapes import Text
from demo.content.tour.shapes import Venue

ASK_THE_HOUSE = Text(
    de="Zum stufenlosen Zugang liegen uns keine Angaben vor. Bitte fragen Sie im Haus nach.",
    en="We have no information on step-free access. Please ask the venue.",
)
BUILDING_UNKNOWN = Text(
    de="Das Haus ist uns nicht bekannt, deshalb auch nicht der Zugang.",
    en="We do not know the building, nor how accessible it was.",
)

VENUES_OF_RECORD: tuple[Venue, ...] = (
    Venue(
        key="pirna-town-hall",
        name="Rathaus Pirna",
        kind="town_hall",
        street="Am Markt 1",
        postcode="01796",
        town="Pirna",
        district="14628",
        latitude=50.95843,
        longitude=13.93702,
        access=ASK_THE_HOUSE,
    ),
    Venue(
        key="hohenstein-ernstthal",
        name="Hohenstein-Ernstthal",
        kind="other",
        street="",
        postcode="",
        town="Hohenstein-Ernstthal",
        district="14524",
        latitude=50.80064,
        longitude=12.71287,
        access=BUILDING_UNKNOWN,
    ),
    Venue(
        key="leipzig-employment-agency",
        name="Agentur für Arbeit Leipzig",
        kind="employment_agency",
        street="Georg-Schumann-Straße 150",
        postcode="04159",
        town="Leipzig",
        district="14713",
        latitude=51.33962,
        longitude=12.37129,
        access=Text(
            de="Die Ausstellung war im Erdgeschoss des Hauptgebäudes. Zu Stufen und Türen fragen "
            "Sie bitte im Haus nach.",
            en="The exhibition was on the ground floor of the main building. Please ask the venue "
            "about steps and doors.",
        ),
    ),
    Venue(
        key="dresden-arbeit-und-leben",
        name="ARBEIT UND LEBEN Sachsen e.V., Dresden",
        kind="other",
        street="",
        postcode="",
        town="Dresden",
        district="14612",
        latitude=51.05089,
        longitude=13.73832,
        access=ASK_THE_HOUSE,
    ),
    Venue(
        key="annaberg-buchholz",
        name="Annaberg-Buchholz",
        kind="other",
        street="",
        postcode="",
        town="Annaberg-Buchholz",
        district="14521",
        latitude=50.57953,
        longitude=13.00627,
        access=BUILDING_UNKNOWN,
    ),
    Venue(
        key="plauen",
        name="Plauen",
        kind="other",
        street="",
        postcode="",
        town="Plauen",
        district="14523",
        latitude=50.4973,
        longitude=12.13782,
        access=BUILDING_UNKNOWN,
    ),
)
