"""How one gets into a house, in words for guests."""

from django.utils.translation import gettext as _

from exhibition.models import Venue


def access_facts(venue: Venue) -> list[str]:
    """What is known of the house; nothing is said about what nobody has looked at."""
    known = [
        (venue.is_step_free, _("ohne Stufen erreichbar"), _("nur über Stufen erreichbar")),
        (venue.has_lift, _("Aufzug vorhanden"), _("kein Aufzug")),
        (venue.has_accessible_toilet, _("barrierefreies WC"), _("kein barrierefreies WC")),
    ]
    return [yes if fact else no for fact, yes, no in known if fact is not None]
