"""What several invented houses share: the way there, hours, rooms, contacts. All of it examples."""

from datetime import time

from demo.content.shapes import Text
from demo.content.tour.shapes import Contact, Hours, Room

DIRECTIONS = Text(
    de="Beispielangabe: Vom Bahnhof sind es zehn Minuten zu Fuß, ohne Stufen. Der Bus hält vor "
    "dem Haus.",
    en="Example: ten minutes on foot from the station, without steps. The bus stops in front of "
    "the building.",
)
NO_STEPS = Text(
    de="Beispielangabe: Eingang ohne Stufen, automatische Tür, Aufzug, ein Parkplatz für "
    "Menschen mit Behinderung vor dem Haus.",
    en="Example: step-free entrance, automatic door, lift, one parking space for disabled "
    "people in front of the building.",
)
CONTACTS = (
    Contact("signatory", "Robin Beispiel", "leitung@example.org"),
    Contact("on_site", "Kim Muster", "haus@example.org"),
)
MONDAY_TO_THURSDAY, FRIDAY, WEEKDAYS, SATURDAY = (0, 1, 2, 3), (4,), (0, 1, 2, 3, 4), (5,)
OFFICE = (
    Hours(MONDAY_TO_THURSDAY, time(9), time(17)),
    Hours(FRIDAY, time(9), time(13)),
)
LIBRARY = (
    Hours(WEEKDAYS, time(10), time(18)),
    Hours(SATURDAY, time(10), time(14)),
)
SCHOOL = (Hours(WEEKDAYS, time(14), time(17)),)
CHURCH = (Hours((0, 1, 2, 3, 4, 5, 6), time(10), time(17)),)
HALL = Room("Saal", wall_metres=38, floor_space=110, ceiling_height=340, is_step_free=True)
READING_ROOM = Room("Lesesaal", "1. Etage", 26, 75, 300, has_network=True, is_step_free=True)
