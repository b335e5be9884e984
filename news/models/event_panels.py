"""The form of an event."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import Page

from core.pages import IntroductionMixin
from core.registrations.workplace.panel import RegistrationsPanel
from news.enums import REGISTRATION_KIND
from news.models.related import RELATED_PANEL
from stories.models.shows_people import APPEARANCES_PANEL
from stories.models.sign_language import SIGN_LANGUAGE_PANEL


class EventRegistrationsPanel(RegistrationsPanel):
    kind_name = REGISTRATION_KIND


def content_panels() -> list:
    return [
        *Page.content_panels,
        FieldPanel("kind"),
        FieldRowPanel([FieldPanel("begins_at"), FieldPanel("ends_at")]),
        FieldPanel("is_cancelled"),
        MultiFieldPanel(
            [
                FieldPanel("place"),
                FieldPanel("address"),
                FieldPanel("is_online"),
                FieldPanel("online_address"),
                FieldPanel("is_online_address_public"),
            ],
            heading=_("Wo"),
        ),
        MultiFieldPanel(
            [
                EventRegistrationsPanel(),
                FieldPanel("takes_registrations"),
                FieldRowPanel(
                    [FieldPanel("registration_places"), FieldPanel("registration_until")]
                ),
            ],
            heading=_("Anmeldung"),
        ),
        *IntroductionMixin.introduction_panels,
        SIGN_LANGUAGE_PANEL,
        FieldPanel("speakers"),
        FieldPanel("programme"),
        FieldPanel("body"),
        FieldPanel("review"),
        FieldPanel("is_example"),
        RELATED_PANEL,
        APPEARANCES_PANEL,
    ]
