"""Who writes our papers: what the editors have set, looked up when it is needed."""

from wagtail.models import Site

from core.sender import Sender
from home.models import OrganisationSettings


def paper_sender() -> Sender:
    """Empty where nothing is set."""
    site = Site.objects.filter(is_default_site=True).first()
    if site is None:
        return Sender()
    ours = OrganisationSettings.for_site(site)
    return Sender(ours.organisation, ours.address, ours.email, ours.telephone)
