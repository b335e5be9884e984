"""THE rule: may this work be shown, on this channel, at this moment?

A work may be shown when every person who can be recognised in it has a consent that is
valid at that moment for that channel and for every material of theirs that the work uses
(Art. 6, 7 and 9 GDPR; §§ 22, 23 KunstUrhG). It fails closed: a work that shows people but
names none is not shown; a photo nobody has looked at counts as showing people.

The rule stands here twice, side by side: ``decide`` is pure and says why, ``cleared`` is
its twin in SQL for listings. A test holds them against each other.

A grant counts when it is not replaced by a correction, the day (Europe/Berlin) lies within
``valid_from`` and ``valid_until`` (both included), and no withdrawal for that channel and
material was made between its recording and the moment asked for. A grant by a guardian
ends with the year before the one in which the person turns 18.
"""

from collections.abc import Iterable
from datetime import date, datetime
from functools import cache

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page

from stories.domain.consent_terms import Decision, Grant, Reason, Use, Withdrawal, refusal
from stories.enums import Channel, Material
from stories.models import (
    Appearance,
    Consent,
    ConsentWithdrawal,
    Film,
    Photo,
    ShowsPeople,
)

AGE_OF_MAJORITY = 18  # years


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
        and (not grant.by_guardian or _is_minor(use.year_of_birth, day))
        and not any(
            channel in withdrawal.channels
            and material in withdrawal.materials
            and grant.recorded_at <= withdrawal.withdrawn_at <= at
            for withdrawal in use.withdrawals
        )
        for grant in use.grants
    )


def _is_minor(year_of_birth: int | None, day: date) -> bool:
    return year_of_birth is not None and day.year - year_of_birth < AGE_OF_MAJORITY


# The twin in SQL ------------------------------------------------------------------


def cleared(queryset: QuerySet, channel: Channel, at: datetime | None = None) -> QuerySet:
    """The rows of pages, photos or films that may be shown on ``channel`` at ``at`` (now).

    Adds no query: the rule becomes a part of the one that is run. Raises TypeError for a
    model the rule knows nothing about.
    """
    at = at or timezone.now()
    if issubclass(queryset.model, Page):
        return queryset.filter(~uncovered_pages(channel, at))
    if issubclass(queryset.model, (Photo, Film)):
        return queryset.filter(_work_is_covered(queryset.model, channel, at))
    raise TypeError(f"The rule of consent does not know {queryset.model.__name__}.")


def published(queryset: QuerySet, channel: Channel, at: datetime | None = None) -> QuerySet:
    """The published pages that may be shown on ``channel``, be it or not the website."""
    return cleared(queryset.filter(live=True), channel, at)


def published_but_uncovered(channel: Channel, at: datetime | None = None) -> QuerySet:
    """The published pages that the rule keeps back. For those who have to mend it."""
    return Page.objects.filter(uncovered_pages(channel, at or timezone.now()), live=True)


def uncovered_pages(channel: Channel, at: datetime) -> Q:
    """Condition on any queryset of pages: something on the page is not covered.

    Written as ``id__in`` of a subquery, the one form that Wagtail's search takes too.
    """
    appearances = Appearance.objects.filter(page__translation_key=OuterRef("translation_key"))
    condition = Exists(appearances.filter(_lacks_page_material(channel, at)))
    must_name = [m for m in people_page_models() if m.must_name_people]
    types = ContentType.objects.get_for_models(*must_name).values()
    condition = Q(condition) | Q(
        ~Exists(appearances), content_type__in=[content_type.pk for content_type in types]
    )
    for model in people_page_models():
        for field in model.shown_works:
            works = model._meta.get_field(field).related_model
            uncovered = works.objects.exclude(_work_is_covered(works, channel, at))
            showing = model._base_manager.filter(**{f"{field}__in": uncovered})
            condition |= Q(pk__in=showing.values("pk"))
    return Q(id__in=Page._base_manager.filter(condition).values("id"))


@cache
def people_page_models() -> tuple[type[Page], ...]:
    """Every page type that may show people."""
    return tuple(m for m in apps.get_models() if issubclass(m, ShowsPeople))


def _lacks_page_material(channel: Channel, at: datetime) -> Q:
    def lacks(material: Material) -> Q:
        return Q(~Exists(_grants(OuterRef("person"), material, channel, at)))

    return (
        lacks(Material.TEXT)
        | (Q(person__is_pseudonym=False) & lacks(Material.NAME))
        | (Q(special_categories=True) & lacks(Material.SPECIAL))
    )


def _work_is_covered(model: type, channel: Channel, at: datetime) -> Q:
    name, material = _work_facts(model)
    people = model.people.through.objects.filter(**{name: OuterRef("pk")})
    lacking = people.filter(~Exists(_grants(OuterRef("person"), material, channel, at)))
    return Q(shows_people=False) | Q(Exists(people), ~Exists(lacking))


def _work_facts(model: type) -> tuple[str, Material]:
    if issubclass(model, Film):
        return "film", Material.VOICE_VIDEO
    return "photo", Material.PHOTO


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
        Q(by_guardian=False) | Q(person__year_of_birth__gt=day.year - AGE_OF_MAJORITY),
        person=person,
        valid_from__lte=day,
        replaced_by=None,
        **scope,
    )


# From rows to the pure rule ---------------------------------------------------------


def decide_page(
    page: Page,
    channel: Channel,
    at: datetime | None = None,
    *,
    appearances: Iterable[Appearance] | None = None,
    with_body: bool = False,
) -> Decision:
    """The rule for one page. ``appearances`` replaces its saved list (a draft in a form).

    ``with_body`` looks into the blocks of its body too: for editors, before publishing. For
    visitors a photo in a block that is not covered is left out of the page instead.
    """
    at = at or timezone.now()
    uses = _page_uses(page, appearances)
    shows_people = getattr(page, "must_name_people", False)
    decisions = [decide(uses=uses, shows_people=shows_people, channel=channel, at=at)]
    decisions += [decide_work(work, channel, at) for work in _works_of(page, with_body)]
    return Decision(tuple(reason for decision in decisions for reason in decision.reasons))


def decide_work(work: Photo | Film, channel: Channel, at: datetime | None = None) -> Decision:
    """The rule for one photo or film."""
    if not work.shows_people:
        return Decision()
    _name, material = _work_facts(type(work))
    uses = [
        _use(person, {material}, work=work.title)
        for person in work.people.prefetch_related("consents", "withdrawals")
    ]
    if not uses:
        sentence = _("„%(work)s“ zeigt Menschen, aber niemand ist eingetragen.")
        return Decision((Reason(sentence % {"work": work.title}),))
    return decide(uses=uses, shows_people=True, channel=channel, at=at or timezone.now())


def granted_materials(person, channel: Channel, at: datetime | None = None) -> frozenset[Material]:
    """What of a person may be shown on ``channel`` at ``at`` (now). Reads prefetched rows."""
    use = _use(person, set())
    at = at or timezone.now()
    return frozenset(material for material in Material if _granted(use, material, channel, at))


def _page_uses(page: Page, appearances: Iterable[Appearance] | None) -> list[Use]:
    appearances = list(page.appearances.all() if appearances is None else appearances)
    appearances += Appearance.objects.filter(page__translation_key=page.translation_key).exclude(
        page=page.pk
    )
    special = {}
    for appearance in appearances:
        if appearance.person_id:
            special[appearance.person_id] = (
                special.get(appearance.person_id, False) or appearance.special_categories
            )
    people = Appearance._meta.get_field("person").related_model.objects.filter(pk__in=special)
    uses = []
    for person in people.prefetch_related("consents", "withdrawals"):
        materials = {Material.TEXT}
        if not person.is_pseudonym:
            materials.add(Material.NAME)
        if special[person.pk]:
            materials.add(Material.SPECIAL)
        uses.append(_use(person, materials))
    return uses


def _use(person, materials: set[Material], work: str = "") -> Use:
    consents = list(person.consents.all())
    replaced = {consent.replaces_id for consent in consents}
    return Use(
        public_name=person.public_name,
        materials=frozenset(materials),
        year_of_birth=person.year_of_birth,
        work=work,
        grants=tuple(
            Grant(
                channels=consent.channels,
                materials=consent.materials,
                valid_from=consent.valid_from,
                valid_until=consent.valid_until,
                recorded_at=consent.recorded_at,
                by_guardian=consent.by_guardian,
                replaced=consent.pk in replaced,
            )
            for consent in consents
        ),
        withdrawals=tuple(
            Withdrawal(w.channels, w.materials, w.withdrawn_at) for w in person.withdrawals.all()
        ),
    )


def _works_of(page: Page, with_body: bool) -> list[Photo | Film]:
    works = [getattr(page, name) for name in getattr(page, "shown_works", ())]
    works = [work for work in works if work is not None]
    if with_body:
        wanted = {(type(work), work.pk) for work in works}
        for field in page._meta.get_fields():
            if not hasattr(field, "extract_references"):
                continue
            for model, key, *_path in field.extract_references(field.value_from_object(page)):
                if issubclass(model, (Photo, Film)) and (model, int(key)) not in wanted:
                    wanted.add((model, int(key)))
                    works += model.objects.filter(pk=key)
    return works
