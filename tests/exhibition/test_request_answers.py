"""What a house decides on its page, and every way in which that is refused."""

from datetime import timedelta

import pytest
from django.utils import timezone

from core.models import OutgoingMail
from exhibition.domain import house_answers, tour
from exhibition.domain.request_refusals import RefusedToHouse
from exhibition.enums import OfferState, RequestState, StopState
from exhibition.models import ExhibitionRequest, RequestMessage, TourStop
from tests import factories
from tests.exhibition.own_requests import (
    make_asked,
    make_offer,
    make_offered,
    make_unconfirmed,
    path,
    states,
    stop_states,
)
from tests.exhibition.planner.tables import MARCH, make_stop

pytestmark = pytest.mark.django_db
S, O = RequestState, OfferState  # noqa: E741


def send(client, asked, **values):
    return client.post(path(asked), values)


def notices() -> list[str]:
    mails = OutgoingMail.objects.filter(recipient="ausstellung@example.org")
    return [mail.subject for mail in mails.order_by("pk")]


def test_the_link_of_the_mail_confirms_once(client, home):
    asked = make_unconfirmed()
    assert "Anfrage bestätigen" in client.get(path(asked)).content.decode()
    answer = send(client, asked, action="confirm")
    assert answer.url == path(asked) + "?fertig=confirm"
    asked.refresh_from_db()
    assert asked.state == S.CONFIRMED
    assert asked.confirmed_at
    confirmed_at = asked.confirmed_at
    assert send(client, asked, action="confirm").status_code == 302
    asked.refresh_from_db()
    assert asked.confirmed_at == confirmed_at
    assert asked.steps.filter(state=S.CONFIRMED).count() == 1
    assert len(notices()) == 1
    assert "Ihre Anfrage ist bestätigt." in client.get(answer.url).content.decode()


def test_a_chosen_date_is_kept_and_the_others_are_free(client, home):
    asked = make_offered(count=3)
    first = asked.offers.first()
    answer = send(client, asked, action="choose", offer=first.pk)
    assert answer.status_code == 302
    assert "Wir halten den Termin für Sie frei." in client.get(answer.url).content.decode()
    asked.refresh_from_db()
    first.refresh_from_db()
    assert (asked.state, asked.stop, first.stop.state) == (S.ACCEPTED, first.stop, "on_hold")
    assert first.stop.hold_until >= timezone.localdate() + timedelta(days=28)
    assert states(asked) == [O.CHOSEN, O.DECLINED, O.DECLINED]
    assert sorted(stop_states().values()) == ["draft", "draft", "on_hold"]
    [notice] = OutgoingMail.objects.filter(recipient="ausstellung@example.org")
    assert notice.subject == f"Anfrage {asked.number}: ein Termin ist gewählt"
    assert "Klara" not in notice.body
    assert "Haus" not in notice.body


@pytest.mark.parametrize("offer", ["", "x", "0", "999999", "-1", "²"])
def test_what_was_not_offered_cannot_be_chosen(client, home, offer):
    asked = make_offered()
    answer = send(client, asked, action="choose", offer=offer)
    assert answer.status_code == 409
    assert "Bitte wählen Sie einen der Termine." in answer.content.decode()
    assert states(asked) == [O.OPEN, O.OPEN]


def test_the_date_of_another_house_cannot_be_chosen(client, home, caplog):
    own, other = make_offered(1), make_offered(2)
    answer = send(client, own, action="choose", offer=other.offers.first().pk)
    assert answer.status_code == 409
    assert states(other) == [O.OPEN, O.OPEN]
    [line] = [r.getMessage() for r in caplog.records if r.name.startswith("exhibition")]
    assert line == f"refused at the page of a request ({own.number}): not_their_offer"


def test_of_two_windows_the_second_hears_that_it_is_answered(client, home):
    asked = make_offered()
    first, second = asked.offers.all()
    send(client, asked, action="choose", offer=first.pk)
    answer = send(client, asked, action="choose", offer=second.pk)
    assert answer.status_code == 409
    assert "Sie haben schon einen anderen Termin gewählt." in answer.content.decode()
    assert states(asked) == [O.CHOSEN, O.DECLINED]
    assert send(client, asked, action="choose", offer=first.pk).status_code == 302
    assert len(notices()) == 1


def test_of_two_houses_the_loser_gets_a_clear_sentence_and_no_name(client, home):
    """The hold ran out at midnight while the page was open, and somebody else has the set."""
    one_set = factories.make_set()
    asked = make_asked(state=S.OFFERED)
    offer = make_offer(asked, "late", exhibition_set=one_set, held=-1)
    winner = make_stop("winner", exhibition_set=None, state=StopState.DRAFT)
    winner.exhibition_set = one_set
    tour.book(winner, by=None)
    answer = send(client, asked, action="choose", offer=offer.pk)
    text = answer.content.decode()
    assert answer.status_code == 409
    assert "Dieser Termin ist leider nicht mehr frei." in text
    assert winner.venue.name not in text
    asked.refresh_from_db()
    assert (asked.state, asked.stop) == (S.IN_REVIEW, None)
    assert states(asked) == [O.LAPSED]
    assert "so lange frei gehalten, wie es ging" in text


def test_where_the_tour_refuses_nothing_is_half_done(home, monkeypatch):
    def refuse(*_arguments, **_options):
        raise tour.SetNotFree("Haus X")

    asked = make_offered()
    monkeypatch.setattr(tour, "save", refuse)
    with pytest.raises(RefusedToHouse, match="nicht mehr frei"):
        house_answers.choose(asked, asked.offers.first().pk)
    assert states(asked) == [O.OPEN, O.OPEN]
    assert ExhibitionRequest.objects.get().state == S.OFFERED


def test_a_lapsed_date_cannot_be_chosen(home):
    asked = make_offered(count=1, held=-1)
    with pytest.raises(RefusedToHouse, match="nicht mehr frei"):
        house_answers.choose(asked, asked.offers.get().pk)
    make_offer(asked, "today", opens=MARCH + timedelta(days=90), held=0)
    assert [offer.is_open for offer in house_answers.offers(asked)] == [False, True]


def test_none_fits_frees_all_and_keeps_the_wish(client, home):
    asked = make_offered()
    answer = send(client, asked, action="decline", wish="Lieber im Mai.")
    assert answer.status_code == 302
    asked.refresh_from_db()
    assert asked.state == S.IN_REVIEW
    assert states(asked) == [O.DECLINED, O.DECLINED]
    assert set(stop_states().values()) == {"draft"}
    assert RequestMessage.objects.get().text == "Lieber im Mai."
    assert notices() == [f"Anfrage {asked.number}: kein Termin passt"]
    assert send(client, asked, action="decline", wish="Noch mal").status_code == 409


def test_none_fits_needs_no_word_and_takes_no_endless_one(client, home):
    asked = make_offered()
    assert send(client, asked, action="decline", wish="x" * 2001).status_code == 400
    assert states(asked) == [O.OPEN, O.OPEN]
    assert send(client, asked, action="decline").status_code == 302
    assert not RequestMessage.objects.exists()
    assert len(notices()) == 1


def test_withdrawing_asks_first_and_frees_what_was_held(client, home):
    asked = make_offered()
    page = client.get(path(asked, "zurueckziehen/")).content.decode()
    assert "wirklich zurückziehen?" in page
    assert set(stop_states().values()) == {"on_hold"}
    assert client.post(path(asked, "zurueckziehen/")).url == path(asked)
    asked.refresh_from_db()
    assert asked.state == S.WITHDRAWN
    assert set(stop_states().values()) == {"draft"}
    assert "Ihre Anfrage ist zurückgezogen." in client.get(path(asked)).content.decode()
    assert client.get(path(asked, "zurueckziehen/")).status_code == 302


def test_withdrawing_after_choosing_frees_the_chosen_date_too(home):
    asked = make_offered()
    house_answers.choose(asked, asked.offers.first().pk)
    house_answers.withdraw(asked)
    assert set(stop_states().values()) == {"draft"}


@pytest.mark.parametrize("state", [S.SHOWN, S.CLOSED, S.DECLINED, S.WITHDRAWN, S.EXPIRED])
def test_what_is_over_or_there_cannot_be_withdrawn(client, home, state):
    asked = make_asked(state=state)
    assert "zurueckziehen" not in client.get(path(asked)).content.decode()
    assert client.post(path(asked, "zurueckziehen/")).status_code == 302
    asked.refresh_from_db()
    assert asked.state == state
    with pytest.raises(RefusedToHouse, match="nicht mehr"):
        house_answers.withdraw(asked)


def test_a_stop_that_is_public_is_for_a_person_to_call_off(home):
    asked = make_asked(state=S.ACCEPTED, stop=make_stop("fest", state=StopState.SIGNED))
    with pytest.raises(RefusedToHouse, match="schreiben Sie uns"):
        house_answers.withdraw(asked)
    assert TourStop.objects.get().state == StopState.SIGNED
    assert not notices()


def test_of_a_request_that_nobody_confirmed_nobody_hears(home):
    house_answers.withdraw(make_unconfirmed())
    assert not notices()


def test_what_has_expired_is_not_confirmed_any_more(client, home):
    asked = make_unconfirmed()
    ExhibitionRequest.objects.update(state=S.EXPIRED)
    assert send(client, asked, action="confirm").status_code == 409
    assert ExhibitionRequest.objects.get().confirmed_at is None


@pytest.mark.parametrize("action", ["", "nichts", "withdraw", "agreement"])
def test_an_unknown_action_does_nothing(client, home, action):
    asked = make_offered()
    assert send(client, asked, action=action).url == path(asked)
    assert states(asked) == [O.OPEN, O.OPEN]
