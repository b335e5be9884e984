"""How varied stories end: working life, outlook, quotes and headings."""

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
