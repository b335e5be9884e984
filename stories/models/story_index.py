from django.core.paginator import Paginator
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from core.models import District
from core.pages import IntroductionMixin
from stories.enums import FieldOfWork
from stories.models.story import StoryPage

STORIES_A_PAGE = 24


class StoryIndexPage(IntroductionMixin, Page):
    """All stories, to be filtered by what somebody does and where."""

    template = "stories/story_index.html"
    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = ["stories.StoryPage"]
    content_panels = [*Page.content_panels, *IntroductionMixin.introduction_panels]

    class Meta:
        verbose_name = _("Verzeichnis der Geschichten")

    def get_context(self, request, *args, **kwargs):
        """The stories that fit the filter of the address; unknown values are left aside."""
        everyone = StoryPage.objects.child_of(self).live()
        districts = District.objects.filter(pk__in=everyone.values("district"))
        chosen_work = [w for w in request.GET.getlist("beruf") if w in FieldOfWork.values]
        chosen_districts = [d for d in districts if d.ags in request.GET.getlist("region")]
        found = everyone
        if chosen_work:
            found = found.filter(field_of_work__in=chosen_work)
        if chosen_districts:
            found = found.filter(district__in=chosen_districts)
        paginator = Paginator(found.for_cards(), STORIES_A_PAGE)
        return super().get_context(request, *args, **kwargs) | {
            "stories": paginator.get_page(request.GET.get("seite")),
            "total": everyone.count() if chosen_work or chosen_districts else paginator.count,
            "fields_of_work": FieldOfWork.choices,
            "districts": districts,
            "chosen_work": chosen_work,
            "chosen_districts": [district.ags for district in chosen_districts],
        }
