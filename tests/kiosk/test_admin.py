"""Kiosks in the editors' workplace."""

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse
from wagtail.models import ModelLogEntry

from kiosk.domain import contact, pairing, programme
from kiosk.models import Kiosk
from tests import factories
from tests.kiosk.conftest import paired, story_with_portrait

pytestmark = pytest.mark.django_db


def post_code(client, code, url=None, **values):
    fields = {"code": code, "name": "Kiosk Freiberg", "lease_days": 7, **values}
    return client.post(url or reverse("kiosk:pair"), fields)


def test_entering_the_code_makes_the_device_a_kiosk(editor_client, home):
    waiting, secret = pairing.begin()
    stop = factories.make_stop()
    answer = post_code(editor_client, waiting.code.lower(), stop=stop.pk)
    kiosk = Kiosk.objects.get()
    assert answer.status_code == 302
    assert (kiosk.name, kiosk.stop) == ("Kiosk Freiberg", stop)
    token = pairing.collect(secret).token
    assert pairing.kiosk_of(token) == kiosk


@pytest.mark.parametrize(
    ("refusal", "sentence"),
    [("unknown", "zeigt gerade kein Gerät"), ("used", "schon benutzt"), ("late", "abgelaufen")],
)
def test_a_code_that_is_not_accepted_says_why_and_makes_nothing(
    editor_client, home, refusal, sentence
):
    waiting, _secret = pairing.begin()
    if refusal == "used":
        pairing.claim(waiting, Kiosk.objects.create(name="Anderer"))
    if refusal == "late":
        waiting.created_at -= pairing.CODE_LIFETIME
        waiting.save()
    answer = post_code(editor_client, "ZZZZZZ" if refusal == "unknown" else waiting.code)
    assert answer.status_code == 200
    assert sentence in answer.content.decode()
    assert not Kiosk.objects.filter(name="Kiosk Freiberg").exists()


def test_an_existing_kiosk_gets_another_device(editor_client, kiosk, token):
    waiting, secret = pairing.begin()
    url = reverse("kiosk:pair_again", args=[kiosk.pk])
    assert editor_client.get(url).status_code == 200
    assert post_code(editor_client, waiting.code, url, name="Neu").status_code == 302
    assert pairing.kiosk_of(token) == kiosk
    newer = pairing.collect(secret).token
    assert pairing.kiosk_of(token) is None
    assert pairing.kiosk_of(newer).name == "Neu"


def test_revoking_asks_first_and_puts_the_device_out(editor_client, kiosk, token):
    url = reverse("kiosk:revoke", args=[kiosk.pk])
    assert "sperren" in editor_client.get(url).content.decode()
    assert pairing.kiosk_of(token) == kiosk
    assert editor_client.post(url).status_code == 302
    assert pairing.kiosk_of(token) is None
    assert Kiosk.objects.filter(pk=kiosk.pk).exists()
    assert ModelLogEntry.objects.filter(action="kiosk.revoke", object_id=kiosk.pk).exists()


def test_who_may_not_change_kiosks_can_neither_pair_nor_revoke(client, kiosk, django_user_model):
    visitor = django_user_model.objects.create_user("gast", password="x")
    visitor.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(visitor)
    waiting, _secret = pairing.begin()
    paired(kiosk)
    post_code(client, waiting.code)
    client.post(reverse("kiosk:revoke", args=[kiosk.pk]))
    kiosk.refresh_from_db()
    assert Kiosk.objects.count() == 1
    assert kiosk.revoked_at is None


def test_the_list_says_what_each_kiosk_really_shows(editor_client, kiosk):
    story_with_portrait("Rima")
    paired(kiosk)
    contact.report(kiosk, version=programme.build(kiosk)["version"], item="", errors=0)
    other = Kiosk.objects.create(name="Kiosk 2")
    paired(other)
    contact.report(other, version="0" * 64, item="", errors=0)
    page = editor_client.get(reverse("kiosk:index")).content.decode()
    assert "die aktuelle Fassung" in page
    assert "eine ältere Fassung" in page


def test_the_list_asks_as_much_for_three_kiosks_as_for_one(
    editor_client, kiosk, django_assert_num_queries, django_assert_max_num_queries
):
    exhibition_set = factories.make_set()
    kiosk.exhibition_set = exhibition_set
    kiosk.save()
    url = reverse("kiosk:index")
    editor_client.get(url)
    with django_assert_max_num_queries(40) as captured:
        editor_client.get(url)
    for number in range(2):
        Kiosk.objects.create(name=f"Noch einer {number}", exhibition_set=exhibition_set)
    with django_assert_num_queries(len(captured)):
        editor_client.get(url)
