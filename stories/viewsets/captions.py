"""Captions of films."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, ObjectList
from wagtail.snippets.views.snippets import SnippetViewSet

from stories.domain import real_names
from stories.domain.captions import is_webvtt
from stories.models import FilmCaptions


class CaptionsForm(WagtailAdminModelForm):
    def clean_webvtt(self):
        text = self.cleaned_data["webvtt"]
        if not is_webvtt(text):
            raise ValidationError(
                _(
                    "Das sind keine Untertitel im Format WebVTT: Die erste Zeile heißt „WEBVTT“,"
                    " dann folgen Zeiten wie „00:00:01.000 --> 00:00:04.000“ mit dem Text darunter."
                    " Untertitel-Programme können so speichern."
                )
            )
        return text

    def clean(self):
        answers = super().clean()
        film = answers.get("film")
        people = real_names.protected(real_names.people_on_work(film)) if film else []
        if real_names.stands_in(answers.get("webvtt", ""), people):
            self.add_error("webvtt", real_names.sentence(self.fields["webvtt"].label))
        return answers


class FilmCaptionsViewSet(SnippetViewSet):
    model = FilmCaptions
    icon = "openquote"
    copy_view_enabled = False
    list_display = ["film", "language"]
    edit_handler = ObjectList(
        [FieldPanel("film"), FieldPanel("language"), FieldPanel("webvtt")],
        base_form_class=CaptionsForm,
    )

    def get_queryset(self, request):
        return FilmCaptions.objects.select_related("film").order_by("film__title", "language")
