"""Groups from the table of roles. Called by a migration and by the command ``set_up_roles``."""

from collections.abc import Iterable

from django.apps import apps as every_app
from django.conf import settings
from django.contrib.auth.management import create_permissions

from home.roles.table import ADMINISTRATOR, CONSENT_OFFICER, EDITOR, ROLES, Role

RELEASE = "Freigabe"
RELEASED_BY = (EDITOR.name, CONSENT_OFFICER.name, ADMINISTRATOR.name)
OF_WAGTAIL_WORKFLOW = ("Moderators approval",)
ADMIN = "wagtailadmin.access_admin"
OF_WAGTAIL = ("Editors", "Moderators")  # its own groups: they may publish without a second look


def set_up(apps=every_app) -> None:
    """Every role as a group with exactly what the table gives it; members stay.

    Wagtail's own groups go where nobody is in them. ``apps``: that of a migration, whose rows of
    groups and permissions are used.
    """
    for config in every_app.get_app_configs():
        create_permissions(config, verbosity=0)
    groups = apps.get_model("auth", "Group").objects
    groups.filter(name__in=OF_WAGTAIL, user=None).delete()
    for role in ROLES:
        group, _is_new = groups.get_or_create(name=role.name)
        _give(apps, group, role)
    give_translators_their_languages(apps)
    _second_look(apps)


def _second_look(apps) -> None:
    """The way of a page to the public: one writes, another of those who may releases it.

    It is given to the top of all pages, unless somebody has put another workflow there.
    """
    workflow, _is_new = apps.get_model("wagtailcore", "Workflow").objects.get_or_create(
        name=RELEASE, defaults={"active": True}
    )
    tasks = apps.get_model("home", "SecondLookTask")
    task = tasks.objects.filter(name=RELEASE).first()
    if task is None:
        types = apps.get_model("contenttypes", "ContentType").objects
        kind, _is_new = types.get_or_create(app_label="home", model="secondlooktask")
        task = tasks.objects.create(name=RELEASE, active=True, content_type=kind)
    task.groups.set(apps.get_model("auth", "Group").objects.filter(name__in=RELEASED_BY))
    steps = apps.get_model("wagtailcore", "WorkflowTask").objects
    steps.get_or_create(workflow=workflow, task_id=task.pk, defaults={"sort_order": 0})
    top = apps.get_model("wagtailcore", "Page").objects.filter(depth=1).first()
    pages = apps.get_model("wagtailcore", "WorkflowPage").objects
    old = OF_WAGTAIL_WORKFLOW
    pages.filter(page=top, workflow__name__in=old, workflow__workflow_states=None).delete()
    pages.get_or_create(page=top, defaults={"workflow": workflow})


def _give(apps, group, role: Role) -> None:
    names = [
        f"{model.partition('.')[0]}.{action}_{model.partition('.')[2]}"
        for model, actions in role.models.items()
        for action in actions
    ]
    group.permissions.set(_permissions(apps, [ADMIN, *names, *role.special]))
    root = apps.get_model("wagtailcore", "Collection").objects.filter(depth=1).first()
    rows = apps.get_model("wagtailcore", "GroupCollectionPermission")
    _only(rows, group, _permissions(apps, role.collections), collection=root)
    if role.pages:
        top = apps.get_model("wagtailcore", "Page").objects.filter(depth=1).first()
        rows = apps.get_model("wagtailcore", "GroupPagePermission")
        _only(rows, group, _page_permissions(apps, role.pages), page=top)


def give_translators_their_languages(apps=every_app) -> None:
    """Roles for translations: the start pages in all languages but the first, as they are now."""
    groups = apps.get_model("auth", "Group").objects
    rows = apps.get_model("wagtailcore", "GroupPagePermission").objects
    pages = apps.get_model("wagtailcore", "Page").objects
    homes = pages.filter(depth=2).exclude(locale__language_code=settings.LANGUAGE_CODE)
    for role in filter(lambda role: role.translations, ROLES):
        group = groups.filter(name=role.name).first()
        for permission in _page_permissions(apps, role.translations) if group else ():
            for home in homes:
                rows.get_or_create(group=group, page=home, permission=permission)


def _only(rows, group, permissions: Iterable, **where) -> None:
    """Exactly these permissions there."""
    rows.objects.filter(group=group, **where).delete()
    rows.objects.bulk_create(
        rows(group=group, permission=permission, **where) for permission in permissions
    )


def _page_permissions(apps, actions: Iterable[str]) -> list:
    return _permissions(apps, [f"wagtailcore.{action}_page" for action in actions])


def _permissions(apps, names: Iterable[str]) -> list:
    """The rows of permissions. Raises LookupError for one that there is not."""
    found = {
        f"{one.content_type.app_label}.{one.codename}": one
        for one in apps.get_model("auth", "Permission").objects.select_related("content_type")
    }
    missing = [name for name in names if name not in found]
    if missing:
        raise LookupError(f"There are no such permissions: {', '.join(missing)}")
    return [found[name] for name in names]
