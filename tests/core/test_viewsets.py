import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from core import outbox
from core.models import OutgoingMail


@pytest.fixture
def letter(db):
    return OutgoingMail.objects.create(recipient="haus@example.org", subject="Zusage", body="Ja.")


def test_the_outbox_is_listed_in_the_workplace(editor_client, letter):
    response = editor_client.get(reverse("outgoing_mails:index"))
    assert response.status_code == 200
    assert "Zusage" in response.content.decode()


def test_a_mail_is_read_and_sent_again(editor_client, letter):
    page = editor_client.get(reverse("outgoing_mails:inspect", args=[letter.pk]))
    assert "Ja." in page.content.decode()
    assert reverse("outgoing_mails:send_again", args=[letter.pk]) in page.content.decode()
    OutgoingMail.objects.update(sent_at=timezone.now())
    editor_client.post(reverse("outgoing_mails:send_again", args=[letter.pk]))
    outbox.send_waiting()
    assert [one.subject for one in mail.outbox] == ["Zusage"]
    letter.refresh_from_db()
    assert letter.sent_at


def test_a_mail_that_was_given_up_is_sent_again(editor_client, letter):
    OutgoingMail.objects.update(attempts=20, given_up_at=timezone.now(), last_error="SMTPException")
    outbox.send_waiting()
    assert mail.outbox == []
    editor_client.post(reverse("outgoing_mails:send_again", args=[letter.pk]))
    outbox.send_waiting()
    assert len(mail.outbox) == 1


def test_opening_the_address_sends_nothing(editor_client, letter):
    address = reverse("outgoing_mails:send_again", args=[letter.pk])
    assert editor_client.get(address).status_code == 405
    assert mail.outbox == []


@pytest.mark.parametrize("view", ["index", "inspect", "send_again"])
def test_an_editor_without_the_right_sees_and_sends_nothing(
    client, django_user_model, letter, view
):
    from django.contrib.auth.models import Permission

    user = django_user_model.objects.create_user("nur-texte")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(user)
    arguments = [] if view == "index" else [letter.pk]
    response = client.post(reverse(f"outgoing_mails:{view}", args=arguments))
    assert response.status_code in (302, 403, 405)
    assert "Ja." not in response.content.decode()
    assert mail.outbox == []


def test_nobody_writes_changes_or_deletes_a_mail(editor_client, letter):
    for path in ("new/", f"edit/{letter.pk}/", f"delete/{letter.pk}/"):
        assert editor_client.get(f"/admin/outgoing_mails/{path}").status_code == 404
