from django.core.paginator import Paginator
from django.db import models
from django.db.models import Prefetch
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page
from wagtail.search import index
from wagtailmedia.edit_handlers import MediaChooserPanel

from core.pages import IntroductionMixin
from core.previews import PreviewModes
from core.translations.fields import KeptInStep
from stories.enums import Channel
from stories.models.film import Film
from stories.models.photo import Photo
from stories.models.shows_people import APPEARANCES_PANEL, ShowsPeople
from stories.models.sign_language import SIGN_LANGUAGE_PANEL, SignLanguageMixin

FILMS_A_PAGE = 12


class FilmIndexPage(PreviewModes, IntroductionMixin, KeptInStep, SignLanguageMixin, Page):
    """All films."""

    template = "stories/film_index.html"
    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = ["stories.FilmPage"]
    content_panels = [
        *Page.content_panels,
        *IntroductionMixin.introduction_panels,
        SIGN_LANGUAGE_PANEL,
    ]

    class Meta:
        verbose_name = _("Verzeichnis der Filme")

    def get_context(self, request, *args, **kwargs):
        """The films, newest first. A still that is not cleared is None."""
        from stories.domain.consent import cleared

        stills = cleared(Photo.objects.prefetch_related("renditions"), Channel.WEB)
        films = (
            FilmPage.objects.child_of(self)
            .live()
            .select_related("film", "locale")
            .prefetch_related(Prefetch("film__still", queryset=stills))
            .order_by("-first_published_at", "path")
        )
        page = Paginator(films, FILMS_A_PAGE).get_page(request.GET.get("seite"))
        return super().get_context(request, *args, **kwargs) | {"films": page}


class FilmPage(PreviewModes, ShowsPeople, IntroductionMixin, KeptInStep, SignLanguageMixin, Page):
    """One film with captions and the text to read along."""

    film = models.ForeignKey(
        Film, models.SET_NULL, null=True, related_name="+", verbose_name=_("Film")
    )
    is_example = models.BooleanField(_("Beispielfilm (erfunden)"), default=False)

    template = "stories/film.html"
    parent_page_types = ["stories.FilmIndexPage"]
    subpage_types: list[str] = []
    shown_works = ("film",)
    content_panels = [
        *Page.content_panels,
        APPEARANCES_PANEL,
        *IntroductionMixin.introduction_panels,
        MediaChooserPanel("film", media_type="video"),
        SIGN_LANGUAGE_PANEL,
        FieldPanel("is_example"),
    ]
    search_fields = [*Page.search_fields, index.SearchField("introduction")]

    class Meta:
        verbose_name = _("Film")
        verbose_name_plural = _("Filme")
