"""Wagtail's app of users, with our views of accounts."""

from wagtail.users.apps import WagtailUsersAppConfig


class UsersConfig(WagtailUsersAppConfig):
    user_viewset = "core.account_viewset.AccountViewSet"
