"""An anonymous visitor who follows every address that is found in any answer."""

import html
import re
from dataclasses import dataclass, field

from django.test import Client

ADDRESS = re.compile(
    r"""["'(\s>,](?:https?://(?:localhost|testserver|127\.0\.0\.1:8000))?(/[^"'\s<>),]*)"""
)
NOT_FOLLOWED = ("/static/", "/admin/")
STARTS = [
    "/",
    "/sitemap.xml",
    "/robots.txt",
    "/tour.ics",
    "/api/v1/stories/",
    "/api/v1/tour/",
    "/api/v1/openapi.json",
    "/kiosk/",
]


@dataclass
class Answer:
    status: int
    headers: str
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode("utf-8", "replace")


@dataclass
class Crawl:
    """``answers`` by address. Redirects are followed one by one, like links."""

    client: Client = field(default_factory=Client)
    answers: dict[str, Answer] = field(default_factory=dict)

    def ask(self, address: str) -> Answer:
        response = self.client.get(address)
        body = b"".join(response.streaming_content) if response.streaming else response.content
        headers = "\n".join(f"{name}: {value}" for name, value in response.items())
        answer = self.answers[address] = Answer(response.status_code, headers, body)
        return answer

    def run(self, starts) -> "Crawl":
        waiting = list(starts)
        while waiting:
            address = waiting.pop()
            if address in self.answers or address.startswith(NOT_FOLLOWED):
                continue
            answer = self.ask(address)
            waiting += addresses_in(answer)
        return self

    def shown(self) -> set[str]:
        return {address for address, answer in self.answers.items() if answer.status == 200}

    def media(self) -> set[str]:
        return {address for address in self.shown() if address.startswith("/media/")}

    def holding(self, marker: str) -> set[str]:
        """Addresses in whose answer, headers included, the words or bytes stand."""
        wanted = marker.casefold()
        return {
            address
            for address, answer in self.answers.items()
            if wanted in answer.text.casefold() or wanted in answer.headers.casefold()
        }


def addresses_in(answer: Answer) -> list[str]:
    if b"\0" in answer.body[:2000]:
        return []  # a picture or a film
    text = html.unescape(f"{answer.headers}\n{answer.text}")
    found = {address.partition("#")[0] for address in ADDRESS.findall(text)}
    return sorted(address for address in found if not address.startswith("//"))
