"""Standing page: privacy notice of the demo."""

from demo.content.shapes import StandingPage, Text

PRIVACY = StandingPage(
    kind="privacy",
    slug=Text(de="datenschutz", en="privacy"),
    title=Text(de="Datenschutz", en="Privacy"),
    introduction=Text(
        de="Wer hier liest, hinterlässt bei uns möglichst wenig. Wer hier erzählt, bestimmt "
        "selbst. Dies ist ein Muster für die Demo und ersetzt keine Rechtsberatung.",
        en="If you read here, you leave as little behind as possible. If you tell your story here, "
        "you decide. This is a sample for the demo and no substitute for legal advice.",
    ),
    sections=(
        (
            Text(de="Wer verantwortlich ist", en="Who is responsible"),
            (
                Text(
                    de="Arbeitsmarktmentoren Sachsen (Demo), Musterstraße 1, 01067 Dresden, "
                    "kontakt@example.org. Wer die Plattform wirklich betreibt, nennt hier auch die "
                    "Datenschutzbeauftragte oder den Datenschutzbeauftragten.",
                    en="Arbeitsmarktmentoren Sachsen (demo), Musterstraße 1, 01067 Dresden, "
                    "Germany, kontakt@example.org. Whoever runs the platform for real also names "
                    "the data protection officer here.",
                ),
            ),
        ),
        (
            Text(de="Lesen, hören, ansehen", en="Reading, listening, watching"),
            (
                Text(
                    de="Zum Lesen setzen wir keine Cookies. Wir zählen niemanden und binden nichts "
                    "von Dritten ein: Schriften, Bilder, Filme und Karte kommen von unserem "
                    "eigenen Server.",
                    en="We set no cookies for reading. We track no one and embed nothing from "
                    "third parties: fonts, pictures, films and the map all come from our own "
                    "server.",
                ),
                Text(
                    de="Ein einziges Cookie gibt es, wenn Sie es wollen: Stellen Sie den Kontrast "
                    "um, merkt sich Ihr Browser diese Wahl. Es enthält nur die Einstellung und ist "
                    "nach § 25 Abs. 2 TDDDG ohne Einwilligung erlaubt, weil Sie die Funktion "
                    "selbst wünschen.",
                    en="There is one cookie, and only if you want it: when you switch the "
                    "contrast, your browser remembers that choice. It holds nothing but the "
                    "setting. Section 25(2) TDDDG allows it without consent, because you asked for "
                    "the function yourself.",
                ),
                Text(
                    de="Wer ein Formular ausfüllt oder sich als Redaktion anmeldet, bekommt dafür, "
                    "soweit nötig, ein technisches Cookie, das vor Missbrauch schützt.",
                    en="If you fill in a form or sign in as an editor, a technical cookie may be "
                    "set for that purpose, as protection against misuse.",
                ),
            ),
        ),
        (
            Text(de="Wenn Sie die Ausstellung anfragen", en="When you request the exhibition"),
            (
                Text(
                    de="Wir speichern, was Sie ins Formular schreiben: Haus und Ort, Zeitraum, "
                    "Wünsche, Angaben zum Raum, Ihren Namen und Ihre E-Mail-Adresse. Wir brauchen "
                    "das, um zu antworten und eine Leihe vorzubereiten (Art. 6 Abs. 1 Buchst. b "
                    "DSGVO).",
                    en="We store what you enter in the form: venue and place, period, wishes, "
                    "details of the room, your name and your e-mail address. We need this to reply "
                    "and to prepare a loan (Article 6(1)(b) GDPR).",
                ),
                Text(
                    de="Kommt keine Leihe zustande, löschen wir die Anfrage nach 12 Monaten. Kommt "
                    "sie zustande, löschen wir die Angaben 3 Jahre nach der Rückgabe.",
                    en="If no loan comes of it, we delete the request after 12 months. If one "
                    "does, we delete the data 3 years after the exhibition has been returned.",
                ),
            ),
        ),
        (
            Text(
                de="Wenn Sie sich zu einer Eröffnung anmelden",
                en="When you register for an opening",
            ),
            (
                Text(
                    de="Wir speichern Ihren Namen, Ihre E-Mail-Adresse, wie viele Plätze Sie "
                    "möchten und in welcher Sprache wir Ihnen schreiben. Wir brauchen das, um die "
                    "Plätze zu vergeben und Ihnen zu sagen, wenn sich etwas ändert (Art. 6 Abs. 1 "
                    "Buchst. b DSGVO). An der Tür liegt eine Liste mit Namen und Plätzen.",
                    en="We store your name, your e-mail address, how many seats you would like and "
                    "in which language we write to you. We need this to assign the seats and to "
                    "tell you when something changes (Article 6(1)(b) GDPR). At the door there is "
                    "a list with names and seats.",
                ),
                Text(
                    de="Bestätigen Sie Ihre Adresse nicht, löschen wir die Anmeldung nach 48 "
                    "Stunden, sonst 30 Tage nach der Eröffnung oder nach Ihrer Abmeldung.",
                    en="If you do not confirm your address, we delete the registration after 48 "
                    "hours; otherwise 30 days after the opening or after you cancel.",
                ),
            ),
        ),
        (
            Text(
                de="Wenn Sie den Rundbrief bestellen",
                en="When you subscribe to the newsletter",
            ),
            (
                Text(
                    de="Wir speichern Ihre E-Mail-Adresse, die Sprache und die Themen, die Sie "
                    "möchten. Wir schreiben Ihnen nur, wenn Sie die Bestellung mit dem Link in "
                    "unserer Mail bestätigt haben (Art. 6 Abs. 1 Buchst. a DSGVO). Als Nachweis "
                    "behalten wir, wann das war und welchem Text Sie zugestimmt haben, keine "
                    "IP-Adresse. Ob Sie eine Mail öffnen oder einen Link anklicken, erfahren wir "
                    "nicht.",
                    en="We store your e-mail address, the language and the topics you would like. "
                    "We write to you only once you have confirmed by the link in our mail (Article "
                    "6(1)(a) GDPR). As proof we keep when that was and which text you agreed to, "
                    "but no IP address. We do not learn whether you open a mail or follow a link.",
                ),
                Text(
                    de="Bestätigen Sie nicht, löschen wir die Adresse nach 48 Stunden. In jedem "
                    "Rundbrief steht ein Link zum Abbestellen: Ein Klick, und wir löschen Ihre "
                    "Adresse sofort.",
                    en="If you do not confirm, we delete the address after 48 hours. Every "
                    "newsletter has a link to unsubscribe: one click, and we delete your address "
                    "at once.",
                ),
            ),
        ),
        (
            Text(de="Wenn Sie an einem Kiosk stehen", en="When you stand at a kiosk"),
            (
                Text(
                    de="Die Bildschirme der Ausstellung zählen, wie oft am Tag etwas vorkommt: "
                    "Besuche, gewählte Sprachen, geöffnete Geschichten, angefangene und zu Ende "
                    "gesehene Filme. Wer das war, zu welcher Uhrzeit und in welcher Reihenfolge, "
                    "halten sie nicht fest. Personenbezogene Daten entstehen dabei nicht.",
                    en="The screens of the exhibition count how often something happens in a day: "
                    "visits, languages chosen, stories opened, films begun and watched to the end. "
                    "They do not record who it was, at what time or in which order. No personal "
                    "data arises from this.",
                ),
                Text(
                    de="Kamera und Mikrofon benutzen sie nicht, ein Konto gibt es nicht. Gehen Sie "
                    "weg, beginnt der Bildschirm nach kurzer Zeit von vorn und behält nichts von "
                    "dem, was Sie eingestellt oder angefangen haben.",
                    en="They use no camera and no microphone, and there is no account. When you "
                    "walk away, the screen soon starts over and keeps nothing of what you have set "
                    "or begun.",
                ),
                Text(
                    de="Was Sie ins Gästebuch schreiben, liest die Redaktion, bevor es jemand "
                    "sieht. Dazu speichern wir den Tag, die Sprache und die Station der Tour, "
                    "keinen Namen. Veröffentlichte Texte löschen wir spätestens ein Jahr nach dem "
                    "Ende der Tour, abgelehnte nach 30 Tagen. Gezählt bleibt nur, dass es sie gab.",
                    en="Editors read what you write in the visitors’ book before anyone sees it. "
                    "With it we store the day, the language and the stop of the tour, no name. We "
                    "delete published texts a year after the end of the tour at the latest, and "
                    "rejected ones after 30 days. All that remains is the fact that they were "
                    "counted.",
                ),
            ),
        ),
        (
            Text(de="Wenn Sie Ihre Geschichte erzählen", en="When you tell your story"),
            (
                Text(
                    de="Eine Geschichte erscheint nur mit Einwilligung der Person, von der sie "
                    "handelt (Art. 6 Abs. 1 Buchst. a und, wo nötig, Art. 9 Abs. 2 Buchst. a "
                    "DSGVO; für Bilder auch § 22 KunstUrhG). Wir fragen einzeln: für die Website, "
                    "den Kiosk, den Druck, den Film, die Presse, soziale Medien und die Weitergabe "
                    "an andere. Wer Nein sagt, hat keinen Nachteil, auch nicht im Mentoring.",
                    en="A story appears only with the consent of the person it is about (Article "
                    "6(1)(a) and, where needed, Article 9(2)(a) GDPR; for pictures also section 22 "
                    "KunstUrhG). We ask separately for the website, the kiosk, print, film, the "
                    "press, social media and passing it on to others. Saying no has no drawbacks, "
                    "in mentoring or anywhere else.",
                ),
                Text(
                    de="Widerrufen können Sie jederzeit, ohne Gründe und ohne Konto: auf der Seite "
                    "„Einwilligung widerrufen“ oder mit einer E-Mail an kontakt@example.org. Das "
                    "ist so einfach wie das Einwilligen.",
                    en="You can withdraw at any time, without giving reasons and without an "
                    "account: on the page “Withdraw consent” or with an e-mail to "
                    "kontakt@example.org. It is as easy as giving consent.",
                ),
                Text(
                    de="Danach zeigen wir die Geschichte nicht mehr. Die Website nimmt sie "
                    "herunter, Kioske beim nächsten Abgleich, gedruckte Tafeln werden abgedeckt. "
                    "Wir bewahren nur auf, was die Einwilligung und den Widerruf belegt (Art. 7 "
                    "Abs. 1 DSGVO).",
                    en="After that we no longer show the story. The website takes it down, kiosks "
                    "drop it the next time they synchronise, printed panels are covered. We keep "
                    "only what proves the consent and its withdrawal (Article 7(1) GDPR).",
                ),
            ),
        ),
        (
            Text(de="Ihre Rechte", en="Your rights"),
            (
                Text(
                    de="Sie können Auskunft verlangen, Angaben berichtigen, löschen oder "
                    "einschränken lassen, sie mitnehmen und der Verarbeitung widersprechen (Art. "
                    "15 bis 18, 20 und 21 DSGVO). Schreiben Sie an kontakt@example.org.",
                    en="You may ask for access to your data, have it corrected, erased or "
                    "restricted, take it with you and object to its use (Articles 15 to 18, 20 and "
                    "21 GDPR). Write to kontakt@example.org.",
                ),
                Text(
                    de="Beschweren können Sie sich außerdem bei der Datenschutzaufsicht des "
                    "Freistaates Sachsen (Art. 77 DSGVO).",
                    en="You may also lodge a complaint with the data protection authority of "
                    "Saxony (Article 77 GDPR).",
                ),
            ),
        ),
    ),
)
