"""What the command load_demo does not do."""

import pytest
from django.core.management.base import CommandError
from wagtail.models import Page

from stories.models import Person
from tests.demo.conftest import quick_and_harmless, run_load_demo


@pytest.mark.django_db
def test_database_with_pages_of_somebody_else_is_left_alone(home):
    before = Page.objects.count()
    with quick_and_harmless() as password_file:
        with pytest.raises(CommandError, match="home page of its own"):
            run_load_demo()
        assert not password_file.exists()
    assert Page.objects.count() == before
    assert not Person.objects.exists()


@pytest.mark.django_db
def test_negative_scale_is_refused():
    with pytest.raises(CommandError, match="negative"):
        run_load_demo("--scale", "-1")
    assert not Person.objects.exists()
