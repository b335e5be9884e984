"""Snippets (milestones, figures, mentor projects) keep wagtail-localize's own form."""

import pytest
from django.urls import resolve, reverse
from wagtail_localize.views.submit_translations import SubmitSnippetTranslationView

pytestmark = pytest.mark.django_db


def test_snippets_are_submitted_by_the_form_of_wagtail_localize():
    url = reverse("wagtail_localize:submit_snippet_translation", args=["home", "milestone", "1"])
    assert resolve(url).func.view_class is SubmitSnippetTranslationView
