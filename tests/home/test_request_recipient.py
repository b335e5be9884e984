"""Who hears of new requests is set by the editors."""

from wagtail.models import Site

from exhibition.domain.request_mails import notice_recipient
from home.models import OrganisationSettings


def test_address_of_the_organisation_is_told(home):
    organisation = OrganisationSettings.for_site(Site.objects.get())
    organisation.request_recipient = "tour@example.org"
    organisation.save()

    assert notice_recipient() == "tour@example.org"


def test_without_one_the_sender_is_told(home):
    assert notice_recipient() == "ausstellung@example.org"
