"""A device becomes a kiosk: once, in time, and only by its own secret."""

from datetime import timedelta

import pytest
from django.utils import timezone
from django.utils.translation import override

from kiosk.domain import pairing
from kiosk.domain.spelling import spelled
from kiosk.models import Kiosk, Pairing, hashed
from tests.kiosk.conftest import paired


def made_earlier(waiting: Pairing, **ago) -> None:
    Pairing.objects.filter(pk=waiting.pk).update(created_at=timezone.now() - timedelta(**ago))


def test_a_device_gets_a_code_with_its_letters_spelled_and_a_secret(ask, db):
    with override("de"):
        answer = ask("kiosk_pairing", method="post", **{"Accept-Language": "de"})
    offer = answer.json()
    assert answer.status_code == 201
    assert len(offer["code"]) == 6
    assert len(offer["spelled"]) == 6
    assert len(offer["secret"]) >= 40
    assert offer["expires_in"] == 600


def test_letters_are_spelled_by_towns():
    with override("de"):
        assert spelled("AZ3") == ["A wie Aachen", "Z wie Zwickau", "Ziffer 3"]


def test_a_waiting_device_is_told_to_wait(ask, db):
    _waiting, secret = pairing.begin()
    answer = ask("kiosk_pairing_status", secret, method="post")
    assert answer.json() == {"state": "waiting"}


def test_the_token_is_shown_once_and_stored_as_a_hash_only(ask, kiosk):
    waiting, secret = pairing.begin()
    pairing.claim(waiting, kiosk)
    first = ask("kiosk_pairing_status", secret, method="post").json()
    second = ask("kiosk_pairing_status", secret, method="post").json()
    kiosk.refresh_from_db()
    assert first["state"] == "paired"
    assert kiosk.token_hash == hashed(first["token"])
    assert first["token"] not in str(kiosk.__dict__)
    assert second == {"state": "expired"}


def test_another_secret_gets_no_token(ask, kiosk):
    waiting, _secret = pairing.begin()
    pairing.claim(waiting, kiosk)
    for wrong in ("", "wrong", waiting.secret_hash, waiting.code):
        answer = ask("kiosk_pairing_status", wrong, method="post")
        assert answer.json() == {"state": "expired"}
    kiosk.refresh_from_db()
    assert kiosk.token_hash == ""


def test_a_code_ends_after_ten_minutes(ask, editor):
    waiting, secret = pairing.begin()
    made_earlier(waiting, minutes=10, seconds=1)
    with pytest.raises(pairing.CodeExpired, match="abgelaufen"), override("de"):
        pairing.open_pairing(waiting.code, account=editor)
    assert ask("kiosk_pairing_status", secret, method="post").json() == {"state": "expired"}


def test_a_code_entered_in_the_last_second_still_pairs(kiosk):
    waiting, secret = pairing.begin()
    pairing.claim(waiting, kiosk)
    made_earlier(waiting, minutes=11)
    assert pairing.collect(secret).state == pairing.PAIRED


def test_an_entered_code_that_nobody_collects_ends_too(kiosk):
    waiting, secret = pairing.begin()
    pairing.claim(waiting, kiosk)
    made_earlier(waiting, minutes=21)
    assert pairing.collect(secret).state == pairing.EXPIRED


def test_a_code_is_good_for_one_kiosk(kiosk, editor):
    waiting, _secret = pairing.begin()
    pairing.claim(waiting, kiosk)
    with pytest.raises(pairing.CodeUsed):
        pairing.open_pairing(waiting.code, account=editor)
    with pytest.raises(pairing.CodeUsed):
        pairing.claim(waiting, Kiosk.objects.create(name="Kiosk 2"))


def test_a_code_may_be_typed_in_small_letters_and_with_spaces(editor):
    waiting, _secret = pairing.begin()
    typed = f" {waiting.code[:3]} {waiting.code[3:]} ".lower()
    assert pairing.open_pairing(typed, account=editor) == waiting


def test_guessing_ends_after_ten_wrong_codes(editor):
    waiting, _secret = pairing.begin()
    for _guess in range(pairing.GUESSES):
        with pytest.raises(pairing.CodeUnknown):
            pairing.open_pairing("000000", account=editor)
    with pytest.raises(pairing.TooManyGuesses):
        pairing.open_pairing(waiting.code, account=editor)


def test_codes_are_not_handed_out_without_end(ask, db):
    answers = {ask("kiosk_pairing", method="post").status_code for _time in range(61)}
    assert answers == {201, 429}


def test_old_codes_are_thrown_away(db):
    waiting, _secret = pairing.begin()
    made_earlier(waiting, minutes=21)
    pairing.begin()
    assert not Pairing.objects.filter(pk=waiting.pk).exists()


def test_a_revoked_device_is_refused(ask, kiosk, token, editor):
    assert ask("kiosk_programme", token).status_code == 200
    pairing.revoke(kiosk, by=editor)
    answer = ask("kiosk_programme", token)
    assert answer.status_code == 401
    assert answer.json() == {"state": "unpaired"}


def test_a_new_device_puts_the_former_one_out(ask, kiosk, token):
    newer = paired(kiosk)
    assert ask("kiosk_programme", token).status_code == 401
    assert ask("kiosk_programme", newer).status_code == 200


def test_a_revoked_kiosk_can_be_paired_again(ask, kiosk, token, editor):
    pairing.revoke(kiosk, by=editor)
    assert ask("kiosk_programme", paired(kiosk)).status_code == 200


@pytest.mark.parametrize("name", ["kiosk_programme", "kiosk_receipt"])
@pytest.mark.parametrize("wrong", ["", "wrong", "Basic abc"])
def test_without_a_token_there_is_nothing(ask, kiosk, name, wrong):
    method = "post" if name == "kiosk_receipt" else "get"
    assert ask(name, wrong, method=method).status_code == 401


def test_the_hash_of_a_token_is_no_token(ask, kiosk, token):
    assert ask("kiosk_programme", hashed(token)).status_code == 401


def test_an_editor_without_a_token_is_refused_too(editor_client, ask, kiosk):
    assert ask("kiosk_programme").status_code == 401
