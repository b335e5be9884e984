"""What invented visitors have written into the book, at the kiosk and on the website."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Entry:
    """``days_ago``: before the day of loading. Without a text it is a bare answer."""

    language: str
    answer: str
    days_ago: int
    text: str = ""
    reply: str = ""
    is_published: bool = False
    is_favourite: bool = False
    is_from_home: bool = False


ENTRIES = (
    Entry(
        "de",
        "courage",
        2,
        "Ich lerne seit drei Jahren Deutsch und war oft müde. Heute gehe ich mit Mut nach Hause.",
        is_published=True,
        is_favourite=True,
    ),
    Entry(
        "ar",
        "courage",
        3,
        "شكرًا على هذه القصص. غدًا سأكتب طلبي الأول للتدريب المهني.",
        is_published=True,
    ),
    Entry(
        "uk",
        "respect",
        4,
        "Дякую! Тепер я знаю, що питати про роботу — це нормально.",
        reply="Danke! Fragen Sie uns, wann immer Sie möchten.",
        is_published=True,
    ),
    Entry(
        "en",
        "curiosity",
        5,
        "I came for the pictures and stayed for the voices. Where can I meet a mentor?",
        reply="Auf unserer Seite „Mentorin oder Mentor finden“. Wir freuen uns auf Sie.",
        is_published=True,
        is_from_home=True,
    ),
    Entry(
        "fa",
        "idea",
        6,
        "این داستان‌ها را برای خواهرم خواندم. حالا او هم می‌خواهد دورهٔ آموزش را شروع کند.",
        is_published=True,
        is_favourite=True,
        is_from_home=True,
    ),
    Entry(
        "de",
        "respect",
        8,
        "Unsere Klasse hat lange vor der Tafel mit der Bäckerei gestanden. Keiner hat gedrängelt.",
        is_published=True,
    ),
    Entry("de", "idea", 1, "Bitte auch einmal nach Görlitz kommen!", is_from_home=True),
    Entry("de", "question", 1, "Kann ich auch mit 45 noch eine Ausbildung anfangen?"),
    *(Entry("de", answer, 2) for answer in ("courage", "respect", "curiosity", "idea")),
)
