"""What a paper is about: the request of a house, or a stop of the tour that has no request.

Both have ``papers``. A stop whose request is known has its papers there, and none of its own.
"""

from exhibition.enums import OfferState
from exhibition.models import ExhibitionRequest, TourStop

Subject = ExhibitionRequest | TourStop
OF_A_STOP = "stop-"  # before the key of a stop, where keys of requests stand alone


def is_stop(subject: Subject) -> bool:
    return isinstance(subject, TourStop)


def stop_of(subject: Subject) -> TourStop | None:
    """The stop itself; that which a request became; or that of the date the house has chosen."""
    if is_stop(subject):
        return subject
    if subject.stop_id is not None:
        return subject.stop
    chosen = subject.offers.filter(state=OfferState.CHOSEN).select_related("stop").first()
    return chosen.stop if chosen else None


def request_of(stop: TourStop) -> ExhibitionRequest | None:
    """The request that a stop has come from."""
    return getattr(stop, "request", None)


def number_of(subject: Subject) -> str:
    """What its papers are filed under."""
    return subject.slug if is_stop(subject) else subject.number


def house_of(subject: Subject) -> dict:
    """Who shows the exhibition: as the request says, else the house of the stop."""
    if is_stop(subject):
        venue = subject.venue
        lines = [venue.street, f"{venue.postcode} {venue.town}".strip()]
        return {"name": venue.name, "lines": [line for line in lines if line]}
    signatory = ", ".join(filter(None, (subject.signatory_name, subject.signatory_role)))
    return {
        "name": subject.house,
        "lines": [subject.street, f"{subject.postcode} {subject.town}".strip()],
        "attention": subject.contact_name,
        "signatory": signatory,
    }


def key_of(subject: Subject) -> str:
    """For the key of a job: „12“ of a request, „stop-12“ of a stop."""
    return f"{OF_A_STOP}{subject.pk}" if is_stop(subject) else str(subject.pk)


def find(key: str) -> Subject | None:
    """What ``key_of`` stands for, as long as it is there."""
    model = TourStop if key.startswith(OF_A_STOP) else ExhibitionRequest
    number = key.removeprefix(OF_A_STOP)
    return model.objects.filter(pk=number).first() if number.isdecimal() else None
