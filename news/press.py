"""Whom journalists ask about a press release."""

import re
from dataclasses import dataclass

from core.sender import sender
from news.enums import Category
from news.models import NewsIndexPage, NewsPage
from news.models.press import PressContactMixin


@dataclass(frozen=True)
class Contact:
    name: str = ""
    email: str = ""
    telephone: str = ""

    @property
    def dialled(self) -> str:
        """The number as a telephone takes it (RFC 3966): digits, with a plus in front of them."""
        plus = "+" if self.telephone.strip().startswith("+") else ""
        without_national_zero = re.sub(r"\(0\)", "", self.telephone) if plus else self.telephone
        return plus + re.sub(r"\D", "", without_national_zero)


def contact_of(page: NewsPage) -> Contact | None:
    """Of a press release: its own contact, else that of Aktuelles, else the organisation's.

    The first that says anything is taken whole: a name here never meets a number from there.
    None for other news, and where nobody is named anywhere.
    """
    if page.category != Category.PRESS:
        return None
    return _said_on(page) or _of_index(page) or _of_organisation()


def _said_on(page: PressContactMixin) -> Contact | None:
    contact = Contact(page.press_name, page.press_email, page.press_telephone)
    return contact if contact != Contact() else None


def _of_index(page: NewsPage) -> Contact | None:
    index = NewsIndexPage.objects.parent_of(page).first()
    return _said_on(index) if index else None


def _of_organisation() -> Contact | None:
    ours = sender()
    can_be_reached = ours.email or ours.telephone
    return Contact(ours.organisation, ours.email, ours.telephone) if can_be_reached else None
