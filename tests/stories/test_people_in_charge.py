"""Told are those who may enter a consent, and somebody in any case."""

from django.contrib.auth.models import Permission

from stories.domain.people_in_charge import people_in_charge


def test_those_who_may_enter_a_consent_are_told(editor, django_user_model):
    may = Permission.objects.get(content_type__app_label="stories", codename="add_consent")
    create = django_user_model.objects.create_user
    create("may", "may@example.org").user_permissions.add(may)
    create("gone", "gone@example.org", is_active=False).user_permissions.add(may)
    create("no-address", "").user_permissions.add(may)
    create("may-not", "may-not@example.org")
    create("same", "may@example.org").user_permissions.add(may)
    assert people_in_charge() == ["may@example.org", "redaktion@example.org"]


def test_the_house_is_told_where_nobody_may(db, settings):
    settings.DEFAULT_FROM_EMAIL = "Wanderausstellung <ausstellung@example.org>"
    assert people_in_charge() == ["ausstellung@example.org"]
