from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePage, path
from wagtail.models import Page

from core.pages import IntroductionMixin
from core.previews import PreviewModes
from core.translations.fields import KeptInStep
from stories.models.sign_language import SIGN_LANGUAGE_PANEL, SignLanguageMixin


class TourPage(PreviewModes, IntroductionMixin, KeptInStep, SignLanguageMixin, RoutablePage):
    """The tour: map, what is now, what comes, what was. Its stops are served below it."""

    template = "exhibition/tour.html"
    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    content_panels = [
        *Page.content_panels,
        *IntroductionMixin.introduction_panels,
        SIGN_LANGUAGE_PANEL,
    ]

    class Meta:
        verbose_name = _("Tour")

    @path("")
    def overview(self, request):
        from exhibition.views import tour

        return tour.overview(self, request)

    @path("feed.xml/", name="feed")
    def feed(self, request):
        """Served as „feed.xml“, see ``home/views/page_files.py``."""
        from exhibition.stop_feed import stop_feed

        return stop_feed(self, request)

    @path("<slug:slug>/")
    def stop(self, request, slug):
        from exhibition.views import tour

        return tour.stop_page(self, request, slug)

    @path("<slug:slug>/anmelden/")
    def registration(self, request, slug):
        from exhibition.views import opening_registration

        return opening_registration.form(self, request, slug)

    @path("<slug:slug>/anmelden/danke/")
    def registration_thanks(self, request, slug):
        from exhibition.views import opening_registration

        return opening_registration.thanks(self, request, slug)


class RequestPage(PreviewModes, IntroductionMixin, KeptInStep, SignLanguageMixin, RoutablePage):
    """The form by which a house asks for the exhibition, a page for each step."""

    template = "exhibition/request_form.html"
    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    content_panels = [
        *Page.content_panels,
        *IntroductionMixin.introduction_panels,
        SIGN_LANGUAGE_PANEL,
    ]

    class Meta:
        verbose_name = _("Formular „Ausstellung anfragen“")

    @path("")
    def form(self, request):
        from exhibition.views.request_form import request_form

        return request_form(self, request)

    @path("weiter/<str:secret>/")
    def take_up(self, request, secret):
        """The link of a mail: a request that was begun goes on."""
        from exhibition.views import request_saving

        return request_saving.take_up(self, request, secret)


class VisitorBookPage(PreviewModes, IntroductionMixin, KeptInStep, SignLanguageMixin, RoutablePage):
    """The visitor's book on the website: what others wrote, and the form to write oneself."""

    template = "exhibition/book/wall.html"
    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    content_panels = [
        *Page.content_panels,
        *IntroductionMixin.introduction_panels,
        SIGN_LANGUAGE_PANEL,
    ]

    class Meta:
        verbose_name = _("Gästebuch")

    @path("")
    def wall(self, request):
        from exhibition.views import visitors_book

        return visitors_book.wall(self, request)

    @path("schreiben/", name="write")
    def write(self, request):
        from exhibition.views import visitors_book_form

        return visitors_book_form.write(self, request)

    @path("danke/", name="thanks")
    def thanks(self, request):
        from exhibition.views import visitors_book_form

        return visitors_book_form.thanks(self, request)
