"""The form of a story, in the order in which one is made: people, text, pictures, address."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    MultiFieldPanel,
    ObjectList,
    TabbedInterface,
    TitleFieldPanel,
)
from wagtail.models import Page

from stories.models.shows_people import APPEARANCES_PANEL
from stories.models.sign_language import SIGN_LANGUAGE_PANEL

PEOPLE_HELP = _(
    "Wer erzählt, und wer ist zu erkennen? Tragen Sie zuerst alle Menschen ein: Ohne ihre"
    " Einwilligung erscheint nichts."
)
PEOPLE = [
    TitleFieldPanel("title", placeholder=_("Name, unter dem der Mensch hier auftritt*")),
    APPEARANCES_PANEL,
    MultiFieldPanel([FieldPanel("place"), FieldPanel("district")], heading=_("Wo?")),
]
TEXT_HELP = _(
    "Eine gute Geschichte hat einen Auftakt, ein Zitat und mindestens drei Stationen."
    " Schreiben Sie kurze Sätze: Viele lesen hier in einer neuen Sprache."
)
TEXT = [
    MultiFieldPanel(
        [
            FieldPanel("occupation"),
            FieldPanel("field_of_work"),
            FieldPanel("sentence"),
        ],
        heading=_("Im Verzeichnis"),
    ),
    MultiFieldPanel(
        [
            FieldPanel("opening"),
            FieldPanel("before"),
            FieldPanel("today"),
            FieldPanel("companion"),
        ],
        heading=_("Auftakt"),
    ),
    FieldPanel("body"),
]
PICTURES_HELP = _(
    "Zu jedem Bild gehört ein Satz für alle, die es nicht sehen. Fotos und Filme mitten im"
    " Text fügen Sie im Schritt „Text“ als Baustein ein."
)
PICTURES = [
    FieldPanel("portrait"),
    FieldPanel("portrait_alternative_text"),
    FieldPanel("ground"),
    SIGN_LANGUAGE_PANEL,
]
ADDRESS = [*Page.promote_panels, *Page.settings_panels, FieldPanel("is_example")]

# The form class is set in ``stories.apps``: forms stand above models.
STORY_STEPS = TabbedInterface(
    [
        ObjectList(PEOPLE, heading=_("1 Menschen"), help_text=PEOPLE_HELP),
        ObjectList(TEXT, heading=_("2 Text"), help_text=TEXT_HELP),
        ObjectList(PICTURES, heading=_("3 Bilder"), help_text=PICTURES_HELP),
        ObjectList(ADDRESS, heading=_("4 Adresse und Suche")),
    ]
)
