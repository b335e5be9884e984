"""Every text that the player shows besides the stories, in one language.

The player has no words of its own: it takes them from here, by key, inside its programme.
"""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override, pgettext

from core.languages import Language, own_digits, site_languages
from core.lists import comma

COUNTDOWN = 20  # seconds between the question „Sind Sie noch da?“ and the start from scratch


def languages() -> list[dict]:
    """The languages of the start screen, each with its words."""
    return [_described(language) for language in site_languages()]


def _described(language: Language) -> dict:
    with override(language.code):
        return {
            "code": language.code,
            "name": language.name,
            "direction": language.direction,
            "comma": comma(),
            "title": _("Ich hab’s geschafft!"),
            "words": _words(),
            "countdown": [_countdown(seconds) for seconds in range(COUNTDOWN + 1)],
        }


def _words() -> dict[str, str]:
    return {
        # start and choice
        "start": _("Bitte wählen Sie Ihre Sprache."),
        "choice": _("Wer soll erzählen?"),
        "more_people": _("Weitere Menschen"),
        "nobody": _("Gerade ist hier niemand zu hören."),
        "nobody_text": _("Bald gibt es hier wieder Geschichten von Menschen aus Sachsen."),
        "welcome": _("Willkommen"),
        "next_stops": _("Danach hier zu sehen"),
        # ways to the stories
        "ways": _("Wege zu den Geschichten"),
        "people": _("Menschen"),
        "places": _("Orte"),
        "occupations": _("Berufe"),
        "route": _("Rundgang"),
        # a story that was shown until now; somebody who helps
        "gone": _("Diese Geschichte wird nicht mehr gezeigt."),
        "all_stories": _("Alle Geschichten"),
        "mentoring": _("Mentoring in Ihrer Nähe"),
        "contact_alternative_text": _("QR-Code mit diesen Kontaktdaten"),
        "events": _("Termine in der Nähe"),
        "event_online": _("online"),
        "event_example": _("Beispieltermin (erfunden)"),
        "event_qr_alternative_text": _("QR-Code mit der Adresse dieses Termins im Internet"),
        # story
        "stations": _("Stationen"),
        "beginning": pgettext("Zeichen am Anfang des Weges", "?"),
        "previous": _("Zurückblättern"),
        "next": _("Weiter"),
        "next_story": _("Nächste Geschichte"),
        "read": _("Alles lesen"),
        "page_down": _("Weiter unten"),
        "page_up": _("Weiter oben"),
        "example": _("Beispielgeschichte"),
        "illustration": _("Platzhalter-Illustration, kein Abbild"),
        "qr": _("Auf dem Handy weiterlesen"),
        "qr_alternative_text": _("QR-Code mit der Adresse dieser Geschichte im Internet"),
        # film
        "play": _("Film abspielen"),
        "pause": _("Film anhalten"),
        "film": _("Film"),
        "captions": _("Untertitel"),
        "sign_language": _("Gebärdensprache"),
        "read_aloud": _("Vorlesen"),
        # visitor's book; its answers are "book_" and their key, only "question" is book_a_question
        "book": _("Gästebuch"),
        "book_question": _("Was nehmen Sie mit?"),
        "book_courage": _("Mut"),
        "book_respect": _("Respekt"),
        "book_curiosity": _("Neugier"),
        "book_idea": _("Eine Idee"),
        "book_a_question": _("Eine Frage"),
        "book_write": _("Ein paar Worte schreiben"),
        "book_send": _("Abschicken"),
        "book_thanks": _("Danke! Wir lesen jeden Eintrag, bevor er hier erscheint."),
        "book_hint": _("Bitte keine Namen und keine Telefonnummern."),
        "book_entries": _("Was andere schreiben"),
        "book_empty": _("Noch hat hier niemand geschrieben."),
        "book_left": _("Zeichen übrig"),
        "key_delete": _("Löschen"),
        "key_space": _("Leerzeichen"),
        "key_shift": _("Großbuchstaben"),
        "key_layout": _("Schrift wechseln"),
        # bar
        "bar": _("Bedienung"),
        "back": _("Zurück"),
        "language": _("Sprache"),
        "larger": _("Größer"),
        "contrast": _("Kontrast"),
        "sound": _("Ton"),
        "reach": pgettext("alle Knöpfe nach unten holen", "Tiefer"),
        # dialogs
        "close": _("Schließen"),
        "idle": _("Sind Sie noch da?"),
        "stay": _("Ja, weiter"),
        "restart": _("Von vorn"),
    }


def _countdown(seconds: int) -> str:
    sentence = ngettext(
        "Sonst beginnt es von vorn in %(seconds)d Sekunde.",
        "Sonst beginnt es von vorn in %(seconds)d Sekunden.",
        seconds,
    )
    return own_digits(sentence % {"seconds": seconds})
