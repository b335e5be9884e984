"""What a visitor has entered so far. It travels in the page, signed; the site keeps nothing.

Who wants it kept asks for a link: ``domain/request_drafts.py``.
"""

import json
import time
import uuid
from dataclasses import dataclass, field

from django.core import signing

SALT = "exhibition.request.draft"
MAXIMUM_SIZE = 20_000  # characters of the signed text


class DraftTooLarge(Exception):
    """All entries together are more than may travel along."""


class _Utf8Json:
    """Arabic or Cyrillic text takes a third of the room that escapes would."""

    def dumps(self, value) -> bytes:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()

    def loads(self, data: bytes):
        return json.loads(data)


@dataclass
class Draft:
    """``entries`` as typed, by field name. ``key`` tells one submission from another.

    ``confirmed``: the mail address whose link has opened it, or "".
    """

    key: uuid.UUID = field(default_factory=uuid.uuid4)
    begun: float = field(default_factory=time.time)  # seconds since 1970
    entries: dict[str, str | list[str]] = field(default_factory=dict)
    confirmed: str = ""

    @property
    def age(self) -> float:
        """Seconds since the visitor opened the form."""
        return time.time() - self.begun

    def proves(self, email: str) -> bool:
        """Whether the link that opened it was mailed to this very address."""
        return bool(self.confirmed) and self.confirmed.casefold() == email.strip().casefold()

    def pack(self) -> str:
        """Raises DraftTooLarge."""
        values = [self.key.hex, self.begun, self.entries, self.confirmed]
        packed = signing.dumps(values, salt=SALT, serializer=_Utf8Json, compress=True)
        if len(packed) > MAXIMUM_SIZE:
            raise DraftTooLarge
        return packed


def unpack(packed: str) -> Draft:
    """Raises signing.BadSignature for what we have not signed."""
    if len(packed) > MAXIMUM_SIZE:
        raise signing.BadSignature("too large")
    key, begun, entries, confirmed = signing.loads(packed, salt=SALT, serializer=_Utf8Json)
    return Draft(uuid.UUID(key), begun, entries, confirmed)
