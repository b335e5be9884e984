import random
import re
from datetime import timedelta

import pytest
from django.utils import timezone

from core.models import OutgoingMail
from exhibition.domain import request_links
from exhibition.forms.request_draft import Draft
from exhibition.models import ExhibitionRequest, RequestDraft
from exhibition.views import request_oddness
from tests import factories
from tests.exhibition.conftest import (
    CONTACT,
    FORM,
    HOUSE,
    ROOM,
    TIME,
    WISHES,
    Visitor,
    future_month,
)

pytestmark = pytest.mark.django_db


def test_a_house_asks_and_sees_where_its_request_stands(visitor, patient):
    visitor.go_to_summary().post()
    request = ExhibitionRequest.objects.get()
    assert visitor.page.status_code == 302
    assert visitor.page.url == request_links.browser_path(request)
    assert request.wished_begin == future_month()
    assert (request.house, request.district.ags, request.wants_opening) == (
        "Stadtbibliothek Musterstadt",
        "14625",
        True,
    )
    assert request.languages == ["de", "ar"]
    assert [(room.name, float(room.wall_metres)) for room in request.rooms.all()] == [
        ("Foyer", 12.5)
    ]
    assert [step.state for step in request.steps.all()] == ["received"]
    assert OutgoingMail.objects.filter(recipient=CONTACT["email"]).count() == 1
    page = visitor.client.get(visitor.page.url)
    assert "Ihre Anfrage ist angekommen." in page.content.decode()
    assert request.number in page.content.decode()


def test_nothing_is_stored_and_no_cookie_set_before_it_is_sent(visitor):
    visitor.go_to_summary()
    assert not ExhibitionRequest.objects.exists()
    assert not RequestDraft.objects.exists()
    assert set(visitor.client.cookies) <= {"csrftoken"}


def test_the_form_is_guarded_against_posts_from_elsewhere(home):
    from django.test import Client

    assert Client(enforce_csrf_checks=True).post(FORM, {"step": 1}).status_code == 403


def test_a_second_click_is_no_second_request(visitor, patient):
    visitor.go_to_summary()
    draft = visitor.draft
    first = visitor.post().page
    second = visitor.client.post(FORM, {"draft": draft, "step": 6})
    assert ExhibitionRequest.objects.count() == 1
    assert second.url == first.url
    assert OutgoingMail.objects.filter(recipient=CONTACT["email"]).count() == 1


def test_going_back_keeps_every_entry_even_the_unfinished(visitor):
    to_time(visitor).post(wished_begin="bald", duration="two_weeks", go="1")
    assert visitor.step == 1
    assert 'value="Stadtbibliothek Musterstadt"' in visitor.text
    to_time(visitor)
    assert 'value="bald"' in visitor.text
    assert 'value="12,5"' in visitor.post(go="2").text


def to_time(visitor):
    return visitor.post(**HOUSE).post(**ROOM)


def test_nobody_jumps_ahead(visitor):
    visitor.post(**HOUSE, go="4")
    assert visitor.step == 2


@pytest.mark.parametrize("name", list(HOUSE))
def test_a_missing_entry_is_named_at_the_top_and_at_the_field(visitor, name):
    visitor.post(**{key: value for key, value in HOUSE.items() if key != name})
    assert visitor.step == 1
    assert 'role="alert"' in visitor.text
    assert re.search(rf'href="#id_{name}(_0)?"', visitor.text)
    assert f'id="id_{name}_error"' in visitor.text
    assert re.search(rf'aria-describedby="[^"]*id_{name}_error', visitor.text)


@pytest.mark.parametrize("postcode", ["123", "123456", "abcde", "O2625", "02625\n1"])
def test_a_postcode_has_five_digits(visitor, postcode):
    visitor.post(**HOUSE | {"postcode": postcode})
    assert visitor.step == 1
    assert "fünf Ziffern" in visitor.text


def test_digits_of_an_arabic_keyboard_are_digits(visitor):
    assert visitor.post(**HOUSE | {"postcode": "٠٢٦٢٥"}).step == 2


@pytest.mark.parametrize("style", ["%m/%Y", "%m.%Y", "%Y-%m", "{0.month}/%Y"])
def test_a_month_is_understood_as_people_write_it(visitor, style):
    written = future_month().strftime(style.format(future_month()))
    to_time(visitor).post(**TIME | {"wished_begin": written})
    assert visitor.step == 4


@pytest.mark.parametrize("written", ["", "bald", "13/2030", "0/2030", "4/27", "4/2019", "04/9999"])
def test_a_month_that_is_none_or_over_is_refused(visitor, written):
    to_time(visitor).post(**TIME | {"wished_begin": written})
    assert visitor.step == 3
    assert 'id="id_wished_begin_error"' in visitor.text


def test_the_running_month_is_not_ahead(visitor):
    to_time(visitor).post(**TIME | {"wished_begin": f"{timezone.localdate():%m/%Y}"})
    assert "schon da oder vorbei" in visitor.text


def test_it_says_at_once_whether_the_month_is_taken(visitor):
    factories.make_stop(opens=future_month(), days=40, exhibition_set=factories.make_set())
    to_time(visitor).post(**TIME | {"wished_begin": f"{future_month():%m/%Y}"})
    assert "ist schon vergeben" in visitor.text


def test_it_says_so_of_each_wish_on_the_step_and_in_the_summary(visitor):
    exhibition_set = factories.make_set()
    factories.make_stop(opens=future_month(), days=40, exhibition_set=exhibition_set)
    later = (future_month() + timedelta(days=100)).replace(day=1)
    latest = (later + timedelta(days=40)).replace(day=1)
    factories.make_stop(opens=latest, days=8, exhibition_set=exhibition_set, slug="later")
    wishes = {
        "wished_begin": f"{future_month():%m/%Y}",
        "alternative_begin": f"{later:%m/%Y}",
        "second_alternative_begin": f"{latest:%m/%Y}",
    }
    sentences = ("ist schon vergeben", "ist noch frei", "ist zum Teil frei")
    to_time(visitor).post(**wishes, look="1")  # how long is not said yet
    assert visitor.step == 3
    assert [words for words in sentences if words not in visitor.text] == []
    assert 'role="alert"' not in visitor.text
    visitor.post(**TIME | wishes).post(**WISHES).post(**CONTACT)
    assert visitor.step == 6
    assert [words for words in sentences if words not in visitor.text] == []


def test_a_month_that_nobody_can_read_is_not_judged(visitor):
    to_time(visitor).post(wished_begin="bald", look="1")
    assert (visitor.step, "vergeben." in visitor.text) == (3, False)


@pytest.mark.parametrize(
    ("size", "name"), [(4001, "message"), (2_000_000, "message"), (200, "contact_name")]
)
def test_text_without_end_is_refused_kindly(visitor, size, name):
    to_contact(visitor).post(**CONTACT | {name: "x" * size})
    assert visitor.page.status_code == 200
    assert "Bitte kürzen Sie" in visitor.text
    assert len(visitor.text) < 60_000


def to_contact(visitor):
    to_time(visitor).post(**TIME | {"wished_begin": f"{future_month():%m/%Y}"})
    return visitor.post(**WISHES)


def test_more_than_the_site_takes_at_all_is_a_clear_page(visitor):
    page = visitor.client.post(FORM, {"draft": visitor.draft, "step": 1, "house": "x" * 6_000_000})
    assert page.status_code in (400, 413)


def test_texts_that_are_too_long_together_are_refused_kindly(visitor):
    chance = random.Random(1)
    long_text = "".join(chr(chance.randrange(0x10000, 0x10FFFF)) for _ in range(6000))
    visitor.post(**HOUSE).post(**ROOM | {"room": long_text[4000:]})
    visitor.post(**TIME | {"wished_begin": f"{future_month():%m/%Y}"}).post(**WISHES)
    visitor.post(**CONTACT | {"message": long_text[:4000]})
    assert visitor.step == 5
    assert "zu viel Text" in visitor.text
    assert visitor.post(**CONTACT | {"message": "kurz"}).step == 6


def test_a_person_whose_browser_filled_the_trap_loses_nothing_and_goes_on(visitor, patient):
    visitor.post(homepage="http://spam.example", **HOUSE)
    assert (visitor.page.status_code, visitor.step) == (400, 1)
    assert "das leer bleiben muss" in visitor.text
    assert 'aria-hidden="true"><label for="homepage"' not in visitor.text  # it can be emptied
    assert HOUSE["street"] in visitor.text
    visitor.go_to_summary().post(homepage="http://spam.example")
    assert (visitor.page.status_code, visitor.step) == (400, 6)
    assert not ExhibitionRequest.objects.exists()
    assert visitor.post().page.status_code == 302


def test_faster_than_a_person_is_asked_to_look_again(visitor, monkeypatch):
    monkeypatch.setattr(Draft, "age", property(lambda _draft: 2.9))  # seconds
    visitor.go_to_summary().post()
    assert visitor.page.status_code == 400
    assert "Das ging sehr schnell" in visitor.text
    assert not ExhibitionRequest.objects.exists()


@pytest.mark.parametrize("draft", ["", "x", "x:y:z", None])
def test_a_tampered_draft_starts_anew(visitor, patient, draft):
    visitor.go_to_summary()
    tampered = visitor.draft[:-3] + "AAA" if draft is None else draft
    visitor.page = visitor.client.post(FORM, {"draft": tampered, "step": 6})
    assert visitor.page.status_code == 400
    assert visitor.step == 1
    assert not ExhibitionRequest.objects.exists()


def test_a_signed_draft_is_checked_again_before_it_is_saved(visitor, patient):
    draft = Draft(entries=HOUSE | TIME | {"wished_begin": "1/2019"} | CONTACT).pack()
    visitor.page = visitor.client.post(FORM, {"draft": draft, "step": 6})
    assert visitor.step == 3
    assert not ExhibitionRequest.objects.exists()


def test_one_address_sends_ten_an_hour(visitor, patient, home, monkeypatch):
    monkeypatch.setattr(request_oddness, "looks_odd", lambda *_about: False)
    for number in range(11):
        visitor = Visitor(visitor.client).go_to_summary().post()
        assert visitor.page.status_code == (302 if number < 10 else 429)
    assert ExhibitionRequest.objects.count() == 10
    assert "Stadtbibliothek Musterstadt" in visitor.text  # nothing has to be typed again


# In another language ----------------------------------------------------------------

IN_ENGLISH = "/en/request-the-exhibition/"


def change_language(visitor, **typed):
    """As the button of the language line does: the same step, sent to the other form."""
    data = {"draft": visitor.draft, "step": visitor.step, "stay": "1"} | typed
    visitor.page = visitor.client.post(IN_ENGLISH, data)
    return visitor


def test_another_language_keeps_the_step_and_what_was_typed(visitor):
    visitor.post(**HOUSE)
    change_language(visitor, room1_name="Foyer", room1_wall_metres="viel", room="Hell und groß")
    assert '<html lang="en"' in visitor.text
    assert visitor.step == 2
    assert 'value="viel"' in visitor.text
    assert "Hell und groß" in visitor.text
    assert 'role="alert"' not in visitor.text
    visitor.page = visitor.client.post(IN_ENGLISH, {"draft": visitor.draft, "step": 2, "go": "1"})
    assert 'value="Stadtbibliothek Musterstadt"' in visitor.text


def test_the_summary_can_be_read_in_another_language(visitor, patient):
    change_language(visitor.go_to_summary())
    assert visitor.step == 6
    assert "Klara Muster" in visitor.text
    visitor.page = visitor.client.post(IN_ENGLISH, {"draft": visitor.draft, "step": 6})
    assert ExhibitionRequest.objects.get().language == "en"


def test_too_much_text_is_refused_kindly_in_another_language_too(visitor):
    chance = random.Random(1)
    long_text = "".join(chr(chance.randrange(0x10000, 0x10FFFF)) for _ in range(6000))
    visitor.post(**HOUSE).post(**ROOM | {"room": long_text[4000:]})
    visitor.post(**TIME | {"wished_begin": f"{future_month():%m/%Y}"}).post(**WISHES)
    change_language(visitor, **CONTACT | {"message": long_text[:4000]})
    assert (visitor.page.status_code, visitor.step) == (200, 5)


def test_a_made_up_draft_is_no_draft_in_another_language_either(visitor):
    visitor.page = visitor.client.post(IN_ENGLISH, {"draft": "x", "step": 2, "stay": "1"})
    assert visitor.page.status_code == 400
    assert visitor.step == 1
