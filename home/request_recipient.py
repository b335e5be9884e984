"""Who hears of new requests: what the editors have set, looked up when it is needed."""

from wagtail.models import Site

from home.models import OrganisationSettings


def request_recipient() -> str:
    """Address from the organisation's settings, or nothing where none is set."""
    site = Site.objects.filter(is_default_site=True).first()
    return OrganisationSettings.for_site(site).request_recipient if site else ""
