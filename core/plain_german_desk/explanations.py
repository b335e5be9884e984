"""What editors read of each kind of hint: what is hard, and how to mend it with an example."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.plain_german import Hint, Kind


@dataclass(frozen=True)
class Explanation:
    """``name`` in two or three words, ``problem`` and ``remedy`` in sentences; translated."""

    name: str
    problem: str
    remedy: str


EXPLANATIONS = {
    Kind.LONG_SENTENCE: Explanation(
        gettext_lazy("Langer Satz"),
        gettext_lazy("Bei langen Sätzen ist der Anfang vergessen, bevor das Ende da ist."),
        gettext_lazy(
            "Machen Sie 2 Sätze daraus. Zum Beispiel: „Rima arbeitet in einer Schule. Sie ist"
            " wieder Lehrerin.“"
        ),
    ),
    Kind.CLAUSES: Explanation(
        gettext_lazy("Verschachtelter Satz"),
        gettext_lazy("Mehrere Kommas trennen, was zusammengehört."),
        gettext_lazy(
            "Sagen Sie in jedem Satz eine Sache. Statt „Der Mann, der hier wohnt, arbeitet viel“:"
            " „Der Mann wohnt hier. Er arbeitet viel.“"
        ),
    ),
    Kind.SENTENCES_IN_LINE: Explanation(
        gettext_lazy("Mehrere Sätze in einer Zeile"),
        gettext_lazy(
            "Jeder Satz beginnt eine neue Zeile. Die Website trennt Sätze meist von selbst."
        ),
        gettext_lazy(
            "Sicher ist: Beginnen Sie für jeden Satz eine neue Zeile. Wo die Eingabetaste"
            " speichert, schreiben Sie <br> zwischen die Sätze."
        ),
    ),
    Kind.LONG_WORD: Explanation(
        gettext_lazy("Langes Wort"),
        gettext_lazy("Bei langen Wörtern ist schwer zu sehen, woraus sie bestehen."),
        gettext_lazy(
            "Nehmen Sie ein kürzeres Wort, oder trennen Sie es mit Mittelpunkt (·) oder"
            " Bindestrich: „Arbeits·markt“, „Arbeits-Markt“."
        ),
    ),
    Kind.ABBREVIATION: Explanation(
        gettext_lazy("Abkürzung"),
        gettext_lazy("Viele wissen nicht, wofür die Buchstaben stehen."),
        gettext_lazy(
            "Schreiben Sie die Wörter aus. Ist die Abkürzung wichtig, erklären Sie sie: „ZEFAS ist"
            " ein kurzer Name.“"
        ),
    ),
    Kind.PASSIVE: Explanation(
        gettext_lazy("Passiv"),
        gettext_lazy("Es bleibt offen, wer etwas tut."),
        gettext_lazy(
            "Sagen Sie, wer es tut. Statt „Der Antrag wird geprüft“: „Das Amt prüft den Antrag.“"
        ),
    ),
    Kind.GENITIVE: Explanation(
        gettext_lazy("Genitiv"),
        gettext_lazy("Den Genitiv verstehen viele nicht."),
        gettext_lazy(
            "Schreiben Sie „von“. Statt „das Haus des Lehrers“: „das Haus vom Lehrer“. Statt"
            " „wegen der Arbeit“: „Der Grund ist die Arbeit.“"
        ),
    ),
    Kind.SUBJUNCTIVE: Explanation(
        gettext_lazy("Möglichkeitsform (Konjunktiv)"),
        gettext_lazy("Es ist unklar, ob etwas wirklich so ist."),
        gettext_lazy("Sagen Sie, was ist. Statt „Sie könnten anrufen“: „Sie können anrufen.“"),
    ),
    Kind.NUMBER_WORD: Explanation(
        gettext_lazy("Zahl als Wort"),
        gettext_lazy("Ziffern sind leichter zu lesen als Wörter."),
        gettext_lazy("Schreiben Sie die Ziffer: „2 Menschen“."),
    ),
    Kind.ROMAN_NUMERAL: Explanation(
        gettext_lazy("Römische Zahl"),
        gettext_lazy("Römische Zahlen kennen viele nicht."),
        gettext_lazy("Schreiben Sie Ziffern, wie wir sie heute nutzen: „Teil 4“."),
    ),
    Kind.OLD_YEAR: Explanation(
        gettext_lazy("Alte Jahreszahl"),
        gettext_lazy("Weit zurückliegende Jahre sagen vielen nichts."),
        gettext_lazy("Schreiben Sie „vor langer Zeit“ oder „vor mehr als 100 Jahren“."),
    ),
    Kind.SIGN: Explanation(
        gettext_lazy("Sonderzeichen"),
        gettext_lazy("Solche Zeichen kennen viele nicht, und manche Vorleseprogramme stocken."),
        gettext_lazy(
            "Schreiben Sie ein Wort dafür, zum Beispiel „Prozent“. Was in Klammern steht, wird"
            " ein eigener Satz. Aus „Mentor:innen“ werden „Mentoren und Mentorinnen“."
        ),
    ),
    Kind.QUOTES: Explanation(
        gettext_lazy("Fremde Anführungszeichen"),
        gettext_lazy("Diese Anführungszeichen sind in deutschen Texten ungewohnt."),
        gettext_lazy("Schreiben Sie „so“. Oder ganz ohne: Er sagt: Ja."),
    ),
    Kind.CAPITALS: Explanation(
        gettext_lazy("Nur große Buchstaben"),
        gettext_lazy("Wörter in Großbuchstaben haben keine Gestalt, die man wiedererkennt."),
        gettext_lazy("Schreiben Sie „wichtig“ statt „WICHTIG“. Namen dürfen bleiben."),
    ),
    Kind.NEGATION: Explanation(
        gettext_lazy("Verneinung"),
        gettext_lazy("Verneinungen werden leicht überlesen."),
        gettext_lazy(
            "Sagen Sie, was ist oder was geht, wo Sie können. Statt „nicht teuer“: „billig“."
            " Sonst darf die Verneinung bleiben."
        ),
    ),
}


def note(hint: Hint) -> str:
    """What is to be said of this place: how long it is, or what would do; else empty."""
    if hint.kind == Kind.LONG_SENTENCE:
        return _("%(count)s Wörter") % {"count": hint.count}
    if hint.kind == Kind.LONG_WORD:
        return _("%(count)s Buchstaben") % {"count": hint.count}
    if hint.kind == Kind.SENTENCES_IN_LINE:
        return _("%(count)s Sätze") % {"count": hint.count}
    return _("besser: %(words)s") % {"words": hint.instead} if hint.instead else ""
