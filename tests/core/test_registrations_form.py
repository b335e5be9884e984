"""What may be typed into the form of a registration."""

import pytest
from django.core import signing

from core.form_drafts import Draft, unpack
from core.registrations.forms import RegistrationForm
from core.registrations.workplace.forms import ByHandForm

ENTRIES = {"name": "Klara Muster", "email": "klara@example.org", "seats": "2"}


@pytest.mark.parametrize(
    ("most", "values", "wrong"),
    [
        (None, {}, []),
        (None, {"name": ""}, ["name"]),
        (None, {"name": "\x00 \t"}, ["name"]),
        (None, {"name": "x" * 121}, ["name"]),
        (None, {"email": ""}, ["email"]),
        (None, {"email": "klara"}, ["email"]),
        (None, {"email": "a@b.de\nBcc: c@d.de"}, ["email"]),
        (None, {"email": f"{'a' * 60}@{'b' * 200}.de"}, ["email"]),
        (None, {"seats": "0"}, ["seats"]),
        (None, {"seats": "-1"}, ["seats"]),
        (None, {"seats": "10"}, []),
        (None, {"seats": "11"}, ["seats"]),
        (3, {"seats": "3"}, []),
        (3, {"seats": "4"}, ["seats"]),
        (400, {"seats": "11"}, ["seats"]),
    ],
)
def test_each_entry_is_checked(most, values, wrong):
    assert list(RegistrationForm(ENTRIES | values, most=most).errors) == wrong


def test_a_name_is_one_line_without_signs_that_nobody_sees():
    form = RegistrationForm(ENTRIES | {"name": " Klara\n\x07 Muster "})
    assert form.is_valid()
    assert form.cleaned_data["name"] == "Klara Muster"


def test_by_hand_no_mail_address_is_needed():
    form = ByHandForm(ENTRIES | {"email": "", "language": "ar"})
    assert form.is_valid()
    assert (form.entry.email, form.entry.language) == ("", "ar")


def test_a_draft_that_we_did_not_sign_is_refused():
    packed = Draft().pack()
    assert unpack(packed).key
    for changed in ("", "x", packed[:-1], "x" * 10_000):
        with pytest.raises(signing.BadSignature):
            unpack(changed)
