"""How varied stories begin: teasers, openings, leads, obstacles and mentoring."""

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
