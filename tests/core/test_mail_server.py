"""The SMTP server that tests send to does one thing with a mail, from its first line to its end."""

import smtplib

import pytest

from tests.core.mail_server import serve

LETTER = "Message-ID: <1@example.org>\r\n\r\nGuten Tag\r\n"


@pytest.fixture
def server(settings):
    yield from serve(settings, seconds=5)


def test_a_mail_begun_under_one_mood_is_not_taken_under_the_next(server):
    """A thousand mails cross the changes: one that began as „drop“ is never taken as „busy“."""
    server.post.mood = "drop"
    with smtplib.SMTP(*server.address, timeout=5) as client:
        client.ehlo()
        client.mail("hier@example.org")
        client.rcpt("dort@example.org")
        server.post.mood = "busy"
        with pytest.raises((smtplib.SMTPServerDisconnected, ConnectionResetError)):
            client.data(LETTER)
    assert server.post.taken == []
