"""One row of everything that an address of the workplace can ask for, and words to look for."""

import uuid

from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.db.models import Model
from django.utils import timezone
from wagtail.actions.create_alias import CreatePageAliasAction
from wagtail.models import Site, Task, TaskState, UploadedFile
from wagtail_localize.models import OverridableSegment, StringSegment

from core.models import User
from core.translations.publishing import translation_of
from home.roles.setting_up import give_translators_their_languages
from stories.domain.withdrawal import withdraw
from stories.models import (
    ConsentWithdrawal,
    ErasureProof,
    Film,
    FilmCaptions,
    FilmUpload,
    LeakCheckRun,
    Person,
    Photo,
    StoryIndexPage,
    WithdrawalNotice,
    WithdrawalTask,
)
from tests import factories
from tests.access.roles import A, C, E, P
from tests.access.world_site import (
    ADDRESS,
    GUEST_OF_EVENT,
    SUBSCRIBER,
    SURNAME,
    make_machinery,
    make_news,
    make_programme,
)
from tests.access.world_tour import GUEST, HOUSE, make_tour

# Of the person whom the story is about: for the consent officer and nobody else.
FIRST_NAME = "Zarqeschta"
PROTECTED = (SURNAME, ADDRESS, "0351 99887766", "Vormundowitsch", "Dolmetschiwa")
# Words that no answer may hold but those to these roles.
SECRETS = dict.fromkeys(PROTECTED, C) | {
    GUEST_OF_EVENT: E,
    SUBSCRIBER: A,
    HOUSE: P,
    GUEST: P,
}
WEBVTT = "WEBVTT\n\n00:00:00.000 --> 00:00:02.000\nHallo.\n"
DIGITS = "0123456789abcdef0123456789abcdef"


class World:
    """``rows``: one of each model. ``named``: what else an address may name."""

    def __init__(self):
        self.rows: dict[type[Model], Model] = {}
        self.named: dict[str, object] = {}

    def put(self, *rows: Model) -> None:
        self.rows |= {type(row): row for row in rows}

    def key(self, model: type[Model]) -> int:
        return self.rows[model].pk


def make_world() -> World:
    """All that is there before anybody asks."""
    world = World()
    writer = User.objects.create_user("schreibt", "schreibt@example.org")
    world.put(writer, Site.objects.get(is_default_site=True))
    person = _people(world)
    _works(world, person, writer)
    _pages(world, person, writer)
    make_tour(world, person)
    make_news(world)
    make_programme(world)
    make_machinery(world)
    return world


def _people(world: World) -> Person:
    values = {"real_name": f"{FIRST_NAME} {SURNAME}", "email": ADDRESS, "language": "de"}
    person = factories.make_person("Rima", telephone=PROTECTED[2], **values)
    consent = factories.make_consent(
        person,
        guardian_name=PROTECTED[3],
        interpreter=PROTECTED[4],
        document=ContentFile(factories.PDF, name=f"{SURNAME}.pdf"),
    )
    gone = factories.make_person("Nour", real_name=f"Nour {SURNAME}", email=ADDRESS)
    factories.make_consent(gone)
    factories.make_story(gone, title="Nour")
    withdraw(gone)  # a mail goes to the person
    withdrawal = ConsentWithdrawal.objects.get(person=gone)
    task = WithdrawalTask.objects.create(withdrawal=withdrawal, kind="check", subject="Nachsehen")
    notice = WithdrawalNotice.objects.create(name=SURNAME, contact=ADDRESS, message="Bitte")
    proof = ErasureProof.objects.create(person_key=uuid.uuid4())
    now = timezone.now()
    run = LeakCheckRun.objects.create(started_at=now, finished_at=now)
    world.put(person, consent, withdrawal, task, notice, proof, run)
    return person


def _works(world: World, person: Person, writer: User) -> None:
    film = factories.make_film(person)
    captions = FilmCaptions.objects.create(film=film, language="de", webvtt=WEBVTT)
    values = {"fingerprint": "f" * 64, "ending": "mp4", "size": 100, "key": DIGITS}
    upload = FilmUpload.objects.create(user=writer, **values)
    photo = factories.make_photo(person)
    photo.tags.add("Werkstatt")
    document = factories.make_document(person)
    world.put(photo, film, captions, upload, document)
    for work in (photo, document):
        kind = ContentType.objects.get_for_model(work)
        uploaded = UploadedFile(uploaded_by_user=writer, for_content_type=kind)
        uploaded.file.save("x.txt", ContentFile(b"x"))
        world.named[f"uploaded {kind.model}"] = uploaded


def _pages(world: World, person: Person, writer: User) -> None:
    home = world.rows[Site].root_page.specific
    french_home = factories.make_translation(home, "fr")
    world.put(french_home.locale)
    give_translators_their_languages()
    photo, film = world.rows[Photo], world.rows[Film]
    story = factories.make_story(person, title="Rima", portrait=photo)
    story.body = [
        {"type": "lead", "value": "Ein Anfang."},
        {"type": "film", "value": {"heading": "Film", "film": film.pk}},
    ]
    story.save_revision(user=writer).publish()
    draft = story.get_latest_revision_as_object()
    draft.sentence = "Im Entwurf."
    revision = draft.save_revision(user=writer)
    story.refresh_from_db()
    state = story.get_workflow().start(story, writer)
    parent = story.get_parent()
    alias = CreatePageAliasAction(
        story, parent=parent, update_slug="rima-zweimal", user=None
    ).execute(skip_permission_checks=True)
    french = factories.begin_translation(story, "fr")
    factories.translate_texts(french)
    translation = translation_of(french)
    world.put(translation, translation.source, state, state.workflow)
    world.named |= {
        "home": home,
        "french_home": french_home,
        "story": story,
        "alias": alias,
        "french": french,
        "easy": factories.begin_translation(story, "de-simple"),
        "other_index": StoryIndexPage.objects.get(locale__language_code="en"),
        "revision": revision,
        "task": Task.objects.get(name="Freigabe"),
        "task_state": TaskState.objects.get(),
        "string_segment": StringSegment.objects.filter(source=translation.source).first(),
        "overridable_segment": _overridable(translation.source),
    }


def _overridable(source) -> OverridableSegment:
    """A link of the source that a translation may have another address for."""
    context = StringSegment.objects.filter(source=source).first().context
    return OverridableSegment.objects.create(
        source=source, context=context, order=99, data_json='"https://example.org"'
    )
