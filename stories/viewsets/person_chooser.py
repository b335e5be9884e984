"""Choosing a person for a page or photo: by public name, which all who edit may know."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.choosers import BaseFilterForm
from wagtail.snippets.views.chooser import ChooseResultsView, ChooseView, SnippetChooserViewSet

LONGEST = 80  # characters


class PublicNameForm(BaseFilterForm):
    """Finds by the public name alone: a search by real names would tell them to whoever guesses."""

    q = forms.CharField(label=_("öffentlicher Name"), max_length=LONGEST, required=False)

    def filter(self, objects):
        asked = self.cleaned_data.get("q", "").strip()
        self.is_searching, self.search_query = bool(asked), asked
        return super().filter(objects).filter(public_name__icontains=asked)


class ChoosePersonView(ChooseView):
    filter_form_class = PublicNameForm


class ChoosePersonResultsView(ChooseResultsView):
    filter_form_class = PublicNameForm


class PersonChooserViewSet(SnippetChooserViewSet):
    choose_view_class = ChoosePersonView
    choose_results_view_class = ChoosePersonResultsView
