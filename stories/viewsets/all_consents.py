"""The report of all consents: who, where, until when, with which evidence. By public names."""

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet

from core.reports import ComputedReport, Field
from core.reports.filters import ignore, one_of, period, several
from stories.domain.standings import Standing, standings
from stories.enums import Channel, PersonRole, labels_of
from stories.enums.desk import ConsentState
from stories.models import Person
from stories.viewsets.access import may_see_consents
from stories.viewsets.consent_reports import person_url

YES, NO = "yes", "no"


class ConsentFilterSet(WagtailFilterSet):
    state = several(_("Stand"), ConsentState.choices, method=ignore)
    channel = several(_("Kanal"), Channel.choices, method=ignore)
    evidence = one_of(_("Nachweis"), [(YES, _("liegt vor")), (NO, _("fehlt"))], method=ignore)
    day = period(_("Tag (bis, seit oder ab)"), method=ignore)
    role = several(_("Rolle"), PersonRole.choices)

    class Meta:
        model = Person
        fields: list[str] = []


class AllConsentsReport(ComputedReport):
    """For those who may see consents. A row for each person and all channels that stand alike."""

    page_title = _("Einwilligungen")
    header_icon = "clipboard-list"
    name, address, file_name = "consent_report", "einwilligungen", "einwilligungen"
    introduction = _(
        "Eine Zeile für jede Person und alle Kanäle, für die ihre Einwilligung gleich steht. Namen"
        " sind öffentliche Namen. Wer gelöscht ist, steht hier nicht mehr."
    )
    nothing_there = _("Noch ist keine Person eingetragen.")
    filterset_class = ConsentFilterSet
    default_ordering = "person"
    fields = (
        Field(
            "person",
            _("Person"),
            lambda row: row.person.public_name,
            "person",
            lambda row, user: person_url(row.person),
            width="20%",
        ),
        Field("role", _("Rolle"), lambda row: row.person.get_role_display(), "role"),
        Field("state", _("Stand"), lambda row: str(row.state.label), "state"),
        Field("channels", _("Kanäle"), lambda row: _channels(row), width="30%"),
        Field("day", _("bis, seit oder ab"), lambda row: row.day, "day"),
        Field("evidence", _("Nachweis liegt vor"), lambda row: row.has_evidence, "evidence"),
    )

    @classmethod
    def may_see(cls, user) -> bool:
        return may_see_consents(user)

    def rows(self) -> list[Standing]:
        found = [one for person in self._people() for one in standings(person)]
        return [one for one in found if self._is_wanted(one)]

    def _people(self) -> QuerySet[Person]:
        people = self.filter_queryset(Person.objects.prefetch_related("consents", "withdrawals"))
        return people.filter(public_name__icontains=self.search_query)

    def _is_wanted(self, row: Standing) -> bool:
        states, channels, days = (self.chosen(name) for name in ("state", "channel", "day"))
        evidence = self.chosen("evidence")
        return (
            (not states or row.state in states)
            and (not channels or bool(set(channels).intersection(row.channels)))
            and (not evidence or row.has_evidence == (evidence == YES))
            and (not days or _is_within(row.day, days))
        )

    def totals(self, rows) -> list[tuple[str, int]]:
        people = (_("Personen"), len({row.person.pk for row in rows}))
        states = [(one.label, sum(row.state == one for row in rows)) for one in ConsentState]
        return [people, *(entry for entry in states if entry[1])]


def _channels(row: Standing) -> str:
    is_everywhere = len(row.channels) == len(Channel)
    return _("alle Kanäle") if is_everywhere else labels_of(Channel, row.channels)


def _is_within(day, days: slice) -> bool:
    """``days``: moments, each None where it was left empty."""
    if day is None:
        return False
    return (days.start is None or days.start.date() <= day) and (
        days.stop is None or day <= days.stop.date()
    )
