"""Texts of the home page."""

from demo.content.shapes import Text

HOME: dict[str, Text] = {
    "title": Text(
        de="Ich hab’s geschafft!",
        en="I made it!",
    ),
    "hero_lead": Text(
        de="Menschen, die nach Sachsen geflüchtet sind, erzählen von ihrem Weg in die Arbeit – und "
        "von denen, die ein Stück mitgegangen sind. Eine Ausstellung auf Reisen.",
        en="People who came to Saxony as refugees talk about finding their way into work, and "
        "about those who went part of the way with them. An exhibition on the move.",
    ),
    "question_heading": Text(
        de="Am Anfang steht ein Fragezeichen.",
        en="It starts with a question mark.",
    ),
    "question_text": Text(
        de="Zählt mein Abschluss hier? Reicht mein Deutsch? Wer gibt mir die erste Chance? Jeder "
        "Weg beginnt mit solchen Fragen. Arbeitsmarktmentorinnen und ‑mentoren helfen, Antworten "
        "zu finden – bis aus dem Fragezeichen ein Ausrufezeichen wird.",
        en="Does my diploma count here? Is my German good enough? Who will give me a first chance? "
        "Every path begins with questions like these. Labour-market mentors help to find the "
        "answers, until the question mark turns into an exclamation mark.",
    ),
    "figures_heading": Text(
        de="Jedes Zeichen ein Mensch.",
        en="Every mark is a person.",
    ),
    "figures_text": Text(
        de="2020 und 2021 begleiteten die Arbeitsmarktmentoren Sachsen über 2.000 Menschen und "
        "berieten fast 1.000 Betriebe.",
        en="In 2020 and 2021 the Arbeitsmarktmentoren Sachsen mentored over 2,000 people and "
        "advised almost 1,000 employers.",
    ),
    "film_heading": Text(
        de="Der Film zur Ausstellung",
        en="The film of the exhibition",
    ),
    "film_text": Text(
        de="Sie sprechen selbst. Wir hören zu.",
        en="They speak for themselves. We listen.",
    ),
    "request_heading": Text(
        de="Holen Sie die Ausstellung in Ihr Haus.",
        en="Bring the exhibition to your place.",
    ),
    "request_text": Text(
        de="Rathaus, Jobcenter, Bibliothek, Schule: Sagen Sie uns, wann und wo. Wir melden uns mit "
        "einem Vorschlag und begleiten Sie bis zur Eröffnung.",
        en="Town hall, job centre, library, school: tell us when and where. We come back to you "
        "with a suggestion and stay with you right up to the opening.",
    ),
}
