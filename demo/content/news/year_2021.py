"""News of 2021: a film. It names nobody and shows nobody, and so do we."""

from datetime import date

from demo.content.shapes import News, Text

NEWS_OF_2021: tuple[News, ...] = (
    News(
        slug=Text(de="film-premiere", en="film-premiere"),
        day=date(2021, 12, 16),
        category="event",
        title=Text(
            de="„Ich hab’s geschafft!“ – jetzt auch als Film",
            en="“Ich hab’s geschafft!” – now a film too",
        ),
        introduction=Text(
            de="Beim Jahresabschlusstreffen des Programms hatte am 16. Dezember 2021 ein kurzer "
            "Dokumentarfilm Premiere.",
            en="A short documentary had its premiere at the programme’s end-of-year meeting on 16 "
            "December 2021.",
        ),
        paragraphs=(
            Text(
                de="„Ich hab’s geschafft! – Zwei Erfolgsgeschichten aus dem Programm "
                "Arbeitsmarktmentoren Sachsen“ heißt er. Angestoßen hat ihn ARBEIT UND LEBEN "
                "Sachsen e.V.",
                en="Its title, “Ich hab’s geschafft!”, means “I made it!”; it tells two success "
                "stories from the programme Arbeitsmarktmentoren Sachsen. The idea came from "
                "ARBEIT UND LEBEN Sachsen e.V.",
            ),
            Text(
                de="Der Film folgt zwei Wegen. Einer führt in Dresden zurück in die Schule, als "
                "Assistenzlehrkraft. Der andere führt in Leipzig in eine Ausbildung in der "
                "Altenpflege.",
                en="The film follows two paths. One leads back into a school, as an assistant "
                "teacher in Dresden. The other leads into training as a geriatric nurse in "
                "Leipzig.",
            ),
            Text(
                de="Es sind Wege wirklicher Menschen. Deshalb nennt diese Demo keine Namen und "
                "zeigt den Film nicht.",
                en="These are the paths of real people. That is why this demo gives no names and "
                "does not show the film.",
            ),
        ),
    ),
)
