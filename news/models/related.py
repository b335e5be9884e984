from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from exhibition.models import TourStop
from stories.models import FilmPage, StoryPage

RELATED_PANEL = MultiFieldPanel(
    [FieldPanel("related_story"), FieldPanel("related_film"), FieldPanel("related_stop")],
    heading=_("Dazu"),
    help_text=_(
        "Steht als Verweis am Ende der Seite, in jeder Sprache, in der es die Geschichte, den Film"
        " oder die Station gibt. Was nicht mehr gezeigt werden darf, verschwindet dort von selbst."
    ),
)


class RelatedMixin(models.Model):
    """A page that leads on to a story, a film and a stop of the tour.

    Any language of a page may be chosen: shown is the one in the language of the reader.
    """

    related_story = models.ForeignKey(
        StoryPage,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("Geschichte"),
    )
    related_film = models.ForeignKey(
        FilmPage,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("Film"),
    )
    related_stop = models.ForeignKey(
        TourStop,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("Station der Tour"),
    )

    class Meta:
        abstract = True

    def get_context(self, request, *args, **kwargs):
        from news.related import related_to

        return super().get_context(request, *args, **kwargs) | {
            "related": related_to(self, request)
        }
