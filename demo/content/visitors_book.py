"""What invented visitors have written into the book at the kiosk."""

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


ENTRIES = (
    Entry(
        "de",
        "courage",
        2,
        "Ich lerne seit drei Jahren Deutsch und war oft müde. Heute gehe ich mit Mut nach Hause.",
        is_published=True,
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
    Entry("de", "question", 1, "Kann ich auch mit 45 noch eine Ausbildung anfangen?"),
    *(Entry("de", answer, 2) for answer in ("courage", "respect", "curiosity", "idea")),
)
