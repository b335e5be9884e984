"""What travels in the page of a form, signed: which sending it is, and since when it is open."""

import time
import uuid
from dataclasses import dataclass, field

from django.core import signing
from django.http import HttpRequest

SALT = "core.registrations.draft"  # as it was first used: open pages keep working
LONGEST_DRAFT = 500  # characters


@dataclass
class Draft:
    """``key`` tells one sending from another: sent twice, it is the same."""

    key: uuid.UUID = field(default_factory=uuid.uuid4)
    begun: float = field(default_factory=time.time)  # seconds since 1970

    @property
    def age(self) -> float:
        """Seconds since the visitor opened the form."""
        return time.time() - self.begun

    def pack(self) -> str:
        return signing.dumps([self.key.hex, self.begun], salt=SALT)


def unpack(packed: str) -> Draft:
    """Raises signing.BadSignature for what we have not signed."""
    if len(packed) > LONGEST_DRAFT:
        raise signing.BadSignature("too large")
    key, begun = signing.loads(packed, salt=SALT)
    return Draft(uuid.UUID(key), begun)


def draft_of(request: HttpRequest) -> Draft | None:
    """The draft that was sent with a form; None for what we have not signed."""
    try:
        return unpack(request.POST.get("draft", ""))
    except (signing.BadSignature, ValueError, TypeError):
        return None
