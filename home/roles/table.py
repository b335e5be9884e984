"""Who may do what: the roles of the workplace, each with the least rights that its work needs.

Real names, contact data and consents are for the consent officer alone.
"""

from dataclasses import dataclass, field

EVERYTHING = ("add", "change", "delete", "view")
WORK = ("add", "change", "view")
READ = ("view",)


@dataclass(frozen=True)
class Role:
    """A role of the workplace.

    ``models``: actions by „app.model“. ``pages``: what may be done to all pages;
    ``translations``: what may be done to pages in other languages than German. ``collections``:
    what may be done with photos, films and documents, as codes of permissions.
    """

    name: str
    models: dict[str, tuple[str, ...]] = field(default_factory=dict)
    pages: tuple[str, ...] = ()
    translations: tuple[str, ...] = ()
    collections: tuple[str, ...] = ()
    special: tuple[str, ...] = ()


MEDIA = (
    "wagtailimages.add_image",
    "wagtailimages.change_image",
    "wagtailimages.choose_image",
    "wagtailmedia.add_media",
    "wagtailmedia.change_media",
    "wagtaildocs.choose_document",
)
EDITOR = Role(
    name="Redaktion",
    pages=("add", "change"),
    collections=MEDIA,
    models={
        "stories.filmcaptions": WORK,
        "core.hardword": WORK,
        "core.translationreview": WORK,
        "exhibition.visitorbookentry": ("change", "view"),
        "home.mentorproject": EVERYTHING,
        "home.milestone": EVERYTHING,
        "home.programmefigure": EVERYTHING,
        "home.programmeseries": EVERYTHING,
        "home.programmepartner": EVERYTHING,
        "news.eventregistration": WORK,
        "news.newsletterissue": EVERYTHING,
    },
    special=("wagtail_localize.submit_translation", "news.send_newsletterissue"),
)
TRANSLATOR = Role(
    name="Übersetzung",
    translations=("change",),
    collections=("wagtailimages.choose_image",),
    models={"core.translationreview": WORK, "core.hardword": WORK},
    special=("wagtail_localize.submit_translation",),
)
CONSENT_OFFICER = Role(
    name="Einwilligungen",
    pages=("change", "publish"),
    collections=("wagtailimages.choose_image", "wagtaildocs.choose_document"),
    models={
        "stories.person": EVERYTHING,  # „delete“: erasure (Art. 17 GDPR), never a plain delete
        "stories.consent": ("add", "view"),
        "stories.consentwithdrawal": ("add", "view"),
        "stories.withdrawalnotice": ("change", "view"),
        "stories.withdrawaltask": ("change", "view"),
        "stories.leakcheckrun": READ,
    },
)
TOUR_PLANNER = Role(
    name="Tourplanung",
    collections=("wagtailimages.add_image", "wagtailimages.choose_image"),
    models={
        "exhibition.tourstop": EVERYTHING,
        "exhibition.venue": EVERYTHING,
        "exhibition.depot": EVERYTHING,
        "exhibition.exhibitionset": EVERYTHING,
        "exhibition.tourresource": EVERYTHING,
        "exhibition.exhibitionrequest": ("change", "delete", "view"),
        "exhibition.openingregistration": WORK,
        "exhibition.panel": EVERYTHING,
        "exhibition.visitorbookentry": ("change", "view"),
    },
)
TECHNICIAN = Role(
    name="Technik",
    models={
        "kiosk.kiosk": EVERYTHING,
        "core.job": ("change", "view"),
        "wagtailredirects.redirect": EVERYTHING,
        "exhibition.tourstop": READ,
        "exhibition.exhibitionset": READ,
    },
)
MINISTRY = Role(
    name="Ministerium (nur lesen)",
    models={
        "exhibition.tourstop": READ,
        "exhibition.venue": READ,
        "exhibition.exhibitionset": READ,
        "exhibition.seasonreport": READ,
        "home.programmefigure": READ,
        "home.programmeseries": READ,
        "home.milestone": READ,
        "kiosk.kiosk": READ,
    },
)
ADMINISTRATOR = Role(
    name="Administration",
    pages=("add", "change", "publish", "lock", "unlock"),
    collections=(*MEDIA, "wagtaildocs.add_document", "wagtaildocs.change_document"),
    models={
        "core.user": WORK,
        "core.job": ("change", "view"),
        "core.outgoingmail": ("change", "view"),
        "home.organisationsettings": ("change",),
        "news.newslettersubscription": ("delete", "view"),
        "wagtailcore.site": WORK,
        "wagtailcore.locale": WORK,
        "wagtailcore.collection": EVERYTHING,
        "wagtailcore.workflow": WORK,
        "wagtailcore.task": WORK,
        "wagtailredirects.redirect": EVERYTHING,
    },
)
ROLES = (
    EDITOR,
    TRANSLATOR,
    CONSENT_OFFICER,
    TOUR_PLANNER,
    TECHNICIAN,
    MINISTRY,
    ADMINISTRATOR,
)
