"""Captions of films: the list, the editor beside the film, what a film has and what it lacks."""

from django.core.exceptions import PermissionDenied
from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import path, reverse
from django.utils.html import format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.panels import FieldPanel, FieldRowPanel, ObjectList
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import CreateView, EditView, SnippetViewSet

from core.languages import site_languages
from stories.caption_forms import CaptionsForm, sentences
from stories.domain.captions import cues
from stories.domain.captions.missing import missing_languages
from stories.models import Film, FilmCaptions
from stories.viewsets.access import may_see

OF_FILM = "captions_of_film"  # name of the address
MOST_WARNINGS = 5


class SayWhatWasFound:
    """After saving: back into the editor, with what was converted and what reads badly."""

    def get_success_url(self):
        return self.get_edit_url()

    def get_success_buttons(self):
        address = reverse(OF_FILM, args=[self.object.film_id])
        return [messages.button(address, _("Alle Sprachen dieses Films"))]

    def save_action(self):
        response = super().save_action()
        if self.form.was_srt:
            messages.info(
                self.request, _("Die Datei war im Format SRT und wurde in WebVTT umgewandelt.")
            )
        found = sentences(self.form.warnings)
        if found:
            more = len(self.form.warnings) - MOST_WARNINGS
            shown = found[:MOST_WARNINGS]
            shown += [_("Und %(count)s weitere Stellen.") % {"count": more}] if more > 0 else []
            heading = _("Gespeichert. Manches liest sich noch schwer:")
            lines = format_html_join("", "<li>{}</li>", ((line,) for line in shown))
            detail = format_html_join("", "<ul>{}</ul>", ((lines,),))
            messages.warning(self.request, messages.render(heading, None, detail=detail))
        return response


class AddCaptionsView(SayWhatWasFound, CreateView):
    def get_initial_form_instance(self):
        """Film and language as the address names them."""
        film, code = self.request.GET.get("film", ""), self.request.GET.get("language", "")
        captions = FilmCaptions(language=code)
        if film.isdecimal():
            captions.film = Film.objects.filter(pk=film).first()
        return captions


class EditCaptionsView(SayWhatWasFound, EditView):
    pass


class FilmCaptionsViewSet(SnippetViewSet):
    model = FilmCaptions
    icon = "openquote"
    copy_view_enabled = False
    add_view_class = AddCaptionsView
    edit_view_class = EditCaptionsView
    list_display = [
        "film",
        "language",
        Column("missing", label=gettext_lazy("Es fehlen"), accessor=lambda row: lacking(row.film)),
    ]
    list_filter = ["language"]
    edit_handler = ObjectList(
        [
            FieldRowPanel([FieldPanel("film"), FieldPanel("language")]),
            FieldPanel("file"),
            FieldPanel("webvtt"),
        ],
        base_form_class=CaptionsForm,
    )

    def get_queryset(self, request):
        siblings = FilmCaptions.objects.only("film", "language")
        return (
            FilmCaptions.objects.select_related("film")
            .prefetch_related(Prefetch("film__captions", queryset=siblings))
            .defer("webvtt")
            .order_by("film__title", "language")
        )


def lacking(film: Film) -> str:
    """The site's languages without captions of this film, by their names."""
    missing = missing_languages({captions.language for captions in film.captions.all()})
    return ", ".join(one.name for one in site_languages() if one.code in missing)


def captions_of_film(request: HttpRequest, film_id: int) -> HttpResponse:
    """Which languages are there, which are missing, each with the way to it."""
    if not may_see(request.user, FilmCaptions):
        raise PermissionDenied
    film = get_object_or_404(Film, pk=film_id)
    there = {captions.language: captions for captions in film.captions.all()}
    context = {
        "film": film,
        "rows": [_row(film, language, there.get(language.code)) for language in site_languages()],
        "header_title": _("Untertitel: %(film)s") % {"film": film.title},
        "header_icon": FilmCaptionsViewSet.icon,
        "breadcrumbs_items": [
            {"url": reverse("wagtailmedia:index"), "label": _("Filme und Töne")},
            {"url": reverse("wagtailmedia:edit", args=[film.pk]), "label": film.title},
            {"url": "", "label": _("Untertitel")},
        ],
    }
    return render(request, "stories/admin/captions_of_film.html", context)


def _row(film: Film, language, captions: FilmCaptions | None) -> dict:
    viewset = FilmCaptions.snippet_viewset
    if captions:
        address = reverse(viewset.get_url_name("edit"), args=[captions.pk])
        return {"language": language, "url": address, "number": len(cues(captions.webvtt))}
    address = reverse(viewset.get_url_name("add"))
    return {"language": language, "url": f"{address}?film={film.pk}&language={language.code}"}


def captions_urls() -> list:
    return [path("filme/<int:film_id>/untertitel/", captions_of_film, name=OF_FILM)]
