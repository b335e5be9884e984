"""Who asks in a language gets every page and every mail in it, from the form to the last step."""

import html
import re

import pytest
from babel.messages.pofile import read_po
from django.conf import settings
from django.core.cache import cache
from django.utils import timezone
from django.utils.translation import override

from core.dates import day_in_words, month_in_words
from core.languages import own_digits
from core.models import OutgoingMail
from exhibition.domain import request_links, request_mails, requests
from exhibition.models import ExhibitionRequest, RequestPage
from tests import factories
from tests.exhibition.conftest import CONTACT, HOUSE, ROOM, TIME, WISHES, Visitor, future_month

pytestmark = pytest.mark.django_db

# Of each language: title of the first step, of the last, receipt, its subject, mail of a step.
WORDS = {
    "hsb": (
        "Městno a dom",
        "Je wšo prawje?",
        "Dobry dźeń,",
        "Waše naprašowanje {} je dóšło",
        "Waše naprašowanje {} ma nowy staw: přepruwuje so.",
    ),
    "ar": (
        "المدينة والمؤسّسة",
        "هل كلّ شيء صحيح؟",
        "تحيّة طيّبة،",
        "وصل طلبكم \u200e{}",
        "تغيّرت حالة طلبكم \u200e{} إلى: قيد المراجعة.",
    ),
    "fa": (
        "شهر و مؤسسه",
        "همه چیز درست است؟",
        "با سلام و احترام،",
        "درخواست شما \u200e{} رسید",
        "درخواست شما \u200e{} وضعیت تازه‌ای دارد: در حال بررسی.",
    ),
}
LANGUAGES = list(WORDS)


@pytest.fixture(params=LANGUAGES)
def code(request):
    return request.param


@pytest.fixture
def foreigner(home, client, code):
    """A visitor at the form in another language."""
    cache.clear()
    factories.make_translation(home, code, slug=f"start-{code}")
    form = RequestPage.objects.get(locale__language_code="de")
    translated = factories.make_translation(form, code, title="Title", introduction="")
    return Visitor(client, f"/{code}/{translated.slug}/")


@pytest.fixture
def asked(foreigner, patient):
    foreigner.go_to_summary().post()
    return ExhibitionRequest.objects.get()


def german_sentences(code):
    """Texts of the site with two words and more that are something else in that language."""
    path = settings.BASE_DIR / "locale" / code / "LC_MESSAGES" / "django.po"
    with path.open("rb") as file:
        messages = [message for message in read_po(file) if isinstance(message.id, str)]
    return {m.id for m in messages if " " in m.id and "%" not in m.id and m.id not in m.string}


def assert_nothing_german(text, code):
    shown = re.sub(r"<script.*?</script>|<nav.*?</nav>", "", html.unescape(text), flags=re.S)
    assert [words for words in german_sentences(code) if words in shown] == []


def test_every_step_of_the_form_is_in_the_language(foreigner, code):
    first, last, *_rest = WORDS[code]
    direction = ' dir="rtl"' if code in ("ar", "fa") else ""
    assert f'<html lang="{code}"{direction}>' in foreigner.text
    assert first in foreigner.text
    foreigner.post(house="")  # every message of an error
    assert_nothing_german(foreigner.text, code)
    foreigner.post(**HOUSE)
    assert_nothing_german(foreigner.text, code)
    foreigner.post(**ROOM | {"room1_wall_metres": "x"})
    assert_nothing_german(foreigner.text, code)
    foreigner.post(**ROOM | {"room1_wall_metres": own_digits("12,5", code)})
    assert_nothing_german(foreigner.text, code)
    foreigner.post(**TIME | {"wished_begin": own_digits(f"{future_month():%m/%Y}", code)})
    assert_nothing_german(foreigner.text, code)
    foreigner.post(**WISHES)
    assert_nothing_german(foreigner.text, code)
    foreigner.post(**CONTACT | {"telephone": own_digits("03591 123", code)})
    assert foreigner.step == 6
    assert last in foreigner.text
    assert_nothing_german(foreigner.text, code)
    with override(code):
        assert f"<bdi>{month_in_words(future_month())}</bdi>" in foreigner.text


def test_the_receipt_is_in_the_language_subject_and_all(asked, code):
    requests.confirm(asked)
    receipt, confirmation, notice = OutgoingMail.objects.order_by("pk")
    _first, _last, greeting, subject, _step = WORDS[code]
    assert asked.language == code
    assert receipt.subject == subject.format(asked.number)
    assert receipt.body.startswith(greeting)
    assert request_links.address(asked) in receipt.body
    assert_nothing_german(receipt.body + confirmation.subject + confirmation.body, code)
    assert notice.subject.startswith("Neue Anfrage")  # ours, whoever asks
    with override("de"):
        assert f"Gewünschter Beginn: {month_in_words(asked.wished_begin)}" in notice.body


def test_a_step_is_told_in_the_language_whoever_takes_it(asked, code):
    with override("de"):  # an editor
        requests.confirm(asked)
        subject, body = request_mails.draft_mail(asked, "in_review")
        requests.change_state(asked, "in_review", mail=body)
    mail = OutgoingMail.objects.latest("pk")
    assert WORDS[code][4].format(asked.number) in mail.body
    assert mail.subject == subject
    assert asked.number in mail.subject
    assert_nothing_german(mail.subject + mail.body, code)


def test_the_own_page_is_in_the_language_of_the_request(asked, client, code):
    with override("de"):
        requests.confirm(asked)
        requests.change_state(asked, "in_review")
    response = client.get(request_links.path(asked), headers={"Accept-Language": "de"})
    page = response.content.decode()
    assert f'<html lang="{code}"' in page
    assert response.headers["Content-Language"] == code
    with override(code):
        assert day_in_words(timezone.localdate()) in page
    assert_nothing_german(page, code)


@pytest.mark.parametrize("code", ["fa"])
def test_messages_count_in_the_digits_of_the_language(foreigner):
    foreigner.post(**dict.fromkeys(HOUSE, ""))
    assert re.search(r"<h2 id=\"meldung\">[^<]*۶", foreigner.text)
    foreigner.post(**HOUSE | {"house": "x" * 130})
    message = re.search(r'<p class="fehlertext">([^<]*)</p>', foreigner.text).group(1)
    assert "۱۲۰" in message
    assert "۱۳۰" in message
    assert not re.search(r"[0-9]", message)
