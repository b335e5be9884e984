"""Rows of news, of facts of the programme, and of what the site runs on."""

import uuid
from datetime import timedelta

from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Collection, Locale, Site

from core import outbox
from core.models import HardWord, Job
from core.models.registration import RegistrationState
from home.models import (
    MentorProject,
    Milestone,
    OrganisationSettings,
    ProgrammeFigure,
    ProgrammePartner,
    ProgrammeSeries,
)
from news.models import (
    EventPage,
    EventRegistration,
    NewsIndexPage,
    NewsletterIssue,
    NewsletterSubscription,
)

SURNAME, ADDRESS = "Quittenwolkenstein", "quitte.zarqe@example.org"  # of the person of the story
GUEST_OF_EVENT, SUBSCRIBER = "Terminbesucherin", "abonnentin@example.org"


def make_news(world) -> None:
    index = NewsIndexPage.objects.get(locale__language_code="de")
    moment = timezone.now() + timedelta(days=10)
    event = EventPage(title="Treffen", begins_at=moment, place="Pirna", takes_registrations=True)
    event.locale = index.locale
    index.add_child(instance=event)
    guest = {"event": event, "name": GUEST_OF_EVENT, "email": "gast@example.org"}
    registration = EventRegistration.objects.create(submission_key=uuid.uuid4(), **guest)
    world.named["waits"] = EventRegistration.objects.create(
        submission_key=uuid.uuid4(), state=RegistrationState.WAITING, **guest
    )
    subscription = NewsletterSubscription.objects.create(email=SUBSCRIBER)
    issue = NewsletterIssue.objects.create(introduction="Neues.")
    world.put(event, registration, subscription, issue)


def make_programme(world) -> None:
    german = Locale.objects.get(language_code="de")
    what = {"period": "2020", "source": "Amt", "locale": german}
    point = {"label": "fanden Arbeit", "qualifier": "", "value": 840}
    words = {"heading": "Arbeit", "label": "Was", "unit": "Menschen", "points": [("point", point)]}
    world.put(
        MentorProject.objects.create(
            name="Projekt",
            organisation="Haus",
            town="Pirna",
            latitude=51,
            longitude=14,
            district_id=world.named["story"].district_id,
            locale=german,
        ),
        ProgrammeFigure.objects.create(key="a", value=1, label="A", **what),
        ProgrammeSeries.objects.create(key="b", **words, **what),
        Milestone.objects.create(when="2016", heading="Anfang", text="Los.", locale=german),
        ProgrammePartner.objects.create(name="Haus", what="Hilft.", locale=german),
        HardWord.objects.create(word="Mentor", explanation="Ein Mentor hilft."),
        OrganisationSettings.for_site(world.rows[Site]),
    )


def make_machinery(world) -> None:
    mail = outbox.post(recipient=ADDRESS, subject="Ihr Brief", body="Guten Tag, " + SURNAME)
    redirect = Redirect.objects.create(old_path="/alt", redirect_link="/neu", site=None)
    collection = Collection.objects.get(depth=1).add_child(instance=Collection(name="Bilder"))
    world.put(mail, redirect, collection, Job.objects.create(kind="try", key="1", state="failed"))
