"""Films on other platforms that are embedded in pages: shown while everybody in them agrees.

The rule of consent knows works that are stored here; an embedded film is only an address in a
block. So who is in it has to be on the page's own list before it is published, and the block
asks the rule for each of them whenever it is shown: it leaves itself out where it is refused.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime

from django.contrib.contenttypes.models import ContentType
from django.db.models import prefetch_related_objects
from django.utils.translation import gettext as _
from wagtail.fields import StreamField
from wagtail.models import Page, ReferenceIndex

from core import clock
from stories.domain import consent
from stories.domain.consent_terms import Decision, Reason
from stories.domain.uses import appearances_on, people_page_models, use_of
from stories.enums import Channel, Material
from stories.models import Appearance, Person

BLOCK = "embed"  # its name in the bodies of pages


def decide_embed(block, at: datetime | None = None) -> Decision:
    """The rule for one embedded film (the value of its block) on the website.

    Somebody who was chosen and is erased since counts as without consent.
    """
    if not block["shows_people"]:
        return Decision()
    people = list(block["people"])
    if None in people:
        sentence = _("„%(work)s“: Jemand, der zu sehen ist, ist nicht mehr eingetragen.")
        return Decision((Reason(sentence % {"work": block["heading"]}),))
    prefetch_related_objects(people, "consents", "withdrawals")
    uses = [use_of(person, {Material.VOICE_VIDEO}, work=block["heading"]) for person in people]
    at = at or clock.now()
    return consent.decide(uses=uses, shows_people=True, channel=Channel.WEB, at=at)


def refusals(
    page: Page, at: datetime, *, appearances: Iterable[Appearance] | None = None
) -> list[str]:
    """Every sentence that speaks against publishing the embedded films of a page; empty: none."""
    blocks = list(embeds_on(page))
    if not blocks:
        return []
    listed = {appearance.person_id for appearance in appearances_on(page, appearances)}
    sentences = []
    for block in blocks:
        people = block["people"] if block["shows_people"] else ()
        sentences += [
            _("%(person)s kommt in „%(work)s“ vor und fehlt unter „Wer ist zu erkennen?“.")
            % {"person": person.public_name, "work": block["heading"]}
            for person in people
            if person is not None and person.pk not in listed
        ]
        sentences += [reason.sentence for reason in decide_embed(block, at).reasons]
    return sentences


def embeds_on(page: Page) -> Iterator:
    """The values of all such blocks in the bodies of a page."""
    for field in page._meta.get_fields():
        if isinstance(field, StreamField):
            body = field.value_from_object(page)
            yield from (block.value for block in body if block.block_type == BLOCK)


def pages_embedding(person: Person) -> list[Page]:
    """Pages about people with an embedded film in which the person was chosen."""
    references = ReferenceIndex.objects.filter(
        base_content_type=ContentType.objects.get_for_model(Page),
        content_type__in=ContentType.objects.get_for_models(*people_page_models()).values(),
        to_content_type=ContentType.objects.get_for_model(Person),
        to_object_id=str(person.pk),
        model_path__contains=f".{BLOCK}.",
    )
    keys = {int(key) for key in references.values_list("object_id", flat=True)}
    return list(Page.objects.filter(pk__in=keys).select_related("locale").order_by("path"))
