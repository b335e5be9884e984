from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePage, path
from wagtail.models import Page

from core.pages import IntroductionMixin
from core.previews import PreviewModes
from core.translations.fields import KeptInStep
from stories.models.sign_language import SIGN_LANGUAGE_PANEL, SignLanguageMixin


class PodcastPage(PreviewModes, IntroductionMixin, KeptInStep, SignLanguageMixin, RoutablePage):
    """All episodes, latest first, with a feed for podcast apps."""

    template = "news/podcast.html"
    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = ["news.EpisodePage"]
    content_panels = [
        *Page.content_panels,
        *IntroductionMixin.introduction_panels,
        SIGN_LANGUAGE_PANEL,
    ]

    class Meta:
        verbose_name = _("Podcast")

    @path("")
    def episodes(self, request):
        from news.podcast import views

        return views.episodes(self, request)

    @path("feed.xml/", name="feed")
    def feed(self, request):
        """Served as „feed.xml“, see ``home/views/page_files.py``."""
        from news.podcast.feed import feed

        return feed(self, request)
