from django.core.paginator import Paginator
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from core.models import District
from core.pages import IntroductionMixin
from core.previews import PreviewModes
from core.translations.fields import KeptInStep
from stories.models.sign_language import SIGN_LANGUAGE_PANEL, SignLanguageMixin
from stories.models.story import StoryPage

STORIES_A_PAGE = 24


class StoryIndexPage(PreviewModes, IntroductionMixin, KeptInStep, SignLanguageMixin, Page):
    """All stories, to be filtered by what somebody does and where."""

    template = "stories/story_index.html"
    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = ["stories.StoryPage"]
    content_panels = [
        *Page.content_panels,
        *IntroductionMixin.introduction_panels,
        SIGN_LANGUAGE_PANEL,
    ]

    class Meta:
        verbose_name = _("Verzeichnis der Geschichten")

    def get_context(self, request, *args, **kwargs):
        """The stories that fit the filter of the address, a page of them at a time."""
        from stories.domain.films.sign_language import shown_beside
        from stories.domain.offers import offers
        from stories.story_filter import read_filter

        everyone = StoryPage.objects.child_of(self).live()
        pairs = set(everyone.order_by().values_list("field_of_work", "district__ags").distinct())
        districts = District.objects.filter(ags__in={ags for _work, ags in pairs})
        story_filter = read_filter(
            request.GET,
            districts,
            shown_beside(everyone),
            offers=offers(),
            pairs=pairs,
        )
        paginator = Paginator(story_filter.narrow(everyone).for_cards(), STORIES_A_PAGE)
        return super().get_context(request, *args, **kwargs) | {
            "stories": paginator.get_page(request.GET.get("seite")),
            "total": everyone.count() if story_filter.chosen else paginator.count,
            "filter": story_filter,
        }
