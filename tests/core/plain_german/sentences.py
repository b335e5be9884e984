"""Good and bad sentences: what the checker has to see in each, and what it must not see.

A row: kind, text, the words that are hinted at. ``GOOD`` lists texts without any hint.
"""

from core.plain_german import Kind

FOURTEEN = "Rima arbeitet heute in einer Schule in Meißen und sie ist wieder Lehrerin geworden."

BAD = [
    (Kind.LONG_SENTENCE, FOURTEEN, [FOURTEEN]),
    (Kind.LONG_SENTENCE, f"Das ist kurz.\n{FOURTEEN}", [FOURTEEN]),
    (
        Kind.CLAUSES,
        "Der Mann, der hier wohnt, arbeitet in der Schule.",
        ["Der Mann, der hier wohnt, arbeitet in der Schule."],
    ),
    (
        Kind.CLAUSES,
        "Wenn es regnet, bleiben wir hier, weil es kalt ist.",
        ["Wenn es regnet, bleiben wir hier, weil es kalt ist."],
    ),
    (Kind.SENTENCES_IN_LINE, "Oben.\nEs ist Nacht. Er backt.", ["Es ist Nacht. Er backt."]),
    (Kind.SENTENCES_IN_LINE, "Oben.\nEins. Zwei. 3 Äpfel.\nUnten.", ["Eins. Zwei. 3 Äpfel."]),
    (
        Kind.SENTENCES_IN_LINE,
        "Oben.\nSie fragt: „Zählt das?“ Er nickt.",
        ["Sie fragt: „Zählt das?“ Er nickt."],
    ),
    (
        Kind.SENTENCES_IN_LINE,
        "Oben.\nEr hat Äpfel, Birnen usw. Das ist gut.",
        ["Er hat Äpfel, Birnen usw. Das ist gut."],
    ),
    (
        Kind.SENTENCES_IN_LINE,
        "Oben.\nSie sind in den Klassen 6 bis 9. In Sachsen ist alles neu.",
        ["Sie sind in den Klassen 6 bis 9. In Sachsen ist alles neu."],
    ),
    (
        Kind.SENTENCES_IN_LINE,
        "Oben.\nEr kam 2019. Dann lernte er.",
        ["Er kam 2019. Dann lernte er."],
    ),
    (Kind.SENTENCES_IN_LINE, "Es ist 3. Er ist wach. Er backt. Er singt.", None),
    (Kind.LONG_WORD, "Das ist ein Arbeitsmarktmentor.", ["Arbeitsmarktmentor"]),
    (Kind.LONG_WORD, "Hier gibt es Informations·veranstaltungen.", None),
    (Kind.LONG_WORD, "Das Staatsministerium hilft.", ["Staatsministerium"]),
    (Kind.ABBREVIATION, "Das machen wir z. B. am 1. Mai.", ["z. B."]),
    (Kind.ABBREVIATION, "Das machen wir z.B. am Montag.", ["z.B."]),
    (Kind.ABBREVIATION, "Dr. Müller kommt um 8 Uhr.", ["Dr."]),
    (Kind.ABBREVIATION, "Der Weg ist 3 km lang.", ["km"]),
    (Kind.ABBREVIATION, "Das Zimmer hat 20 m² Platz.", ["m²"]),
    (Kind.ABBREVIATION, "Das BAMF hilft.\nDas BAMF prüft.", ["BAMF"]),
    (Kind.ABBREVIATION, "Es kostet 3 Mio. Euro.", ["Mio."]),
    (Kind.PASSIVE, "Das Haus wird gebaut.", ["wird gebaut"]),
    (Kind.PASSIVE, "Die Stelle wurde vergeben.", ["wurde vergeben"]),
    (Kind.PASSIVE, "Der Antrag wird von dem Amt geprüft.", ["wird von dem Amt geprüft"]),
    (Kind.PASSIVE, "Die Papiere müssen geprüft werden.", ["geprüft werden"]),
    (Kind.PASSIVE, "Das ist gemacht worden.", ["gemacht worden"]),
    (Kind.PASSIVE, "Dann werden die Kosten übernommen.", ["werden die Kosten übernommen"]),
    (Kind.PASSIVE, "Die Ausstellung wird am 5. August eröffnet.", None),
    (Kind.PASSIVE, "Gefunden wurde der Schlüssel in der Schule.", ["Gefunden wurde"]),
    (Kind.PASSIVE, "Die Menschen wurden gut informiert.", ["wurden gut informiert"]),
    (Kind.PASSIVE, "Rima sagt, dass sie beraten wurde.", ["beraten wurde"]),
    (Kind.GENITIVE, "Das Haus des Lehrers ist alt.", ["des Lehrers"]),
    (Kind.GENITIVE, "Das Haus des kleinen Kindes ist alt.", ["des kleinen Kindes"]),
    (Kind.GENITIVE, "Die Suche der Frau dauert lange.", ["Suche der Frau"]),
    (Kind.GENITIVE, "Am Ende der Ausbildung ist die Prüfung.", ["Ende der Ausbildung"]),
    (Kind.GENITIVE, "Die Farbe dieses Buches gefällt mir.", ["dieses Buches"]),
    (Kind.GENITIVE, "Trotz der Kälte fährt Yusuf mit dem Rad.", ["Trotz der Kälte"]),
    (Kind.GENITIVE, "Während der Arbeit trägt er eine Schürze.", ["Während der Arbeit"]),
    (Kind.GENITIVE, "Rima ist da.\nRimas Mentor kommt.", ["Rimas Mentor"]),
    (Kind.GENITIVE, "Das ist Rima’s Mentor.", ["Rima’s Mentor"]),
    (Kind.GENITIVE, "Sachsens Schulen sind groß.", ["Sachsens Schulen"]),
    (Kind.GENITIVE, "Ich kenne den Mann, dessen Rad rot ist.", ["dessen"]),
    (Kind.SUBJUNCTIVE, "Ich würde gern arbeiten.", ["würde"]),
    (Kind.SUBJUNCTIVE, "Sie könnten anrufen.", ["könnten"]),
    (Kind.SUBJUNCTIVE, "Er sagt, er sei krank.", ["sei"]),
    (Kind.NUMBER_WORD, "Zwei Menschen kommen.", ["Zwei"]),
    (Kind.NUMBER_WORD, "Er macht zweihundert Brötchen.", ["zweihundert"]),
    (Kind.NUMBER_WORD, "Sie ist einundzwanzig Jahre alt.", ["einundzwanzig"]),
    (Kind.ROMAN_NUMERAL, "König August II. lebte hier.", ["II"]),
    (Kind.ROMAN_NUMERAL, "Das steht in Teil IV.", ["IV"]),
    (Kind.OLD_YEAR, "Das Haus ist von 1867.", ["1867"]),
    (Kind.OLD_YEAR, "1867 war die Gründung.", ["1867"]),
    (Kind.SIGN, "Das kostet 5 €.", ["€"]),
    (Kind.SIGN, "50 % sind da.", ["%"]),
    (Kind.SIGN, "Das steht in § 5.", ["§"]),
    (Kind.SIGN, "Das Haus (es ist alt) ist groß.", ["(es ist alt)"]),
    (Kind.SIGN, "Sie kommt; er geht.", [";"]),
    (Kind.SIGN, "Die Mentor:innen helfen.", [":"]),
    (Kind.SIGN, "Die Mentor*innen helfen.", ["*"]),
    (Kind.QUOTES, 'Er sagt "Ja".', ['"Ja"']),
    (Kind.QUOTES, "Er sagt “Ja”.", ["“Ja”"]),
    (Kind.QUOTES, "Er sagt »Ja«.", ["»Ja«"]),
    (Kind.QUOTES, "Er sagt 'Ja' und geht.", ["'Ja'"]),
    (Kind.QUOTES, "Er sagt „Ja”.", ["„Ja”"]),
    (Kind.CAPITALS, "Das ist WICHTIG.", ["WICHTIG"]),
    (Kind.CAPITALS, "Das ist SEHR GUT für alle.", ["SEHR GUT"]),
    (Kind.NEGATION, "Das ist nicht schwer.", ["nicht"]),
    (Kind.NEGATION, "Es gibt keine Stufen.", ["keine"]),
]

# What stands beside each would be a false alarm.
GOOD = [
    "Yusuf backt. Es ist Nacht.",  # a title has no lines
    "Rima arbeitet in einer Schule.",
    "Um 7 Uhr kommen die Schul·kinder.",
    "Ein Arbeits·markt·mentor hat Rima geholfen.",  # mid-dot
    "Die Arbeits-Suche dauert lange.",  # hyphen
    "Sie geht in den Deutschkurs.",  # 11 letters
    "Rima kommt aus dem Erzgebirgskreis.",  # a name
    "Wir öffnen am 1. Mai.",  # an ordinal number ends no sentence
    "Es ist das 14. Treffen.",
    "Der letzte Tag ist der 3. April 2020.",
    "Das war am Montag, 5. August 2019.",  # the comma of a date
    "Der Teig riecht nach Kreide, Papier und nassen Jacken.",  # an enumeration
    "Die Hilfe kostet 3,5 Millionen Euro.",
    "Wenn es regnet, bleiben wir hier.",  # one comma clause
    "Ich sehe: Das Licht ist an.",
    "Sie werden Arbeit bekommen.",  # future
    "Er wird es verstehen.",
    "Wir werden Sie anrufen.",
    "Rima wird Lehrerin.",
    "Rima wird berühmt.",  # an adjective
    "Wer Lehrer wird, bekommt Geld.",
    "Er ist Bäcker geworden.",
    "Es wird kalt.",
    "Rima hilft der Frau.",  # dative
    "Der Mentor gibt der Frau ein Buch.",
    "Heute hilft Rima der Lehrerin.",
    "Am Abend kommt der Bus.",
    "Wann fährt am Abend der Bus?",
    "Während der Bus fährt, liest Rima.",  # a conjunction
    "Das Rathaus Freiberg ist groß.",  # nouns in „s“ before names
    "Hans Meier wohnt im Landkreis Görlitz.",
    "Dieses Haus ist neu.",
    "Neue Häuser sind da.\nNeues Brot ist da.",
    "Wie geht’s Ihnen?",
    "Ich hab’s geschafft!",
    "Seien Sie pünktlich.",
    "Ich möchte arbeiten.",
    "Wir sieben das Mehl.",  # a verb
    "Bitte geben Sie acht.",
    "Es kommen 1200 Menschen.",  # no year
    "Im Jahr 1990 kam er.",
    "Der Film dauert bis 8:30 Uhr.",
    "Er sagt: „Ja!“",
    "Das WC ist hier.",
    "ZEFAS ist jetzt dabei.\nZEFAS ist ein kurzer Name.",  # explained
    "Schreiben Sie an info@arbeitsmarktmentoren.example.org.",
    "Sehen Sie auf www.arbeitsmarktmentoren-sachsen.example/A_B nach.",
]
