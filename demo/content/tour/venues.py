"""Venues of the tour. Coordinates are those of the place, not of the building.

Venues of record are real; where street and postcode are empty, the building is
not known. Venues of example lend their names to invented dates; their streets are
placeholders.
"""

from demo.content.shapes import Text, Venue

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

VENUES_OF_EXAMPLE: tuple[Venue, ...] = (
    Venue(
        key="freiberg-town-hall",
        name="Rathaus Freiberg",
        kind="town_hall",
        street="Musterstraße 1",
        postcode="09599",
        town="Freiberg",
        district="14522",
        latitude=50.91089,
        longitude=13.33881,
        access=Text(
            de="Beispielangabe: Rampe am Seiteneingang, Aufzug in den ersten Stock, "
            "rollstuhlgerechtes WC im Erdgeschoss.",
            en="Example: ramp at the side entrance, lift to the first floor, wheelchair-accessible "
            "toilet on the ground floor.",
        ),
        has_lift=True,
    ),
    Venue(
        key="bautzen-library",
        name="Stadtbibliothek Bautzen",
        kind="library",
        street="Musterstraße 2",
        postcode="02625",
        town="Bautzen",
        district="14625",
        latitude=51.18035,
        longitude=14.43494,
        access=Text(
            de="Beispielangabe: Eingang ohne Stufen, automatische Tür, Aufzug, ein Parkplatz für "
            "Menschen mit Behinderung vor dem Haus.",
            en="Example: step-free entrance, automatic door, lift, one parking space for disabled "
            "people in front of the building.",
        ),
        has_lift=True,
    ),
    Venue(
        key="zwickau-job-centre",
        name="Jobcenter Zwickau, Foyer",
        kind="job_centre",
        street="Musterstraße 3",
        postcode="08056",
        town="Zwickau",
        district="14524",
        latitude=50.72724,
        longitude=12.48839,
        access=Text(
            de="Beispielangabe: Foyer ebenerdig, Türbreite 1,20 m, Sitzplätze in der Nähe der "
            "Bilder. Ein Aufzug wird nicht gebraucht.",
            en="Example: foyer at street level, doors 1.20 m wide, seats close to the pictures. No "
            "lift is needed.",
        ),
        has_lift=False,
    ),
    Venue(
        key="torgau-town-hall",
        name="Rathaus Torgau",
        kind="town_hall",
        street="Musterstraße 4",
        postcode="04860",
        town="Torgau",
        district="14730",
        latitude=51.56016,
        longitude=12.99617,
        access=Text(
            de="Beispielangabe: drei Stufen am Haupteingang, Klingel für die mobile Rampe. Angaben "
            "zum Aufzug folgen.",
            en="Example: three steps at the main entrance, with a bell to call for the mobile "
            "ramp. Details of the lift will follow.",
        ),
    ),
    Venue(
        key="goerlitz-vocational-school",
        name="Berufsschule Görlitz, Aula",
        kind="school",
        street="Musterstraße 6",
        postcode="02826",
        town="Görlitz",
        district="14626",
        latitude=51.15518,
        longitude=14.98853,
        access=Text(
            de="Beispielangabe: Eingang über den Hof ohne Stufen, Aufzug zur Aula, Hörschleife in "
            "den ersten Reihen.",
            en="Example: step-free entrance from the courtyard, lift to the hall, induction loop "
            "in the front rows.",
        ),
        has_lift=True,
    ),
)
