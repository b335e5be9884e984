"""Who varied stories are about: names, towns and occupations in both languages."""

WOMEN_IN_PORTRAITS = {"rima", "samira", "selam", "olena", "nour"}
NAMES_OF_WOMEN = """Aida Amira Daria Eden Emine Hanna Helen Iryna Layal Leyla Lina Mariam Meron
Nadia Natalia Oksana Parisa Ruta Salma Sara Shirin Tigist Yara Zeynep"""
NAMES_OF_MEN = """Adam Ahmad Andriy Bilal Daniel Emre Filmon Hamid Ivan Karim Kofi Luca Mehdi
Milan Navid Omar Pavlo Rashid Samir Samuel Tarek Temur Yonatan Zaid"""

# Towns by district (AGS).
TOWNS = """14511 Chemnitz
14521 Annaberg-Buchholz, Aue, Marienberg, Olbernhau, Schwarzenberg, Stollberg, Zschopau
14522 Döbeln, Flöha, Freiberg, Mittweida, Rochlitz
14523 Auerbach, Klingenthal, Plauen, Rodewisch
14524 Crimmitschau, Glauchau, Hohenstein-Ernstthal, Meerane, Werdau, Zwickau
14612 Dresden
14625 Bautzen, Bischofswerda, Hoyerswerda, Kamenz, Radeberg
14626 Görlitz, Löbau, Niesky, Weißwasser, Zittau
14627 Coswig, Großenhain, Radebeul, Riesa
14628 Dippoldiswalde, Freital, Pirna, Sebnitz
14713 Leipzig
14729 Borna, Grimma, Markkleeberg, Wurzen
14730 Delitzsch, Eilenburg, Oschatz, Torgau"""

# Two lines each: field, a woman’s and a man’s job, English; where and what it is about, each
# in German and English.
OCCUPATIONS = """care, Pflegefachfrau, Pflegefachmann, nurse
in einem Pflegeheim, in a care home, Rundgänge und Gespräche, rounds and conversations
care, Sozialassistentin, Sozialassistent, care assistant
in einem Wohnheim, in a residential home, Ausflüge und Absprachen, outings and arrangements
care, Podologin, Podologe, podiatrist
in einer Praxis, in a practice, Termine und ruhige Handgriffe, appointments and a steady touch
school, Lehrerin, Lehrer, teacher
in einer Schule, in a school, Hefte und Fragen, exercise books and questions
school, Erzieherin, Erzieher, nursery teacher
in einem Kindergarten, in a nursery, Lieder und Gummistiefel, songs and rubber boots
school, Schulbegleiterin, Schulbegleiter, teaching assistant
in einer Grundschule, in a primary school, kleine und große Pausen, short and long breaks
craft, Tischlerin, Tischler, joiner
in einer Tischlerei, in a joinery, Türen und Treppen, doors and staircases
craft, Malerin, Maler, decorator
in einem Malerbetrieb, in a decorating firm, Farben und gerade Kanten, colours and clean edges
craft, Dachdeckerin, Dachdecker, roofer
in einem Dachdeckerbetrieb, in a roofing firm, Ziegel und Wetterberichte, tiles and forecasts
craft, Bäckerin, Bäcker, baker
in einer Backstube, in a bakery, Brote und frühe Stunden, loaves and early hours
craft, Friseurin, Friseur, hairdresser
in einem Friseursalon, in a hair salon, Scheren und Geschichten, scissors and stories
craft, Augenoptikerin, Augenoptiker, optician
in einem Brillenladen, in an optician’s shop, Gläser und Gestelle, lenses and frames
kitchen, Köchin, Koch, cook
in einem Gasthaus, in a restaurant, Suppen und Soßen, soups and sauces
kitchen, Konditorin, Konditor, pastry chef
in einem Café, in a café, Torten und ruhige Minuten, cakes and quiet minutes
kitchen, Restaurantfachfrau, Restaurantfachmann, waiter
in einem Hotel, in a hotel, Tische und Stammgäste, tables and regulars
office, Buchhalterin, Buchhalter, accountant
in einem Familienbetrieb, in a family firm, Belege und Bilanzen, receipts and balance sheets
office, Bürokauffrau, Bürokaufmann, office administrator
in einem Handwerksbüro, in a builder’s office, Angebote und Anrufe, quotes and phone calls
office, Disponentin, Disponent, dispatcher
in einer Spedition, in a haulage firm, Touren und Uhrzeiten, routes and times
technology, Mechatronikerin, Mechatroniker, mechatronics technician
in einer Maschinenhalle, in a machine shop, Kabel und Sensoren, cables and sensors
technology, Elektronikerin, Elektroniker, electrician
in einem Elektrobetrieb, in an electrical firm, Pläne und Sicherungen, plans and fuses
technology, Schweißerin, Schweißer, welder
in einer Schlosserei, in a metal workshop, Nähte und Funken, seams and sparks
technology, Softwareentwicklerin, Softwareentwickler, software developer
in einem Softwarehaus, in a software company, Tests und Tickets, tests and tickets
technology, Busfahrerin, Busfahrer, bus driver
in einem Verkehrsbetrieb, in a bus company, Linien und Haltestellen, routes and stops
technology, Lageristin, Lagerist, warehouse operative
in einem Lager, in a warehouse, Regale und Lieferscheine, shelves and delivery notes"""

# A woman's former work; the man's form lacks the ending.
FORMER_WORK = """Verkäuferin | shop assistant
Landwirtin | farmer
Fahrerin | driver
Studentin | student
Fotografin | photographer
Händlerin | trader
Mechanikerin | mechanic
Gärtnerin | gardener
Ingenieurin | engineer
Radiotechnikerin | radio technician
Weberin | weaver
Imkerin | beekeeper
Müllerin | miller
Druckerin | printer
Maurerin | bricklayer
Schauspielerin | actor"""
