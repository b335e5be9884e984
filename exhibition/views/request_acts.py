"""What a house can do on its own page, each by POST: the answer to a form, or the form again."""

from collections.abc import Callable

from django.forms import Form
from django.http import QueryDict

from exhibition.domain import house_answers, house_messages
from exhibition.domain.request_links import Link
from exhibition.forms.own_request import OpeningForm, QuestionForm, WishForm
from exhibition.models import ExhibitionRequest

Act = Callable[[ExhibitionRequest, Link, QueryDict], Form | None]


def confirm(found: ExhibitionRequest, link: Link, _data: QueryDict) -> None:
    house_answers.confirm(found, is_from_mail=link.is_from_mail)


def choose(found: ExhibitionRequest, _link: Link, data: QueryDict) -> None:
    offer = data.get("offer", "")
    house_answers.choose(found, int(offer) if offer.isascii() and offer.isdigit() else None)


def decline(found: ExhibitionRequest, _link: Link, data: QueryDict) -> Form | None:
    form = WishForm(data)
    if not form.is_valid():
        return form
    return house_answers.decline_all(found, wish=form.cleaned_data["wish"])


def ask(found: ExhibitionRequest, _link: Link, data: QueryDict) -> Form | None:
    form = QuestionForm(data)
    if not form.is_valid():
        return form
    house_messages.ask(found, form.cleaned_data["text"])
    return None


def plan_opening(found: ExhibitionRequest, _link: Link, data: QueryDict) -> Form | None:
    form = OpeningForm(data)
    if not form.is_valid():
        return form
    house_messages.tell_opening(found, **form.cleaned_data)
    return None


ACTS: dict[str, Act] = {
    "confirm": confirm,
    "choose": choose,
    "decline": decline,
    "ask": ask,
    "opening": plan_opening,
}
