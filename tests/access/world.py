"""One row of everything that an address of the workplace can ask for, and words to look for."""

import uuid
from datetime import timedelta

from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.db.models import Model
from django.utils import timezone
from wagtail.actions.create_alias import CreatePageAliasAction
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Collection, Locale, Site, Task, TaskState, UploadedFile
from wagtail_localize.models import OverridableSegment, StringSegment

from core import outbox
from core.models import HardWord, Job, User
from core.models.registration import RegistrationState
from core.translations.publishing import translation_of
from home.models import (
    MentorProject,
    Milestone,
    OrganisationSettings,
    ProgrammeFigure,
    ProgrammePartner,
    ProgrammeSeries,
)
from home.roles.setting_up import give_translators_their_languages
from news.models import (
    EventPage,
    EventRegistration,
    NewsIndexPage,
    NewsletterIssue,
    NewsletterSubscription,
)
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
from tests.access.world_tour import GUEST, HOUSE, make_tour

# Of the person whom the story is about: for the consent officer and nobody else.
FIRST_NAME, SURNAME = "Zarqeschta", "Quittenwolkenstein"
PROTECTED = (SURNAME, "quitte.zarqe@example.org", "0351 99887766", "Vormundowitsch", "Dolmetschiwa")
GUEST_OF_EVENT, SUBSCRIBER = "Terminbesucherin", "abonnentin@example.org"
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
    _news(world)
    _programme(world)
    _machinery(world, writer)
    return world


def _people(world: World) -> Person:
    values = {"real_name": f"{FIRST_NAME} {SURNAME}", "email": PROTECTED[1], "language": "de"}
    person = factories.make_person("Rima", telephone=PROTECTED[2], **values)
    consent = factories.make_consent(
        person,
        guardian_name=PROTECTED[3],
        interpreter=PROTECTED[4],
        document=ContentFile(factories.PDF, name=f"{SURNAME}.pdf"),
    )
    gone = factories.make_person("Nour", real_name=f"Nour {SURNAME}", email=PROTECTED[1])
    factories.make_consent(gone)
    factories.make_story(gone, title="Nour")
    withdraw(gone)  # a mail goes to the person
    withdrawal = ConsentWithdrawal.objects.get(person=gone)
    task = WithdrawalTask.objects.create(withdrawal=withdrawal, kind="check", subject="Nachsehen")
    notice = WithdrawalNotice.objects.create(name=SURNAME, contact=PROTECTED[1], message="Bitte")
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


def _news(world: World) -> None:
    index = NewsIndexPage.objects.get(locale__language_code="de")
    moment = timezone.now() + timedelta(days=10)
    event = EventPage(title="Treffen", begins_at=moment, place="Pirna", takes_registrations=True)
    event.locale = index.locale
    index.add_child(instance=event)
    guest = {"event": event, "name": GUEST_OF_EVENT, "email": "gast@example.org"}
    registration = EventRegistration.objects.create(submission_key=uuid.uuid4(), **guest)
    world.named["waits"] = EventRegistration.objects.create(
        submission_key=uuid.uuid4(), state=RegistrationState.WAITING, **guest
    )
    subscription = NewsletterSubscription.objects.create(email=SUBSCRIBER)
    issue = NewsletterIssue.objects.create(introduction="Neues.")
    world.put(event, registration, subscription, issue)


def _programme(world: World) -> None:
    german = Locale.objects.get(language_code="de")
    what = {"period": "2020", "source": "Amt", "locale": german}
    point = {"label": "fanden Arbeit", "qualifier": "", "value": 840}
    words = {"heading": "Arbeit", "label": "Was", "unit": "Menschen", "points": [("point", point)]}
    world.put(
        MentorProject.objects.create(
            name="Projekt",
            organisation="Haus",
            town="Pirna",
            latitude=51,
            longitude=14,
            district_id=world.named["story"].district_id,
            locale=german,
        ),
        ProgrammeFigure.objects.create(key="a", value=1, label="A", **what),
        ProgrammeSeries.objects.create(key="b", **words, **what),
        Milestone.objects.create(when="2016", heading="Anfang", text="Los.", locale=german),
        ProgrammePartner.objects.create(name="Haus", what="Hilft.", locale=german),
        HardWord.objects.create(word="Mentor", explanation="Ein Mentor hilft."),
        OrganisationSettings.for_site(world.rows[Site]),
    )


def _machinery(world: World, writer: User) -> None:
    mail = outbox.post(recipient=PROTECTED[1], subject="Ihr Brief", body="Guten Tag, " + SURNAME)
    redirect = Redirect.objects.create(old_path="/alt", redirect_link="/neu", site=None)
    collection = Collection.objects.get(depth=1).add_child(instance=Collection(name="Bilder"))
    world.put(mail, redirect, collection, Job.objects.create(kind="try", key="1", state="failed"))
