"""Varied invented stories and news for load tests (``load_demo --scale N``).

The first half is tables of words and sentence patterns, German before the bar and English after
it; the second half combines them. Nobody here exists, and no news item happened. The same number
and a generator with the same seed always give the same text.
"""

import functools
import random
import re
from dataclasses import dataclass
from datetime import date, timedelta

from demo.content.shapes import News, Station, Story, Text
from demo.content.stories import STORIES

GROUNDS = ("porphyr", "safran", "serpentin", "rosenquarz", "blaudruck")
LATEST_DAY = date(2024, 12, 20)
DAYS_OF_NEWS = 8 * 365
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

TEASERS = """Früher {former}. Heute {job}. | Once {a_former}. Now {a_job}.
{job} in {place}. | {A_job} in {place}.
Ein Anruf, dann ein Vertrag. | One call, then a contract.
In {place} kennt man {object} jetzt. | They know {object} in {place} now.
Von der Frage zur Festanstellung. | From a question to a permanent job.
Erst zugehört, dann zugepackt. | Listened first, then got to work.
Neuer Beruf, dieselbe Geduld. | New profession, same patience.
Frühschicht? Gern! | Early shift? Gladly!
Kam zur Probe und blieb. | Came on trial and stayed.
Die Prüfung? Bestanden! | The exam? Passed!
Drei Absagen, eine Zusage. | Three rejections, one yes.
Ein Schlüssel, ein Spind, ein Name. | A key, a locker, a name.
In {place} fehlte genau so jemand. | Just the person {place} was missing.
Fachwörter lernt {pronoun} im Vorbeigehen. | Picks up the jargon in passing.
Erst Praktikum, dann Applaus. | First a placement, then applause.
Der zweite Anlauf saß. | The second attempt worked.
Weiß jetzt, wo alles steht. | Knows where everything is now.
Fängt früh an und hört gern zu. | Starts early, likes to listen.
Vom ersten Zettel zum Arbeitsvertrag. | From a slip of paper to a contract.
Hat gefragt und wurde gefragt. | Asked, and was asked to stay."""

OPENINGS = """„Geht das?“, fragte {name} am ersten Tag. | “Can it be done?” asked {name} on day one.
{name} war {former}, lange vor {place}. | {name} was {a_former} long before {place}.
Drei Seiten Lebenslauf, kein Formular passte. | Three pages of CV, and no form to fit them.
Anfangs kannte {name} nur die Haltestelle. | At first {name} knew only the bus stop.
Erst {former}, dann lauter Fragezeichen. | First {a_former}, then only question marks.
Einen Beruf kann man mitnehmen. | A profession is something you can take with you.
Am Anfang stand eine Frage, eine kurze. | It began with a question, a short one.
Sieben Uhr, {place}, ein neuer Spind. | Seven o’clock, {place}, a new locker.
{name} zählte mit: elf Briefe, vier Gespräche. | {name} kept count: eleven letters, four talks.
Wie sagt man das auf Deutsch? | How do you say that in German?"""

OPENINGS_TODAY = """Heute ist {name} {job} in {place}. | Today {name} is {a_job} in {place}.
Gefunden hat sich ein Platz {workplace}. | A place turned up {workplace}.
Jetzt steht „{name}“ auf dem Dienstplan. | Now the rota says “{name}”.
Dann rief jemand an. | Then somebody made a call.
Der Vertrag ist unterschrieben: {job}. | The contract is signed: {job}.
Inzwischen sitzt jeder Handgriff. | By now every move is second nature.
Die Neugier blieb, ein Beruf kam dazu. | The curiosity stayed, and a profession joined it.
Was daraus wurde, sieht man {workplace}. | What came of it can be seen {workplace}.
Heute geht es um {things}. | Today it is all about {things}.
Und heute? {job}, mit Ausrufezeichen. | And today? {A_job}, exclamation mark included."""

LEADS = """Kurz vor Schichtbeginn ist es {workplace} am schönsten, findet {name}.
| {name} thinks the best moment {workplace} is the one just before a shift begins.
Wer früh kommt, hört erst die Lüftung und dann die Schritte der anderen.
| If you come early you hear the ventilation first, and then other people’s footsteps.
{Things} erklären sich nicht von selbst, aber man kann nach ihnen fragen.
| {Things} do not explain themselves, but you can always ask.
An der Wand hängt ein Plan, und in der dritten Zeile steht „{name}“.
| There is a plan on the wall, and the third line says “{name}”.
Manche Wege sind kurz auf der Karte und lang im Kalender.
| Some journeys are short on the map and long in the calendar.
Ein Spind ist ein kleiner Schrank, aber der Schlüssel dazu wiegt etwas.
| A locker is a small cupboard, but its key carries some weight.
In {place} grüßt man morgens knapp, aber gemeint ist es.
| In {place} people say a brief good morning, but they mean it.
Der Kaffee ist um sechs fertig, {name} meistens schon um zehn vor.
| The coffee is ready at six; {name} is usually ready at ten to.
Zuerst hat {name} hier die Geräusche gelernt, dann die Wörter.
| The sounds are what {name} learned first here; the words came later.
In der Jackentasche steckt ein Heft, vorn Deutsch, hinten Skizzen.
| There is a notebook in the jacket pocket: German at the front, sketches at the back.
Es gibt Fragen, die man nur einmal stellt, und solche, die man mag.
| There are questions you ask only once, and questions you grow fond of.
Vom Bahnhof bis zur Arbeit sind es in {place} genau zwölf Minuten.
| In {place} it is exactly twelve minutes from the station to work.
Montags klingt es {workplace} anders als freitags.
| Mondays sound different from Fridays {workplace}.
Am liebsten mag {name} den Moment, in dem alle wissen, was zu tun ist.
| The moment {name} likes best is when everybody knows what to do.
Gut hinsehen, dann erst anfassen: So beginnt hier jeder Tag.
| Look closely first, touch second: that is how every day begins here.
„Der Reihe nach“ war der erste deutsche Satz, den {name} wirklich brauchte.
| “One thing at a time” was the first German phrase {name} really needed.
Die Tür klemmt ein wenig, das wissen alle, die hier arbeiten.
| The door sticks a little, as everyone who works here knows.
Niemand fängt mit dem Schwersten an, auch wenn es sich so anfühlt.
| Nobody starts with the hardest part, even if it feels that way.
Das Radio läuft leise, und jemand pfeift mit, meistens {name}.
| The radio is on low and someone is whistling along, usually {name}.
Der Fahrplan war das Erste, was {name} von {place} auswendig konnte.
| The timetable was the first thing about {place} that {name} knew by heart."""

OBSTACLES = """Als {former} hatte {name} Erfahrung genug, nur stand sie auf keinem deutschen Papier.
| As {a_former}, {name} had experience enough; it just wasn’t on any German paper.
Wer zuständig ist, wusste beim ersten Mal niemand genau.
| At the first attempt nobody could say quite who was responsible.
Das Deutsch aus dem Kurs war ein anderes als das in der Pause.
| The German of the classroom was not the German of the tea break.
Elf Bewerbungen brachten vier Antworten, und eine davon war ein Gespräch.
| Eleven applications brought four replies, and one of those was an interview.
Es fuhr ein Bus durch {place}, nur nicht zur Frühschicht.
| There was a bus through {place}, just not in time for the early shift.
Kurs, Wohnung, Anträge, Arbeitssuche: Alles passierte gleichzeitig.
| Classes, a flat, forms, the search for work: it all happened at once.
Vom Beruf {job} hörte {name} zum ersten Mal auf einem Flur, zufällig.
| {name} first heard of becoming {a_job} in a corridor, by chance.
Ein Abschluss war da, ein zweiter Stempel fehlte.
| The qualification was there; a second stamp was missing.
Mit Geduld war {name} gut versorgt, mit Kontakten noch nicht.
| {name} was well supplied with patience, though not yet with contacts.
Wer anruft, braucht einen ersten Satz, und der war das Schwerste.
| To make a call you need a first sentence, and that was the hard part."""

MENTORING = """{Mentor} hörte erst zu und schrieb dann drei Namen auf.
| The mentor listened first and then wrote down three names.
Gemeinsam übten sie das Gespräch, bis beide lachen mussten.
| Together they rehearsed the interview until they both had to laugh.
Aus einem Stapel Papier wurde eine Mappe mit Register.
| A heap of papers became a folder with dividers.
{Mentor} kannte den Betrieb und wusste, wann man dort Zeit zum Reden hat.
| The mentor knew the firm, and at what hour people there have time to talk.
Auch dem Betrieb half das: Fragen zur Förderung hatten nun eine Telefonnummer.
| It helped the firm as well: questions about funding now had a phone number.
Am Abend des ersten Arbeitstags klingelte das Telefon: Und, wie war’s?
| On the evening of the first day at work the phone rang: well, how was it?
Als es im dritten Monat hakte, saßen alle drei noch einmal an einem Tisch.
| When things got stuck in month three, all three sat down at one table again.
Den Antrag füllten sie zu zweit aus, zuerst mit Bleistift.
| They filled in the application together, in pencil first.
{Mentor} versprach nichts und hielt jeden Termin.
| The mentor promised nothing and kept every appointment.
Manchmal bestand die Hilfe aus einem einzigen Satz zur richtigen Zeit.
| Sometimes the help was a single sentence at the right moment."""

WORKING_LIFE = """Heute ist {name} {job} und hat einen eigenen Schlüssel.
| Today {name} is {a_job} with a key of {possessive} own.
{Things} gehören längst zum Alltag.
| {Things} have long been part of the daily round.
Neue im Team fragen zuerst {name}, denn {pronoun} weiß, wie sich das anfühlt.
| Newcomers ask {name} first, because {pronoun} knows how it feels.
In der Pause wird über Fußball gestritten und darüber, wie man Tee kocht.
| Breaks are for arguing about football, and about how to make tea.
Das Schwierigste der Woche landet oft bei {name}.
| The trickiest task of the week often ends up with {name}.
Die Fachwörter sitzen, und nach den anderen wird eben gefragt.
| The technical terms are there, and for the rest one simply asks.
Was {name} sagt, hat {workplace} inzwischen Gewicht.
| What {name} says carries some weight {workplace} by now.
Den Dienstplan kann {pronoun} auswendig, die Ausnahmen auch.
| {Pronoun} knows the rota by heart, exceptions included.
Feierabend ist um vier, manchmal um fünf, und samstags trifft man sich in {place}.
| Work ends at four, sometimes at five, and on Saturdays people meet up in {place}.
Lob gibt es selten laut, aber es gibt es.
| Praise is rarely loud, but there is praise."""

OUTLOOK = """Als Nächstes kommt ein Lehrgang, angemeldet ist {pronoun} schon.
| Next comes a training course; {pronoun} has already signed up.
Die Mappe von damals steht noch im Regal, als Beweis.
| The old folder is still on the shelf, as proof.
Der Kontakt zum Mentoring ist geblieben, meist als kurze Nachricht.
| The contact with the mentoring project has lasted, mostly as short messages.
Inzwischen hilft {name} selbst jemandem durch die ersten Wochen.
| These days {name} is helping someone else through their first weeks.
Einen Rat gibt {pronoun} gern weiter: früh fragen, freundlich nachfragen.
| One piece of advice {pronoun} likes to pass on: ask early, then kindly ask again.
Pläne gibt es, sie sind klein und haben Termine.
| There are plans; they are small and they have dates.
Und wer {object} in {place} grüßt, kennt den Namen dazu.
| And the people who greet {object} in {place} know the name as well.
Vielleicht wird es eines Tages ein weiterer Abschluss, vielleicht auch nicht.
| One day there may be another qualification, or then again, maybe not.
Die erste Frage hat {pronoun} nicht vergessen, nur die Scheu davor.
| {Pronoun} has not forgotten the first question, only the shyness about asking it.
Sonntags wird ausgeschlafen, das ist fest vereinbart.
| Sundays are for sleeping in; that much is settled."""

QUOTES = """Erst war es eine Frage. Jetzt ist es mein Beruf. | First a question. Now my profession.
Ich wollte arbeiten. Jetzt kann ich es auch sagen. | I wanted to work. Now I can say so, too.
Jemand hat angerufen. Das war der Anfang. | Somebody made a call. That was the start.
Ich frage gern. Heute frage ich als {job}. | I like asking. Now I ask as {a_job}.
Der erste Tag war lang. Der zweite war meiner. | The first day was long. The second was mine.
Man lernt es, wenn man es tut. | You learn it by doing it.
Ich habe den Schlüssel. Ich schließe auf. | I have the key. I open up.
Mein Name steht auf dem Plan. | My name is on the rota.
Geduld kann man üben. Ich hatte Übung. | Patience takes practice. I’d had practice.
Ich kam zur Probe. Die Probe ist vorbei. | I came on trial. The trial is over.
Alles wissen muss ich nicht. Nur fragen. | I needn’t know everything. I only need to ask.
Wer einmal neu war, erklärt besser. | If you’ve been new yourself, you explain better.
Mein Deutsch hat Fehler. Meine Arbeit nicht. | My German has mistakes. My work doesn’t.
In {place} kennt man mich jetzt. | They know me in {place} now.
Ein Vertrag ist nur Papier. Aber was für eins! | A contract is only paper. But what paper!
Heute erkläre ich es den Neuen. | Today I’m the one explaining it.
Ich bin angekommen. Pünktlich um sechs. | I’ve arrived. At six o’clock sharp.
Ein guter Tag endet müde. | A good day ends tired.
Ich habe nicht gewartet. Ich habe gelernt. | I didn’t wait. I learned.
Beim ersten Mal klappt es nie. Beim dritten immer. | Never the first time. Always the third."""

HEADINGS = """Angekommen im Alltag | An everyday life
Was jetzt anders ist | What is different now
Ein ganz normaler Dienstag | A perfectly ordinary Tuesday
Mittendrin | Right in the middle
Der Schlüssel am Bund | The key on the ring
Wenn andere fragen | When others ask
Feierabend in {place} | After work in {place}
Vom Spind zum Stammplatz | From a locker to a regular seat"""

# Five stations: when, headings and texts of each, as tables.
STATIONS = (
    (
        """Ankommen | Arriving
Erster Winter | First winter
Am Anfang | At the beginning
Woche eins | Week one""",
        """Wo fange ich an? | Where do I begin?
Zählt, was ich kann? | Does what I can do count?
Reicht mein Deutsch? | Is my German good enough?
Wer gibt mir eine Chance? | Who will give me a chance?
Welcher Beruf passt? | Which job fits?
Geht das auch in {place}? | Could it work in {place}?""",
        """Ein Zettel mit drei Adressen und viele leere Felder. | Three addresses, many blank boxes.
{name} schreibt auf, was {pronoun} kann. | {name} writes down what {pronoun} can do.
Die Zeugnisse sind da, die Übersetzung fehlt. | The certificates are here, the translation is not.
Am Schwarzen Brett sucht jemand Leute. | A card on the noticeboard says: help wanted.
Im Wartebereich liegt ein Faltblatt. | There is a leaflet in the waiting area.
Noch ist {place} vor allem ein Stadtplan. | So far {place} is mostly a street map.""",
    ),
    (
        """Monat 2–12 | Months 2–12
Ein ganzes Jahr | A whole year
Frühling | Spring
Abends | In the evenings""",
        """Wörter sammeln | Collecting words
Ein Kurs, ein Heft | A course, a notebook
Deutsch am Abend | German in the evenings
Lernen im Zug | Learning on the train
Vokabeln am Spiegel | Words on the mirror
Üben, üben | Practice and more practice""",
        """Jeden Tag zehn Wörter, sonntags alle. | Ten words a day, and all of them on Sundays.
Die Fachwörter kommen zuletzt. | The technical terms come last.
Eine Nachbarin hört ab. | A neighbour helps with the practice.
Die Prüfung klappt im zweiten Anlauf. | The exam works out at the second attempt.
{name} liest alles, auch Fahrpläne. | {name} reads everything, timetables included.
Am schwersten sind die kleinen Wörter. | The small words are the hardest.""",
    ),
    (
        """Monat 13 | Month 13
Im Herbst | In autumn
Ein Dienstag | A Tuesday
Kurz darauf | Soon after""",
        """Jemand geht mit | Someone comes along
Ein Anruf | A phone call
Zu zweit am Tisch | Two at a table
Die Mappe | The folder
Eine gute Adresse | A good address
Mut und Termine | Courage and appointments""",
        """{Mentor} sortiert, ruft an und fährt mit. | The mentor sorts, calls and comes along.
Drei Betriebe, drei Gespräche. | Three firms, three interviews.
Der Lebenslauf passt jetzt auf eine Seite. | The CV now fits on one page.
Geübt wird mit der Stoppuhr. | They practise against the clock.
{Mentor} kennt jemanden, der jemanden sucht. | The mentor knows who is looking for someone.
Endlich ein Termin zum Freuen. | An appointment to look forward to, at last.""",
    ),
    (
        """Monat 15 | Month 15
Zwei Wochen | Two weeks
Im März | In March
Nach dem Sommer | After the summer""",
        """Zur Probe | On trial
Mitarbeiten | Joining in
Der erste Morgen | The first morning
Zeigen statt reden | Show, don’t tell
Die Zusage | The yes
Ein Vertrag | A contract""",
        """Am dritten Tag gibt es einen Spind. | On day three there is a locker.
{Things}: endlich wieder etwas zu tun. | {Things}: something to do again, at last.
Am Freitag fragt das Team nach dem Montag. | On Friday the team asks about Monday.
Es geht leiser zu als gedacht. | It is quieter than expected.
Unterschrieben wird im Stehen. | The contract is signed standing up.
Der Betrieb fragt, {name} antwortet. | The firm asks, {name} answers.""",
    ),
    (
        "Heute | Today",
        "{job}! | {Job}!",
        """Angestellt in {place}, unbefristet. | Employed in {place}, permanently.
Mit eigenem Schlüssel und eigenem Becher. | With a key and a mug of {possessive} own.
{name} bleibt. | {name} is staying.
Die Probezeit ist vorbei, der Kuchen auch. | The trial period is over, and so is the cake.
Auf dem Namensschild steht es auch. | The name badge says so, too.
Und morgen wieder. | And again tomorrow.""",
    ),
)

NEWS_SLUGS = {
    "exhibition": Text(de="ausstellung", en="exhibition"),
    "programme": Text(de="programm", en="programme"),
    "event": Text(de="termin", en="event"),
    "press": Text(de="presse", en="press"),
}

NEWS_TITLES = {
    "exhibition": """{place}: Die Tafeln stehen | {place}: the panels are up
{place} zeigt die Geschichten | {place} shows the stories
Nächste Station: {place} | Next stop: {place}
Aufgebaut in {place} | Set up in {place}
Noch eine Woche in {place} | One more week in {place}""",
    "programme": """Neue Ansprechstelle in {place} | A new contact in {place}
Mentoring in {place}: ein Zwischenstand | Mentoring in {place}: how it is going
Wo in {place} Leute fehlen | Where {place} is short of people
Was Betriebe in {place} wissen wollen | What firms in {place} want to know
Ein Jahr, viele Anrufe | One year, many calls""",
    "event": """Betriebe treffen Leute in {place} | Firms meet people in {place}
Gesprächsabend in {place} | An evening of conversation in {place}
Werkstatt der offenen Fragen | A workshop of open questions
Erst reden, dann probearbeiten | Talk first, then try it out
Kaffee, Tee, Arbeitsvertrag | Coffee, tea, contract""",
    "press": """Gelesen: {place} und das Ausrufezeichen | In print: {place}’s exclamation mark
Zu hören: ein Gespräch aus {place} | On air: a conversation from {place}
Bilder aus {place} für die Presse | Press pictures from {place}
Nachgefragt in {place} | Questions asked in {place}
Was über uns geschrieben wurde | What has been written about us""",
}

NEWS_INTRODUCTIONS = """In {place} beginnt der Tag mit einer Frage und endet mit einem Gespräch.
| In {place} the day begins with a question and ends with a conversation.
{number} Menschen waren dabei, und kaum jemand ging früher.
| {number} people were there, and hardly anyone left early.
Eintritt frei, Fragen willkommen: {place} macht mit.
| Free entry, questions welcome: {place} is taking part.
Was vor einem Jahr ein Anruf war, ist jetzt ein fester Termin.
| What was a phone call a year ago is now a fixed date.
Mentorinnen und Mentoren erzählen in {place}, was ihnen den Tag erleichtert.
| In {place}, mentors talk about what makes their day easier.
Ein kurzer Bericht aus {place}, mit einem langen Nachmittag dahinter.
| A short report from {place}, with a long afternoon behind it.
Zwei Stunden waren geplant, am Ende wurden es drei.
| Two hours had been planned; it turned out to be three.
Wer in {place} Arbeit sucht oder anbietet, fand hier einen Stuhl und ein Gegenüber.
| Anyone in {place} with work to offer or to find got a chair and someone to talk to."""

NEWS_SENTENCES = """Am Eingang standen {number} Stühle, und nach zehn Minuten reichten sie nicht.
| There were {number} chairs by the entrance, and after ten minutes they were not enough.
Die meisten Fragen galten dem ersten Schritt.
| Most of the questions were about the first step.
Ein Betrieb brachte seine Auszubildenden mit, ein anderer Kuchen.
| One firm brought its apprentices along, another brought cake.
Besonders lange blieben viele vor den Stationen stehen, die mit einem Fragezeichen beginnen.
| Many people lingered at the stations that begin with a question mark.
Auf einem Tisch lagen Karten, auf denen man eine Frage hinterlassen konnte.
| Cards were laid out on a table for people to leave a question.
{number} Fragen vom letzten Mal sind inzwischen beantwortet.
| {number} questions from last time have been answered by now.
Wer nicht kommen konnte, findet die wichtigsten Punkte bald hier.
| For those who could not come, the main points will be here soon.
Gesprochen wurde auf Deutsch, geholfen in sechs weiteren Sprachen.
| The talking was done in German, the helping in six more languages.
„Rufen Sie einfach an“ war der Satz des Tages.
| “Just give us a ring” was the sentence of the day.
In {place} kennen sich viele längst; neu war, dass alle zur selben Zeit da waren.
| Many people in {place} know each other; what was new was that all came at the same time.
Das Haus ist ohne Stufen zu erreichen, und der Aufzug fuhr den ganzen Tag.
| There is step-free access to the building, and the lift ran all day.
Eine Schulklasse hatte Fragen vorbereitet und bekam kurze, ehrliche Antworten.
| A school class had prepared questions and got short, honest answers.
Danach gingen drei Verabredungen zum Probearbeiten in den Kalender.
| Afterwards three dates for a trial day went into the calendar.
Wie es weitergeht, entscheidet sich im nächsten Monat.
| What happens next will be decided in a month’s time.
Auch Betriebe mit weniger als zehn Leuten meldeten sich zu Wort.
| Firms with fewer than ten people spoke up as well.
Am Ende wurde gemeinsam aufgeräumt, das ging schnell.
| At the end everybody tidied up together, which did not take long.
Für das nächste Treffen gibt es schon eine Liste und einen größeren Raum.
| For the next meeting there is already a list, and a larger room.
Den längsten Beifall bekam ein einziger Satz, und der war ein Dank.
| The longest applause went to a single sentence, and it was a thank-you.
Die Unterlagen schicken wir auf Wunsch zu.
| We will send the papers to anybody who asks.
Es bleibt dabei: Niemand muss vorher wissen, wie es geht.
| It still holds: nobody needs to know beforehand how it is done."""


@functools.cache
def patterns(table: str) -> tuple[Text, ...]:
    """The patterns of a table: one a line, or German on one line and ``| English`` below."""
    lines = re.sub(r"\n\| ", " | ", table).split("\n")
    return tuple(Text(*line.split(" | ")) for line in lines)


@functools.cache
def town_list() -> tuple[tuple[str, str], ...]:
    """All towns as (name, AGS of the district)."""
    pairs = []
    for line in TOWNS.split("\n"):
        district, towns = line.split(" ", 1)
        pairs.extend((town, district) for town in towns.split(", "))
    return tuple(pairs)


def with_article(noun: str) -> str:
    """An English noun with its indefinite article."""
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"


def capitalised(words: str) -> str:
    """The words with a capital at the start, the rest untouched."""
    return words[:1].upper() + words[1:]


def slug_of(words: str) -> str:
    """An ASCII slug of German words."""
    umlauts = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
    return words.lower().translate(umlauts).replace(" ", "-")


@dataclass(frozen=True)
class Writer:
    """Draws patterns from tables and fills in the words of one text, in both languages."""

    rng: random.Random
    german: dict[str, str]
    english: dict[str, str]

    def one(self, table: str) -> Text:
        """One filled pattern of the table."""
        return self.fill(self.rng.choice(patterns(table)))

    def several(self, table: str, count: int) -> Text:
        """``count`` different patterns of the table, joined to a paragraph."""
        filled = [self.fill(pattern) for pattern in self.rng.sample(patterns(table), count)]
        return Text(de=" ".join(t.de for t in filled), en=" ".join(t.en for t in filled))

    def fill(self, pattern: Text) -> Text:
        """The pattern with the words of this text."""
        return Text(
            de=capitalised(pattern.de.format_map(self.german)),
            en=capitalised(pattern.en.format_map(self.english)),
        )


def varied_story(number: int, rng: random.Random) -> Story:
    """A plausible invented story. ``number`` makes the slug unique, ``rng`` decides the rest."""
    portrait = rng.choice(STORIES)
    is_woman = portrait.slug in WOMEN_IN_PORTRAITS
    name = rng.choice((NAMES_OF_WOMEN if is_woman else NAMES_OF_MEN).split())
    place, district = rng.choice(town_list())
    work = _draw_occupation(rng, is_woman=is_woman)
    former = rng.choice(patterns(FORMER_WORK))
    former_german = former.de if is_woman else former.de.removesuffix("in")
    mentor = rng.choice(("Mentorin", "Mentor"))
    german = {
        "name": name,
        "place": place,
        "former": former_german,
        "pronoun": "sie" if is_woman else "er",
        "object": "sie" if is_woman else "ihn",
        "Mentor": "Die Mentorin" if mentor == "Mentorin" else "Der Mentor",
        "job": work["job_german"],
        "workplace": work["workplace_german"],
        "things": work["things_german"],
        "Things": capitalised(work["things_german"]),
    }
    english = {
        "name": name,
        "place": place,
        "a_former": with_article(former.en),
        "pronoun": "she" if is_woman else "he",
        "Pronoun": "She" if is_woman else "He",
        "possessive": "her" if is_woman else "his",
        "object": "her" if is_woman else "him",
        "job": work["job_english"],
        "Job": capitalised(work["job_english"]),
        "a_job": with_article(work["job_english"]),
        "A_job": capitalised(with_article(work["job_english"])),
        "workplace": work["workplace_english"],
        "things": work["things_english"],
        "Things": capitalised(work["things_english"]),
    }
    writer = Writer(rng=rng, german=german, english=english)
    first, second = writer.one(OPENINGS), writer.one(OPENINGS_TODAY)
    article = "eine" if mentor == "Mentorin" else "ein"
    return Story(
        slug=f"{name.lower()}-{number:04d}",
        name=name,
        portrait=portrait.portrait,
        portrait_alternative_text=portrait.portrait_alternative_text,
        ground=rng.choice(GROUNDS),
        field_of_work=work["field"],
        place=place,
        district=district,
        occupation=writer.fill(Text(de="{job}", en="{Job}")),
        sentence=writer.one(TEASERS),
        opening=Text(de=f"{first.de} {second.de}", en=f"{first.en} {second.en}"),
        before=Text(de=former_german, en=capitalised(former.en)),
        today=writer.fill(Text(de="{job} {workplace}", en="{Job} {workplace}")),
        companion=Text(de=f"{article} {mentor} aus {place}", en=f"a mentor from {place}"),
        lead=writer.several(LEADS, 2),
        paragraphs=(writer.several(OBSTACLES, 3), writer.several(MENTORING, 3)),
        stations=tuple(
            Station(when=writer.one(when), heading=writer.one(headings), text=writer.one(texts))
            for when, headings, texts in STATIONS
        ),
        heading=writer.one(HEADINGS),
        second_part=(writer.several(WORKING_LIFE, 3), writer.several(OUTLOOK, 3)),
        quote=writer.one(QUOTES),
    )


def _draw_occupation(rng: random.Random, *, is_woman: bool) -> dict[str, str]:
    lines = OCCUPATIONS.split("\n")
    start = 2 * rng.randrange(len(lines) // 2)
    field, for_women, for_men, job_english = lines[start].split(", ")
    workplace_german, workplace_english, things_german, things_english = lines[start + 1].split(
        ", "
    )
    return {
        "field": field,
        "job_german": for_women if is_woman else for_men,
        "job_english": job_english,
        "workplace_german": workplace_german,
        "workplace_english": workplace_english,
        "things_german": things_german,
        "things_english": things_english,
    }


def varied_news(number: int, rng: random.Random) -> News:
    """A plausible invented news item. ``number`` makes the slug unique."""
    place, _ = rng.choice(town_list())
    category = rng.choice(sorted(NEWS_TITLES))
    words = {"place": place, "number": str(rng.randrange(13, 90))}
    writer = Writer(rng=rng, german=words, english=words)
    slug = NEWS_SLUGS[category]
    ending = f"{slug_of(place)}-{number:04d}"
    sentences = rng.sample(patterns(NEWS_SENTENCES), 9)
    thirds = [[writer.fill(s) for s in sentences[start : start + 3]] for start in (0, 3, 6)]
    return News(
        slug=Text(de=f"{slug.de}-{ending}", en=f"{slug.en}-{ending}"),
        day=LATEST_DAY - timedelta(days=rng.randrange(DAYS_OF_NEWS)),
        category=category,
        title=writer.one(NEWS_TITLES[category]),
        introduction=writer.one(NEWS_INTRODUCTIONS),
        paragraphs=tuple(
            Text(de=" ".join(t.de for t in third), en=" ".join(t.en for t in third))
            for third in thirds
        ),
    )
