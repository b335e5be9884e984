"""Venues of invented dates: they lend their names, all else about them is an example."""

from demo.content.shapes import Text
from demo.content.tour.example_parts import (
    CONTACTS,
    DIRECTIONS,
    LIBRARY,
    NO_STEPS,
    OFFICE,
    READING_ROOM,
    SCHOOL,
)
from demo.content.tour.shapes import Room, Venue

NAMED_HOUSES: tuple[Venue, ...] = (
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
        has_accessible_toilet=True,
        has_van_parking=True,
        directions=DIRECTIONS,
        rooms=(
            Room("Foyer", "Erdgeschoss", 18, 60, 320, has_network=True, is_step_free=True),
            Room("Ratssaal", "1. Etage", 30, 95, 380, has_network=False, is_step_free=True),
        ),
        hours=OFFICE,
        closed_in=9,
        contacts=CONTACTS,
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
        access=NO_STEPS,
        has_lift=True,
        is_step_free=True,
        has_van_parking=True,
        directions=DIRECTIONS,
        rooms=(READING_ROOM,),
        hours=LIBRARY,
        contacts=CONTACTS,
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
        is_step_free=True,
        directions=DIRECTIONS,
        rooms=(Room("Foyer", "Erdgeschoss", 32, 140, 310, is_step_free=True),),
        hours=OFFICE,
        contacts=CONTACTS,
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
        is_step_free=False,
        rooms=(Room("Bürgersaal", "Erdgeschoss", 28, 90, 330),),
        hours=OFFICE,
        contacts=CONTACTS,
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
        is_step_free=True,
        directions=DIRECTIONS,
        rooms=(Room("Aula", "2. Etage", 40, 180, 420, is_step_free=True),),
        hours=SCHOOL,
        contacts=CONTACTS,
    ),
)
