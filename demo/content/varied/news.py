"""What varied news items say."""

from demo.content.shapes import Text

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
