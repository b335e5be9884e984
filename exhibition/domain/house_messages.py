"""What a house writes on its own page: questions, wishes, and how it plans its opening."""

from datetime import date, time

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from core import rate_limit
from core.dates import weekday_in_words
from core.texts import without_control_characters
from exhibition.domain import house_notices
from exhibition.domain.request_refusals import RefusedToHouse
from exhibition.enums import RequestState
from exhibition.models import ExhibitionRequest, RequestMessage

S = RequestState
MOST_A_DAY = 20  # messages of one request
DAY = 24 * 60 * 60  # seconds
# From the chosen date until the exhibition is there.
OPENING_STATES = (S.ACCEPTED, S.AGREEMENT_OUT, S.SIGNED, S.BOOKED, S.PREPARED)


def may_ask(request: ExhibitionRequest) -> bool:
    """Also after an end: somebody may want to know why. Not before the address is confirmed."""
    return request.state != S.RECEIVED or request.confirmed_at is not None


def may_plan_opening(request: ExhibitionRequest) -> bool:
    return request.state in OPENING_STATES


def ask(request: ExhibitionRequest, text: str) -> RequestMessage:
    """Keeps a question; the same twice in a row is one. Raises RefusedToHouse."""
    if not may_ask(request):
        raise RefusedToHouse(_("Bitte bestätigen Sie zuerst Ihre Anfrage."), "unconfirmed")
    return keep(request, text, house_notices.QUESTION)


def tell_opening(
    request: ExhibitionRequest,
    *,
    day: date,
    begins: time,
    programme: str,
    wants_registration: bool,
    places: int | None,
) -> RequestMessage:
    """Keeps how the house plans its opening, in German words: a planner enters it at the stop.

    Raises RefusedToHouse.
    """
    if not may_plan_opening(request):
        raise RefusedToHouse(
            _("Im Moment können Sie hier nichts zur Eröffnung angeben."), "opening"
        )
    with override(settings.LANGUAGE_CODE):
        lines = [
            _("Eröffnung: %(day)s, %(time)s Uhr")
            % {"day": weekday_in_words(day), "time": f"{begins:%H:%M}"},
            _("Anmeldung: %(answer)s") % {"answer": _("ja") if wants_registration else _("nein")},
            _("Plätze: %(places)s") % {"places": places} if places else "",
            programme and _("Programm: %(programme)s") % {"programme": programme},
        ]
    return keep(request, "\n".join(line for line in lines if line), house_notices.OPENING)


@transaction.atomic
def keep(request: ExhibitionRequest, text: str, what) -> RequestMessage:
    """Keeps a message of the house and tells the colleagues. Raises RefusedToHouse."""
    text = without_control_characters(text).strip()
    ExhibitionRequest.objects.select_for_update().get(pk=request.pk)
    last = RequestMessage.objects.filter(request=request).last()
    if last is not None and last.is_from_house and last.text == text:
        return last
    if rate_limit.is_too_many(
        str(request.pk), purpose="request-message", limit=MOST_A_DAY, seconds=DAY
    ):
        sentence = _("Heute kamen schon viele Nachrichten. Bitte schreiben Sie uns morgen wieder.")
        raise RefusedToHouse(sentence, "too_many_messages")
    message = RequestMessage.objects.create(request=request, is_from_house=True, text=text)
    house_notices.post(request, what)
    return message
