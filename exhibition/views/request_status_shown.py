"""What the requester's own page shows."""

from django.conf import settings
from django.forms import Form
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from core.dates import days_in_words
from core.languages import Language, language
from core.secret_links import addresses_by_language, chosen_language
from exhibition.addresses import page_path
from exhibition.domain import (
    house_answers,
    house_messages,
    house_pictures,
    paper_files,
    request_links,
    request_way,
    signed_agreements,
)
from exhibition.domain.request_links import Link
from exhibition.domain.request_words import HEADINGS
from exhibition.domain.shown_papers import shown_papers
from exhibition.enums import PaperKind, RequestState
from exhibition.forms.own_request import OpeningForm, QuestionForm, WishForm
from exhibition.models import ExhibitionRequest, RequestPage

S = RequestState
DONE = {
    "confirm": _("Danke! Ihre Anfrage ist bestätigt."),
    "choose": _("Danke! Wir halten den Termin für Sie frei."),
    "decline": _("Danke! Wir suchen weiter."),
    "ask": _("Danke! Ihre Nachricht ist angekommen."),
    "opening": _("Danke! Ihre Angaben sind angekommen."),
    "agreement": _("Danke! Ihre Dateien sind angekommen."),
}
CHECK_MAIL = request_way.NextStep(
    _("Schauen Sie in Ihr Postfach: Mit dem Link in unserer Mail bestätigen Sie Ihre Anfrage."),
    is_for_house=True,
)


def status_context(
    request: HttpRequest,
    found: ExhibitionRequest,
    link: Link,
    *,
    form: Form | None = None,
    message: str = "",
) -> dict:
    """All that the page needs. ``form``: one that was filled in wrongly, to be shown again."""
    steps = [(step.state, step.at) for step in found.steps.all()]
    offers = house_answers.offers(found)
    shown = list(shown_papers(found)) if link.is_from_mail else []
    return {
        "found": found,
        "heading": HEADINGS[S(found.state)],
        "ended_at": dict(steps).get(found.state) if found.state in request_way.ENDS else None,
        "has_ended": found.state in request_way.ENDS,
        "steps": request_way.large_steps(found.state, steps),
        "share": request_way.share(found.state, dict(steps)),
        "is_booked": request_way.position(found.state, dict(steps))
        >= request_way.WAY.index(S.BOOKED),
        "next_step": next_step(found, link, offers, shown),
        "message": message,
        "done": "" if message or form else DONE.get(request.GET.get("fertig", ""), ""),
        "form": form,
        "query": f"?sprache={chosen_language(request)}" if chosen_language(request) else "",
        "request_path": page_path(RequestPage, request),
        "addresses_by_language": addresses_by_language(request),
        **(_parts(request, found, offers, shown, form) if link.is_from_mail else {}),
    }


def next_step(found: ExhibitionRequest, link: Link, offers, papers) -> request_way.NextStep | None:
    """What is to be done next and by whom; None after the end."""
    if request_links.awaits_confirmation(found) and not link.is_from_mail:
        return CHECK_MAIL
    if found.state == S.OFFERED and not any(offer.is_open for offer in offers):
        return request_way.NEW_DATES_COME
    has_agreement = any(paper.kind == PaperKind.SIGNED_AGREEMENT for paper in papers)
    if found.state == S.AGREEMENT_OUT and has_agreement:
        return request_way.AGREEMENT_IS_HERE
    if found.state == S.RECEIVED and not request_links.awaits_confirmation(found):
        return request_way.NEXT[S.CONFIRMED]
    return request_way.NEXT.get(found.state)


def _parts(request, found: ExhibitionRequest, offers, papers, form: Form | None) -> dict:
    """The parts that the request has in its state: what is not there is not shown."""
    token = request.resolver_match.kwargs["token"]
    is_offered = found.state == S.OFFERED
    return {
        "can_confirm": request_links.awaits_confirmation(found),
        "offers": [offer for offer in offers if offer.is_open] if is_offered else [],
        "lapsed": [offer.days for offer in offers if offer.has_lapsed]
        if found.state in (S.OFFERED, S.IN_REVIEW)
        else [],
        "chosen": next((offer.days for offer in offers if offer.is_chosen), "") or _dates(found),
        "wish_form": _form(WishForm, form) if is_offered else None,
        "wants_agreement": signed_agreements.is_wanted(found),
        "agreement_path": reverse("request_agreement", args=[token]),
        "picture_kinds": house_pictures.wanted(found),
        "pictures_path": reverse("request_pictures", args=[token]),
        "most_photos": house_pictures.MOST,
        "largest": paper_files.LARGEST // (1024 * 1024),
        "most": signed_agreements.MOST,
        "papers": [
            {
                "paper": paper,
                "path": reverse("request_paper", args=[token, paper.pk]),
                "language": _language(paper),
            }
            for paper in papers
        ],
        "opening_form": _opening_form(found, form),
        "messages": list(found.messages.all()),
        "question_form": _form(QuestionForm, form) if house_messages.may_ask(found) else None,
        "withdrawal_path": reverse("request_withdrawal", args=[token])
        if house_answers.may_withdraw(found)
        else "",
    }


def _language(paper) -> Language | None:
    """The language of a paper that is there in several; None of what is in German."""
    return None if paper.language == settings.LANGUAGE_CODE else language(paper.language)


def _form(form_class: type[Form], filled_in: Form | None) -> Form:
    """Names of fields differ from form to form, so their ids do too."""
    return filled_in if isinstance(filled_in, form_class) else form_class()


def _opening_form(found: ExhibitionRequest, filled_in: Form | None) -> Form | None:
    if not house_messages.may_plan_opening(found):
        return None
    if isinstance(filled_in, OpeningForm):
        return filled_in
    return OpeningForm(initial={"day": found.stop.opens} if found.stop else None)


def _dates(found: ExhibitionRequest) -> str:
    """The days of the booked stop, also where no offer led to it."""
    stop = found.stop
    is_told = stop is not None and found.state in request_way.WAY
    is_told = is_told and request_way.position(found.state) >= request_way.WAY.index(S.ACCEPTED)
    return days_in_words(stop.opens, stop.closes) if is_told else ""
