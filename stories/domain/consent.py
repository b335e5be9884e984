"""THE rule: may this work be shown, on this channel, at this moment?

A work may be shown when every person who can be recognised in it has a consent that is
valid at that moment for that channel and for every material of theirs that the work uses
(Art. 6, 7 and 9 GDPR; §§ 22, 23 KunstUrhG). It fails closed: a work that shows people but
names none is not shown; a photo nobody has looked at counts as showing people.

The rule stands here twice, side by side: ``decide`` is pure and says why, ``cleared`` is
its twin in SQL for listings. A test holds them against each other.

A grant counts when it is not replaced by a correction, the day (Europe/Berlin) lies within
``valid_from`` and ``valid_until`` (both included), and no withdrawal for that channel and
material was made between its recording and the moment asked for.

Minors are those whose year of birth says that they may still be under 18: a guardian's grant
counts for them when they agree too, and ends with the year before the one in which they turn
18; what they signed alone before does not count, then or later. Without consent (§ 23
KunstUrhG: officials, public events) no special categories and no minors are shown.

A page's list of people is the union of its own, that of its source where it is a translation
or an alias, and those of every photo and film in its fields and blocks. A film in sign language
is beside it: where that is not cleared it goes, and the page stays.
"""

from collections.abc import Iterable
from datetime import date, datetime
from functools import partial

from django.contrib.contenttypes.models import ContentType
from django.db.models import BigIntegerField, CharField, Exists, F, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Cast, ExtractYear
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page, ReferenceIndex

from core import clock
from core.compiled_keys import CompiledKeys
from stories.domain.consent_terms import Decision, Grant, Reason, Use, refusal
from stories.domain.uses import (
    AS_A_PART,
    WORK_FACTS,
    Work,
    fields_showing,
    page_uses,
    people_page_models,
    use_of,
    works_of,
)
from stories.enums import Channel, LegalBasis, Material
from stories.models import Appearance, Consent, ConsentWithdrawal, Film, Person, Photo

AGE_OF_MAJORITY = 18  # years
WITHOUT_CONSENT = frozenset(Material) - {Material.SPECIAL}
IN_TEXT = (Material.TEXT, Material.NAME, Material.SPECIAL)


def decide(*, uses: Iterable[Use], shows_people: bool, channel: Channel, at: datetime) -> Decision:
    """Whether a work is covered on ``channel`` at ``at`` (aware) and, if not, every reason.

    Pure: asks neither database nor clock nor request.
    """
    uses = tuple(uses)
    if shows_people and not uses:
        return Decision((Reason(_("Es ist niemand eingetragen, der zu erkennen ist.")),))
    return Decision(
        tuple(
            refusal(use, material, channel)
            for use in uses
            for material in sorted(use.materials)
            if not _granted(use, material, channel, at)
        )
    )


def _granted(use: Use, material: Material, channel: Channel, at: datetime) -> bool:
    day = timezone.localdate(at)
    return any(
        not grant.replaced
        and channel in grant.channels
        and material in grant.materials
        and grant.valid_from <= day
        and (grant.valid_until is None or day <= grant.valid_until)
        and _may_grant(grant, material, use.year_of_birth, day)
        and not any(
            channel in withdrawal.channels
            and material in withdrawal.materials
            and grant.recorded_at <= withdrawal.withdrawn_at <= at
            for withdrawal in use.withdrawals
        )
        for grant in use.grants
    )


def _may_grant(grant: Grant, material: Material, year_of_birth: int | None, day: date) -> bool:
    """Whether such a row may cover that material of somebody of that age at all."""
    if grant.legal_basis != LegalBasis.CONSENT:
        return material in WITHOUT_CONSENT and not _is_minor(year_of_birth, day)
    if grant.by_guardian:
        return grant.minor_agrees and _is_minor(year_of_birth, day)
    return not _is_minor(year_of_birth, grant.valid_from)


def _is_minor(year_of_birth: int | None, day: date) -> bool:
    return year_of_birth is not None and day.year - year_of_birth < AGE_OF_MAJORITY


# The twin in SQL ------------------------------------------------------------------


def cleared(queryset: QuerySet, channel: Channel, at: datetime | None = None) -> QuerySet:
    """The rows of pages and works that may be shown on ``channel`` at ``at`` (now).

    Adds no query: the rule becomes a part of the one that is run. Raises TypeError for a
    model the rule knows nothing about.
    """
    at = at or clock.now()
    if issubclass(queryset.model, Page):
        return queryset.filter(~uncovered_pages(channel, at))
    if issubclass(queryset.model, tuple(WORK_FACTS)):
        return queryset.filter(~uncovered_rows(queryset.model, channel, at))
    raise TypeError(f"The rule of consent does not know {queryset.model.__name__}.")


def is_covered(row: Page | Work, channel: Channel, at: datetime | None = None) -> bool:
    """The rule for one saved row, in one query. Without reasons: for those see ``decide_page``."""
    return cleared(type(row)._base_manager.filter(pk=row.pk), channel, at).exists()


def published(queryset: QuerySet, channel: Channel, at: datetime | None = None) -> QuerySet:
    """The published pages that may be shown on ``channel``, be it or not the website."""
    return cleared(queryset.filter(live=True), channel, at)


def published_but_uncovered(channel: Channel, at: datetime | None = None) -> QuerySet:
    """The published pages that the rule keeps back. For those who have to mend it."""
    return Page.objects.filter(uncovered_pages(channel, at or clock.now()), live=True)


def uncovered_pages(channel: Channel, at: datetime) -> Q:
    """Condition on any queryset of pages: something on the page is not covered.

    Written as ``id__in``, the one form that Wagtail's search takes too; compiled once a process.
    """
    return uncovered_rows(Page, channel, at)


def uncovered_rows(model: type, channel: Channel, at: datetime) -> Q:
    """Condition on rows of this model: what ``cleared`` leaves out."""
    build = partial(UNCOVERED[model], channel)
    key = (model.__name__, channel, *_type_keys([Page, Photo, Film, *people_page_models()]))
    return Q(id__in=CompiledKeys(build, at=at, key=key, offsets=(AGE_OF_MAJORITY,)))


def _uncovered_pages(channel: Channel, at: datetime, row) -> QuerySet:
    # No join to the source of an alias: PostgreSQL would read all pages for each row of a listing.
    source = Page._base_manager.filter(pk=OuterRef(OuterRef("alias_of_id")))
    family = [OuterRef("translation_key"), source.values("translation_key")]
    appearances = Appearance.objects.filter(page__translation_key__in=family)
    condition = Exists(appearances.filter(lacks_in_text(channel, at)))
    must_name = [m for m in people_page_models() if m.must_name_people]
    condition = Q(condition) | Q(~Exists(appearances), content_type__in=_type_keys(must_name))
    for works in (Photo, Film):
        uncovered = works.objects.exclude(_work_is_covered(works, channel, at))
        condition |= Q(_shows_in_a_block(uncovered))
        for model, field in fields_showing(works):
            showing = uncovered.filter(pk=OuterRef(field))
            condition |= Exists(model._base_manager.filter(Exists(showing), pk=OuterRef("pk")))
    return Page._base_manager.filter(condition, id=row).order_by().values("id")


def _uncovered_works(model: type, channel: Channel, at: datetime, row) -> QuerySet:
    rows = model._base_manager.filter(id=row).exclude(_work_is_covered(model, channel, at))
    return rows.order_by().values("id")


UNCOVERED = {model: partial(_uncovered_works, model) for model in WORK_FACTS}
UNCOVERED[Page] = _uncovered_pages


def _shows_in_a_block(works: QuerySet) -> Exists:
    """Whether a page about people refers to one of these works anywhere, blocks included."""
    references = ReferenceIndex.objects.filter(
        AS_A_PART,
        base_content_type=ContentType.objects.get_for_model(Page),
        object_id=Cast(OuterRef("pk"), CharField()),
        content_type__in=_type_keys(people_page_models()),
        to_content_type=ContentType.objects.get_for_model(works.model),
    )
    target = Cast(OuterRef("to_object_id"), BigIntegerField())
    return Exists(references.filter(Exists(works.filter(pk=target))))


def _type_keys(models: Iterable[type]) -> list[int]:
    return [found.pk for found in ContentType.objects.get_for_models(*models).values()]


def lacks(material: Material, channel: Channel, at: datetime) -> Q:
    """Condition on rows with a ``person``: nothing grants this of them there."""
    return Q(~Exists(_grants(OuterRef("person"), material, channel, at)))


def lacks_in_text(channel: Channel, at: datetime) -> Q:
    """The same of all that a text uses; the rows say ``special_categories`` too."""
    text, name, special = (lacks(one, channel, at) for one in IN_TEXT)
    return text | (Q(person__is_pseudonym=False) & name) | (Q(special_categories=True) & special)


def _work_is_covered(model: type, channel: Channel, at: datetime) -> Q:
    name, materials = WORK_FACTS[model]
    people = model.people.through.objects.filter(**{name: OuterRef("pk")})
    granted = (_grants(OuterRef("person"), material, channel, at) for material in materials)
    lacking = [~Exists(people.filter(~Exists(grants))) for grants in granted]
    return Q(shows_people=False) | Q(Exists(people), *lacking)


def _grants(person, material: Material, channel: Channel, at: datetime) -> QuerySet:
    day = timezone.localdate(at)
    scope = {f"channel_{channel.value}": True, f"material_{material.value}": True}
    withdrawn = ConsentWithdrawal.objects.filter(
        person=OuterRef("person"),
        withdrawn_at__gte=OuterRef("recorded_at"),
        withdrawn_at__lte=at,
        **scope,
    )
    return Consent.objects.filter(
        ~Exists(withdrawn),
        Q(valid_until=None) | Q(valid_until__gte=day),
        *_may_grant_conditions(material, day),
        person=person,
        valid_from__lte=day,
        replaced_by=None,
        **scope,
    )


def _may_grant_conditions(material: Material, day: date) -> list[Q]:
    """``_may_grant`` in SQL: all of them hold. Flat, because SQLite's parser is not deep."""
    youngest = day.year - AGE_OF_MAJORITY
    is_consent = Q(legal_basis=LegalBasis.CONSENT)
    is_none = Q(legal_basis__in=[basis for basis in LegalBasis if basis != LegalBasis.CONSENT])
    age_unknown = Q(person__year_of_birth=None)
    of_age_then = Q(
        person__year_of_birth__lte=ExtractYear(F("valid_from")) - Value(AGE_OF_MAJORITY)
    )
    alone, guarded = Q(by_guardian=False), Q(by_guardian=True)
    conditions = [
        is_consent | age_unknown | Q(person__year_of_birth__lte=youngest),
        is_none | guarded | age_unknown | of_age_then,
        is_none | alone | Q(minor_agrees=True),
        is_none | alone | Q(person__year_of_birth__gt=youngest),
    ]
    return conditions if material in WITHOUT_CONSENT else [is_consent, *conditions]


# From rows to the pure rule ---------------------------------------------------------


def decide_page(
    page: Page,
    channel: Channel,
    at: datetime | None = None,
    *,
    appearances: Iterable[Appearance] | None = None,
) -> Decision:
    """The rule for one page, with every reason. ``appearances`` replaces its own list.

    Reads the page as it is in memory, so that a draft in a form can be asked for too.
    """
    at = at or clock.now()
    uses = page_uses(page, appearances)
    shows_people = getattr(page, "must_name_people", False)
    decisions = [decide(uses=uses, shows_people=shows_people, channel=channel, at=at)]
    decisions += [decide_work(work, channel, at) for work in works_of(page)]
    return Decision(tuple(reason for decision in decisions for reason in decision.reasons))


def decide_work(
    work: Work,
    channel: Channel,
    at: datetime | None = None,
    *,
    people: Iterable[Person] | None = None,
) -> Decision:
    """The rule for one photo, film or document. ``people``: those in it, if read already."""
    if not work.shows_people:
        return Decision()
    people = work.people.prefetch_related("consents", "withdrawals") if people is None else people
    _name, materials = WORK_FACTS[type(work)]
    uses = [use_of(person, set(materials), work=work.title) for person in people]
    if not uses:
        sentence = _("„%(work)s“ zeigt Menschen, aber niemand ist eingetragen.")
        return Decision((Reason(sentence % {"work": work.title}),))
    return decide(uses=uses, shows_people=True, channel=channel, at=at or clock.now())


def granted_materials(person, channel: Channel, at: datetime | None = None) -> frozenset[Material]:
    """What of a person may be shown on ``channel`` at ``at`` (now). Reads prefetched rows."""
    use, at = use_of(person, set()), at or clock.now()
    return frozenset(material for material in Material if _granted(use, material, channel, at))
