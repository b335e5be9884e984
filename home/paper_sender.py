"""Who writes our papers: what the editors have set, looked up when it is needed."""

from django.conf import settings
from wagtail.models import Site

from core.sender import Logos, Sender
from home.models import OrganisationSettings


def paper_sender() -> Sender:
    """Empty where nothing is set."""
    ours = _ours()
    if ours is None:
        return Sender()
    german = ours.texts.filter(locale__language_code=settings.LANGUAGE_CODE).first()
    notice = german.funding_notice if german else ""
    return Sender(ours.organisation, ours.address, ours.email, ours.telephone, notice)


def funder_logos() -> Logos:
    """Names and logos of those who fund us, in their order."""
    ours = _ours()
    return [(one.name, one.logo) for one in ours.logos.all()] if ours else []


def _ours() -> OrganisationSettings | None:
    site = Site.objects.filter(is_default_site=True).first()
    return OrganisationSettings.for_site(site) if site else None
