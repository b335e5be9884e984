"""What each address is asked for: rows of the small world in the place of its arguments."""

from collections.abc import Iterator
from datetime import timedelta
from fnmatch import fnmatchcase

from django.apps import apps
from django.contrib.auth.models import Group
from django.db.models import Model
from django.urls import reverse
from django.utils import timezone
from wagtail.admin.views.bulk_action.registry import bulk_action_registry
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Collection, Locale, Site, Workflow, WorkflowState
from wagtail_localize.models import Translation, TranslationSource

from core.models import Job, OutgoingMail, User
from exhibition.models import (
    EditionHanging,
    ExhibitionRequest,
    OpeningRegistration,
    Panel,
    PanelEdition,
    RequestPaper,
    SeasonPlan,
    SeasonReport,
    TourStop,
    TourStopChange,
)
from home.models import MentorProject
from kiosk.models import Kiosk, KioskExport
from news.models import EventPage, EventRegistration
from stories.models import ErasureProof, Film, Photo, StoredDocument
from tests.access.addresses import EXPORT, Pattern
from tests.access.world import World

# Of these namespaces each „pk“ is a row of:
OF_NAMESPACE = {
    "wagtailadmin_api:documents": StoredDocument,
    "wagtailadmin_api:images": Photo,
    "wagtailadmin_collections": Collection,
    "wagtailadmin_workflows": Workflow,
    "outgoing_mails": OutgoingMail,
    "jobs": Job,
    "kiosk": Kiosk,
    "wagtaillocales": Locale,
    "wagtailsites": Site,
    "wagtailusers_users": User,
    "wagtailusers_groups": Group,
    "wagtaildocs_chooser": StoredDocument,
    "wagtailimages_chooser": Photo,
    "wagtailsettings": Site,
}
# Of these addresses „pk“ is a row of:
OF_ADDRESS = {
    "second_factor_reset": User,
    "film_try_again": Film,
    "season_plan*": SeasonPlan,
    "pencil_in_offer": ExhibitionRequest,
    "make_request_paper": ExhibitionRequest,
    "add_request_pictures": ExhibitionRequest,
    "stop_papers": TourStop,
    "make_stop_paper": TourStop,
    "*_edition": PanelEdition,
    "take_down_edition": EditionHanging,
    "edition_*_file": PanelEdition,
    "*season_report": SeasonReport,
    "event_series": EventPage,
    "wagtailsnippets_stories_person:erasure_proof": ErasureProof,
    "kiosk:stop_figures": TourStop,
}
# Wherever an argument has this name it is a row of:
OF_ARGUMENT = {
    "translation_id": Translation,
    "translation_source_id": TranslationSource,
    "image_id": Photo,
    "document_id": StoredDocument,
    "doc_id": StoredDocument,
    "media_id": Film,
    "film_id": Film,
    "redirect_id": Redirect,
    "collection_id": Collection,
    "panel_id": Panel,
    "stop_id": TourStop,
    "change_id": TourStopChange,
    "workflow_pk": Workflow,
    "workflow_state_id": WorkflowState,
    "number": KioskExport,
}
PAGE = ("page_id", "parent_page_id", "page_to_move_id", "page_pk")
WORDS = {
    "content_type_app_name": "stories",
    "content_type_model_name": "storypage",
    "app_label": "stories",
    "app_name": "stories",
    "model_name": "storypage",
    "action_name": "approve",
    "state": "declined",
    "session_id": 1,
    "filter_spec": "original",
    "media_type": "video",
    "key": "0123456789abcdef0123456789abcdef",
    "uidb64": "MQ",
    "token": "x-y",
    "mode": "x",
    "revision_id_a": "earliest",
    "revision_id_b": "latest",
}
WORDS_OF_ADDRESS = {
    "ahead_*": {"day": timezone.localdate() + timedelta(days=30), "path": "de/geschichten/"},
    "wagtailadmin_api:pages:action": {"action_name": "unpublish"},
    "wagtailadmin_workflows:add_task": {"app_label": "home", "model_name": "secondlooktask"},
    "wagtail_localize:*snippet*": {"app_label": "home", "model_name": "mentorproject"},
    "wagtailadmin_tag_model_autocomplete": {"app_name": "taggit", "model_name": "tag"},
    "wagtailsettings:*": {"app_name": "home", "model_name": "organisationsettings"},
    "wagtailadmin_editing_sessions:ping": {"app_label": "wagtailcore", "model_name": "page"},
}


def examples(pattern: Pattern, world: World) -> Iterator[tuple[str, str]]:
    """Addresses to ask for this pattern, each with the name under which the table knows it."""
    if pattern.name == "wagtail_bulk_action":
        yield from _bulk_actions(world)
        return
    values = _values(pattern, world)
    mark = "@mode" if "mode" in pattern.arguments else ""
    yield f"{pattern.name}{mark}", pattern.address(values)
    yield from _of_french_pages(pattern, world, values)
    if pattern.exports:
        yield f"{pattern.name}{EXPORT}", f"{pattern.address(values)}?export=csv"
    if "kind_name" in pattern.arguments:
        opening = {"kind_name": "opening", "event_id": world.key(TourStop)}
        row = _waits(pattern, world.rows[OpeningRegistration], world.named["waits for opening"])
        opening["pk"] = row.pk
        yield f"{pattern.name}@opening", pattern.address(values | opening)


def _values(pattern: Pattern, world: World) -> dict:
    named = world.named
    values = {name: world.key(model) for name, model in OF_ARGUMENT.items()}
    values |= WORDS | dict.fromkeys(PAGE, named["story"].pk)
    values["task_id"], values["task_state_id"] = named["task"].pk, named["task_state"].pk
    values["revision_id"], values["destination_id"] = named["revision"].pk, named["home"].pk
    values["string_segment_id"] = named["string_segment"].pk
    values["overridable_segment_id"] = named["overridable_segment"].pk
    values["object_id"] = named["story"].pk
    values |= {"kind_name": "event", "event_id": world.key(EventPage)}
    for known, words in WORDS_OF_ADDRESS.items():
        if fnmatchcase(pattern.name, known):
            values |= words
    if pattern.name.startswith("wagtailadmin_pages:move"):
        values["destination_id"] = named["other_index"].pk
    kind = "photo" if pattern.name.startswith("wagtailimages") else "storeddocument"
    values["uploaded_file_id"] = named[f"uploaded {kind}"].pk
    if pattern.name == "plain_german_of_page":
        values["page_id"] = named["easy"].pk
    if pattern.name == "wagtailadmin_pages:convert_alias":
        values["page_id"] = named["alias"].pk
    if pattern.name in ("request_paper_at_the_desk", "withhold_request_paper"):
        values["key"] = world.key(RequestPaper)
    if "add" in pattern.name and "parent_page_id" in pattern.arguments:
        values["parent_page_id"] = named["story"].get_parent().pk
    if "pk" in pattern.arguments:
        values["pk"] = _key_of(pattern, world)
    return values


def _key_of(pattern: Pattern, world: World) -> int:
    """The row that „pk“ means there. Raises LookupError where nobody has said it."""
    namespace = pattern.name.rpartition(":")[0]
    if namespace in ("wagtailadmin_api:pages", "wagtailadmin_pages"):
        return world.named["story"].pk
    if namespace == "wagtailadmin_workflows" and "task" in pattern.name:
        return world.named["task"].pk
    for known, model in OF_ADDRESS.items():
        if fnmatchcase(pattern.name, known):
            return world.key(model)
    if namespace in OF_NAMESPACE:
        return world.key(OF_NAMESPACE[namespace])
    if namespace.startswith("wagtailsnippet"):
        _kind, app, model = namespace.split("_")
        return world.key(apps.get_model(app, model))
    if "snippet" in pattern.name:
        return world.key(MentorProject)
    if "registration" in pattern.name:
        return _waits(pattern, world.rows[EventRegistration], world.named["waits"]).pk
    raise LookupError(f"Which row is „pk“ of {pattern.name}? Please say it in {__name__}.")


def _waits(pattern: Pattern, registered: Model, waiting: Model) -> Model:
    """A seat is given to who waits for one."""
    return waiting if pattern.name == "registration_seat" else registered


def _of_french_pages(pattern: Pattern, world: World, values: dict) -> Iterator[tuple[str, str]]:
    """Pages in other languages are for translators too."""
    is_of_page = values.get("pk") == world.named["story"].pk and "pk" in pattern.arguments
    names = [name for name in (*PAGE, "pk") if name in pattern.arguments]
    french = world.named["french"]
    page = french.get_parent() if "add" in pattern.name else french
    is_of_one_page = {"task_state_id", "revision_id", "workflow_state_id"} & set(pattern.arguments)
    if pattern.name in ("wagtailadmin_pages:convert_alias", "plain_german_of_page"):
        return
    if names and not is_of_one_page and (is_of_page or names != ["pk"]):
        yield f"{pattern.name}@fr", pattern.address(values | dict.fromkeys(names, page.pk))


def _bulk_actions(world: World) -> Iterator[tuple[str, str]]:
    """Every action that is registered, asked for one row."""
    bulk_action_registry._scan_for_bulk_actions()
    for app, models in bulk_action_registry.actions.items():
        for model, actions in models.items():
            row = world.rows.get(apps.get_model(app, model)) or world.named["story"]
            for action in actions:
                url = reverse("wagtail_bulk_action", args=[app, model, action])
                yield f"wagtail_bulk_action@{app}.{model}.{action}", f"{url}?id={row.pk}"
