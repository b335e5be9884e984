"""What editors look at when they decide about the kiosks at a stop: every story, and why not.

In a fixed number of queries. Nothing is decided here: ``programme`` and ``plans`` are asked.
"""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from core.dates import day_in_words
from core.languages import Language, language, site_languages
from exhibition.models import TourStop
from kiosk.domain import plans, programme
from kiosk.domain.plans import Wishes
from stories.domain import consent
from stories.domain.photos import WEBP_FILTERS, ready_renditions
from stories.domain.uses import uses_in_text
from stories.enums import Channel
from stories.models import Appearance, Person, StoryPage


@dataclass(frozen=True)
class PlanStory:
    """One story of the list. ``why_not``: sentences, where the kiosks do not show it.

    ``size``: bytes of its pictures and films; ``not_after``: the last moment, None without end.
    """

    key: str
    name: str
    occupation: str
    portrait: str
    languages: list[Language]
    has_film: bool
    size: int
    not_after: datetime | None
    why_not: list[str]
    is_left_out: bool
    is_without_film: bool


@dataclass(frozen=True)
class PlanDesk:
    """``size``: bytes that a device has to fetch and keep. ``shown``: how many stories."""

    stories: list[PlanStory]
    shown: int
    size: int


def look(stop: TourStop, wishes: Wishes, at: datetime | None = None) -> PlanDesk:
    """The stories of a stop, in the order wished for, with what becomes of each."""
    at = at or timezone.now()
    whole = programme.unplanned(stop, at)
    planned = plans.apply(whole, wishes)
    cleared = {item["id"]: item for item in whole["items"]}
    shown = {item["id"] for item in planned["items"]}
    sizes = {file["name"]: file["size"] for file in whole["files"]}
    versions = _versions(stop, wishes)
    why_not = _why_not({key: versions[key] for key in versions if key not in cleared}, at)
    stories = []
    for key in _in_order(versions, wishes):
        item, pages = cleared.get(key), versions[key]
        without_text = item and key not in shown | wishes.left_out
        reasons = [_("Kein Text in den gewählten Sprachen.")] if without_text else why_not.get(key)
        stories.append(
            PlanStory(
                key=key,
                name=pages[0].title,
                occupation=pages[0].occupation,
                portrait=_portrait(pages[0]),
                languages=[language(page.locale.language_code) for page in pages if page.live],
                has_film=bool(item and item["film"]),
                size=sum(sizes[name] for name in {*plans.files_of(item)}) if item else 0,
                not_after=_moment(item),
                why_not=reasons or [],
                is_left_out=key in wishes.left_out,
                is_without_film=key in wishes.without_film,
            )
        )
    return PlanDesk(stories, len(shown), sum(file["size"] for file in planned["files"]))


def _versions(stop: TourStop, wishes: Wishes) -> dict[str, list[StoryPage]]:
    """The pages of every story that may come here, German first, published or not."""
    order = {one.code: rank for rank, one in enumerate(site_languages())}
    pages = StoryPage.objects.filter(alias_of=None, locale__language_code__in=order)
    pages = pages.select_related("locale", "portrait").prefetch_related("portrait__renditions")
    found: dict[str, list[StoryPage]] = {}
    for page in _of(stop, pages, wishes).defer("body").order_by("path"):
        found.setdefault(str(page.translation_key), []).append(page)
    for versions in found.values():
        versions.sort(key=lambda page: order[page.locale.language_code])
    return found


def _of(stop: TourStop, pages: QuerySet, wishes: Wishes) -> QuerySet:
    if keys := programme.stories_named_by(stop):
        return pages.filter(translation_key__in=keys)
    shown = consent.published(StoryPage.objects.all(), Channel.KIOSK)
    kept_back = consent.published_but_uncovered(Channel.KIOSK)
    return pages.filter(
        Q(translation_key__in=shown.values("translation_key"))
        | Q(translation_key__in=kept_back.values("translation_key"))
        | Q(translation_key__in=wishes.order)
    )


def _in_order(versions: dict[str, list[StoryPage]], wishes: Wishes) -> list[str]:
    return [one["id"] for one in plans.in_order(({"id": key} for key in versions), wishes)]


def _portrait(page: StoryPage) -> str:
    renditions = ready_renditions(page.portrait, WEBP_FILTERS) if page.portrait else []
    return renditions[0].url if renditions else ""


def _moment(item: dict | None) -> datetime | None:
    return datetime.fromisoformat(item["not_after"]) if item and item["not_after"] else None


def _why_not(versions: dict[str, list[StoryPage]], at: datetime) -> dict[str, list[str]]:
    """Why stories are not cleared for kiosks. Only who has to mend it reads that."""
    if not versions:
        return {}
    rows = Appearance.objects.filter(page__translation_key__in=versions).select_related("page")
    people = Person.objects.filter(appearances__in=rows).distinct()
    known = {person.pk: person for person in people.prefetch_related("consents", "withdrawals")}
    appearing: dict[str, list[Appearance]] = {}
    for row in rows:
        appearing.setdefault(str(row.page.translation_key), []).append(row)
    return {
        key: _sentences(pages, appearing.get(key, []), known, at) for key, pages in versions.items()
    }


def _sentences(pages, appearances: list[Appearance], known: dict, at: datetime) -> list[str]:
    if not any(page.live for page in pages):
        return [_("Nicht veröffentlicht.")]
    if not appearances:
        return [_("Es ist niemand eingetragen, der zu erkennen ist.")]
    people = [known[key] for key in dict.fromkeys(row.person_id for row in appearances)]
    refused = [
        _refusal(person, timezone.localdate(at))
        for person, use in zip(people, uses_in_text(appearances, people), strict=True)
        if not consent.decide(uses=[use], shows_people=True, channel=Channel.KIOSK, at=at).covered
    ]
    return refused or [_("Ein Foto oder ein Film darin ist nicht für Kioske freigegeben.")]


def _refusal(person: Person, today: date) -> str:
    """One sentence for a person, the most useful one."""
    name = {"person": person.public_name}
    grants = [one for one in person.consents.all() if Channel.KIOSK in one.channels]
    if not grants:
        return _("%(person)s: keine Einwilligung für Kioske.") % name
    ends = [one.valid_until for one in grants if one.valid_until and one.valid_until < today]
    if len(ends) == len(grants):
        day = day_in_words(max(ends))
        return _("%(person)s: Die Einwilligung für Kioske galt bis %(day)s.") % (
            name | {"day": day}
        )
    if any(Channel.KIOSK in one.channels for one in person.withdrawals.all()):
        return _("%(person)s: Die Einwilligung für Kioske ist widerrufen.") % name
    return _("%(person)s: Die Einwilligung für Kioske reicht hier nicht.") % name
