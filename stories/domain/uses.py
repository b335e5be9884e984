"""From rows of the database to what the rule of consent is asked: who is used, and how."""

from collections.abc import Collection, Iterable, Iterator
from functools import cache

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from wagtail.models import Page, ReferenceIndex

from stories.domain.consent_terms import Grant, Use, Withdrawal
from stories.enums import LegalBasis, Material
from stories.models import (
    SIGN_LANGUAGE_FIELD,
    Appearance,
    Film,
    Person,
    Photo,
    ShowsPeople,
    SignLanguageMixin,
    StoredDocument,
)

Work = Photo | Film | StoredDocument
ON_PAPER = (Material.TEXT, Material.NAME, Material.PHOTO)  # nobody can look into a document
# By which name a work's list of people knows it, and what of them it shows.
WORK_FACTS = {
    Photo: ("photo", [Material.PHOTO]),
    Film: ("film", [Material.VOICE_VIDEO]),
    StoredDocument: ("storeddocument", ON_PAPER),
}

# A film in sign language is an addition: where it is not cleared it goes, and its page stays.
AS_A_PART = ~Q(model_path=SIGN_LANGUAGE_FIELD)  # of references from pages to works


@cache
def people_page_models() -> tuple[type[Page], ...]:
    """Every page type that may show people."""
    return tuple(m for m in apps.get_models() if issubclass(m, ShowsPeople))


def fields_showing(works: type) -> Iterator[tuple[type, str]]:
    """Page types with the names of their fields that show photos, or films."""
    for model in people_page_models():
        for field in model.shown_works:
            if model._meta.get_field(field).related_model is works:
                yield model, field


def keys_of_pages_showing(works: type, keys: Collection[int]) -> set[int]:
    """Keys of all pages with one of these photos (or films) in a field or a block.

    Without those that a film only tells in sign language: see ``keys_of_pages_told_by``.
    """
    references = ReferenceIndex.objects.filter(
        AS_A_PART,
        base_content_type=ContentType.objects.get_for_model(Page),
        to_content_type=ContentType.objects.get_for_model(works),
        to_object_id__in=[str(key) for key in keys],
    )
    pages = {int(key) for key in references.values_list("object_id", flat=True)}
    for model, field in fields_showing(works):
        showing = model._base_manager.filter(**{f"{field}__in": keys})
        pages |= set(showing.values_list("pk", flat=True))
    return pages


def keys_of_pages_told_by(films: Collection[int]) -> set[int]:
    """Keys of all pages that one of these films tells in sign language."""
    keys: set[int] = set()
    for model in sign_language_models():
        told = model._base_manager.filter(**{f"{SIGN_LANGUAGE_FIELD}__in": films})
        keys |= set(told.values_list("pk", flat=True))
    return keys


@cache
def sign_language_models() -> tuple[type[Page], ...]:
    """Every page type that a film may tell in sign language."""
    return tuple(m for m in apps.get_models() if issubclass(m, SignLanguageMixin))


def page_uses(page: Page, appearances: Iterable[Appearance] | None) -> list[Use]:
    appearances = appearances_on(page, appearances)
    people = Person.objects.filter(pk__in=[a.person_id for a in appearances if a.person_id])
    return uses_in_text(appearances, people.prefetch_related("consents", "withdrawals"))


def appearances_on(page: Page, appearances: Iterable[Appearance] | None = None) -> list[Appearance]:
    """Who appears in the text: the page's own list (or ``appearances``) and those of its family."""
    own = list(page.appearances.all() if appearances is None else appearances)
    family = {page.translation_key, page.alias_of.translation_key if page.alias_of else None}
    in_family = Appearance.objects.filter(page__translation_key__in=family - {None})
    return own + list(in_family.exclude(page=page.pk))


def uses_in_text(appearances: Iterable[Appearance], people: Iterable[Person]) -> list[Use]:
    """What a text uses of these people, in which they appear. Reads their prefetched rows."""
    special = {a.person_id for a in appearances if a.special_categories}
    return [
        use_of(person, materials_in_text(person, is_special=person.pk in special))
        for person in people
    ]


def materials_in_text(person: Person, *, is_special: bool) -> set[Material]:
    """What a text uses of somebody it tells of. A pseudonym is not the name."""
    materials = {Material.TEXT} if person.is_pseudonym else {Material.TEXT, Material.NAME}
    return materials | ({Material.SPECIAL} if is_special else set())


def use_of(person, materials: set[Material], work: str = "") -> Use:
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
                minor_agrees=consent.minor_agrees,
                legal_basis=LegalBasis(consent.legal_basis),
                replaced=consent.pk in replaced,
            )
            for consent in consents
        ),
        withdrawals=tuple(
            Withdrawal(w.channels, w.materials, w.withdrawn_at) for w in person.withdrawals.all()
        ),
    )


def works_of(page: Page) -> list[Photo | Film]:
    """Every photo and film in the fields and blocks of a page about people, each once.

    All of them must be cleared. A film in sign language that is beside the page is not one.
    """
    if not isinstance(page, ShowsPeople):
        return []
    works = {
        (type(work), work.pk): work for name in page.shown_works if (work := getattr(page, name))
    }
    for model, key in _references_in_blocks(page):
        if (model, key) not in works and (work := model.objects.filter(pk=key).first()):
            works[model, key] = work
    return list(works.values())


def films_beside(page: Page) -> list[Film]:
    """The film that tells a page in sign language, if it has one. Cleared or not."""
    film = getattr(page, SIGN_LANGUAGE_FIELD, None)
    return [film] if film else []


def _references_in_blocks(page: Page) -> Iterator[tuple[type, int]]:
    for field in page._meta.get_fields():
        if hasattr(field, "extract_references"):
            for model, key, *_path in field.extract_references(field.value_from_object(page)):
                if issubclass(model, (Photo, Film)):
                    yield model, int(key)
