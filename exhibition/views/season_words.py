"""What a plan is worth, in plain words."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.languages import own_digits
from exhibition.domain.planner import REST_DAYS
from exhibition.enums import ResourceKind


def verdict(result: dict) -> list[str]:
    """How many are served, how far is driven, and how much better it could be at most."""
    sentences = [_served(result), _driven(result)]
    if result["kilometres_home"] >= 1:
        sentence = _(
            "Dazu kommen %(kilometres)s km, wenn jeder Satz, der mehr als %(days)s Tage wartet,"
            " das in seinem Lager tut."
        )
        home = kilometres(result["kilometres_home"])
        sentences.append(sentence % {"kilometres": home, "days": REST_DAYS})
    return [*sentences, _compared(result)]


def _served(result: dict) -> str:
    values = {"served": result["served"], "asked": result["asked"], "most": result["most"]}
    sentence = ngettext(
        "%(served)s von %(asked)s Anfrage wird bedient.",
        "%(served)s von %(asked)s Anfragen werden bedient.",
        result["asked"],
    )
    if result["is_most_proven"]:
        return (sentence + " " + _("Mehr geht nicht, das ist bewiesen.")) % values
    return (sentence + " " + _("Ein besserer Plan könnte höchstens %(most)s bedienen.")) % values


def _driven(result: dict) -> str:
    values = {"kilometres": kilometres(result["kilometres"]), "gap": gap(result)}
    sentence = _("Die Sätze fahren %(kilometres)s km, feste Stationen eingeschlossen.")
    if result["is_least_proven"]:
        return (sentence + " " + _("Kürzer geht es nicht, das ist bewiesen.")) % values
    return (sentence + " " + _("Kürzer geht es höchstens um %(gap)s Prozent.")) % values


def gap(result: dict) -> str:
    """How many per cent fewer kilometres there could be at most."""
    if not result["kilometres"]:
        return "0"
    share = max(0.0, 1 - result["least"] / result["kilometres"])
    return own_digits(f"{100 * share:.1f}".replace(".", ","))


def _compared(result: dict) -> str:
    first_come = result["first_come"]
    sentence = _(
        "Zum Vergleich: Wer zuerst fragt, bekommt zuerst: %(served)s bedient, %(kilometres)s km."
    )
    return sentence % {
        "served": first_come["served"],
        "kilometres": kilometres(first_come["kilometres"]),
    }


def notes(call: dict) -> list[str]:
    """What to know about a stop of a plan."""
    found = []
    if (call["wish"] or 1) > 1:
        found.append(_("nicht der erste Wunsch, sondern der zweite"))
    found += short_of(call["short_of"])
    if call["kilometres_home"] >= 1:
        sentence = _("davor lange Pause; ins Lager und zurück %(kilometres)s km mehr")
        found.append(sentence % {"kilometres": kilometres(call["kilometres_home"])})
    return found


def short_of(kinds) -> list[str]:
    sentences = {
        ResourceKind.VAN.value: _("an den Transporttagen ist kein Transporter frei"),
        ResourceKind.CREW.value: _("an den Transporttagen ist kein Team frei"),
    }
    return [sentences[kind] for kind in kinds if kind in sentences]


def kilometres(number: float) -> str:
    """„2.306“"""
    return own_digits(f"{round(number):,}".replace(",", "."))
