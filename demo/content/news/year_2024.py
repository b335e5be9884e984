"""News of 2024: the fourteenth meeting."""

from datetime import date

from demo.content.shapes import News, Text

NEWS_OF_2024: tuple[News, ...] = (
    News(
        slug=Text(de="fachtreffen-in-radebeul", en="networking-meeting-in-radebeul"),
        day=date(2024, 12, 4),
        category="event",
        title=Text(
            de="Zum vierzehnten Mal: Fachtreffen in Radebeul",
            en="For the fourteenth time: networking in Radebeul",
        ),
        introduction=Text(
            de="Am 4. Dezember 2024 fand in Radebeul das 14. Fach- und Vernetzungstreffen der "
            "Arbeitsmarktmentoren Sachsen statt.",
            en="The 14th specialist and networking meeting of the Arbeitsmarktmentoren Sachsen "
            "took place in Radebeul on 4 December 2024.",
        ),
        paragraphs=(
            Text(
                de="Beim Auftakt im Januar 2017 waren die Mentorinnen und Mentoren aller Projekte "
                "in Dresden zusammengekommen. Fast acht Jahre später war es das vierzehnte "
                "Fachtreffen.",
                en="At the kick-off in January 2017 the mentors from all the projects had come to "
                "Dresden. Almost eight years on, this was meeting number fourteen.",
            ),
            Text(
                de="Das Jahr 2024 war auch das letzte der damaligen Förderung. Das Programm geht "
                "weiter: Es läuft bis Ende 2027.",
                en="The end of 2024 was also the end of a funding period. The programme goes on: "
                "it now runs until the end of 2027.",
            ),
        ),
    ),
)
