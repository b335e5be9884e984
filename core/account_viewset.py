"""Accounts: a superuser is made by a superuser only. Wagtail lets everybody do it who makes users.

A superuser sees who the people in the stories are; whoever makes accounts must not get there by
one tick.
"""

from django.core.exceptions import PermissionDenied
from wagtail.users.forms import UserCreationForm, UserEditForm
from wagtail.users.views.users import CreateView, EditView, UserViewSet


class WithoutSuperuser:
    """Forms of accounts for those who are none themselves."""

    def __init__(self, *arguments, **keywords):
        super().__init__(*arguments, **keywords)
        self.fields.pop("is_superuser", None)


class PlainCreationForm(WithoutSuperuser, UserCreationForm):
    pass


class PlainEditForm(WithoutSuperuser, UserEditForm):
    pass


class AccountCreateView(CreateView):
    def get_form_class(self):
        return super().get_form_class() if self.request.user.is_superuser else PlainCreationForm


class AccountEditView(EditView):
    """Nor may others set a superuser's password and become one that way."""

    def get_object(self, queryset=None):
        user = super().get_object(queryset)
        if user.is_superuser and not self.request.user.is_superuser:
            raise PermissionDenied
        return user

    def get_form_class(self):
        return super().get_form_class() if self.request.user.is_superuser else PlainEditForm


class AccountViewSet(UserViewSet):
    add_view_class = AccountCreateView
    edit_view_class = AccountEditView
