"""A real SMTP server for tests, which takes mails or does what broken servers do."""

import asyncio
import socket
from email import message_from_bytes
from email.message import Message

from aiosmtpd.controller import Controller

STALL = 30  # seconds; far longer than any test lets a client wait


class Post:
    """What the server does with mails by its ``mood``, and what it has taken."""

    def __init__(self):
        self.mood = "take"
        self.taken: list[str] = []
        self.mails: list[Message] = []
        self.recipients: list[str] = []

    async def handle_MAIL(self, server, session, envelope, address, options):
        envelope.mood = self.mood  # for this mail to its end, also if the mood changes meanwhile
        if envelope.mood == "busy":
            return "421 4.3.2 closing"
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):
        answers = {"refuse": "550 5.1.1 unknown", "later": "451 4.7.1 greylisted"}
        if envelope.mood in answers:
            return answers[envelope.mood]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if envelope.mood == "stall":
            await asyncio.sleep(STALL)
            return "451 4.4.2 too slow"
        if envelope.mood == "drop":
            server.transport.abort()
            return "250 nobody hears this"
        self.mails.append(message_from_bytes(envelope.content))
        self.taken.append(self.mails[-1]["Message-ID"])
        self.recipients += envelope.rcpt_tos
        return "250 OK"


class MailServer(Controller):
    """On a free port of this machine; ``post`` says what happens."""

    def __init__(self):
        self.post = Post()
        super().__init__(self.post, hostname="127.0.0.1", port=0)

    @property
    def address(self) -> tuple[str, int]:
        return self.server.sockets[0].getsockname()[:2]

    def _trigger_server(self):
        """The library waits for a first visitor, and looks for it at the port asked for: none."""
        socket.create_connection(self.address, timeout=5).close()


def serve(settings, seconds: float):
    """A running server that Django sends to and waits ``seconds`` for; for a fixture."""
    running = MailServer()
    running.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = running.address
    settings.EMAIL_TIMEOUT = seconds
    yield running
    running.stop()
