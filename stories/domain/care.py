"""What of the work on consents and on files waits for a person."""

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Cast
from wagtail.models import ReferenceIndex

from stories.models import Film, Photo, WithdrawalNotice, WithdrawalTask
from stories.models.sign_language import SIGN_LANGUAGE_FIELD


def open_tasks() -> QuerySet[WithdrawalTask]:
    """Tasks that withdrawals have left to people."""
    return WithdrawalTask.objects.filter(done_at=None)


def open_notices() -> QuerySet[WithdrawalNotice]:
    """Notices that came by the website and that nobody has settled."""
    return WithdrawalNotice.objects.filter(settled_at=None)


def films_without_captions() -> QuerySet[Film]:
    """Films without German captions: who does not hear gets nothing of them (WCAG 2.2, 1.2.2).

    Not versions of another film, which has captions of its own; nor what signs the text of a page,
    where nothing is heard; nor sounds, which are no films.
    """
    signs = ReferenceIndex.objects.filter(
        model_path=SIGN_LANGUAGE_FIELD,
        to_content_type=ContentType.objects.get_for_model(Film),
        to_object_id=Cast(OuterRef("pk"), CharField()),
    )
    films = Film.objects.filter(~Exists(signs), type="video", alternative_of=None)
    return films.exclude(captions__language=settings.LANGUAGE_CODE)


def photos_without_text() -> QuerySet[Photo]:
    """Photos that do not say in German what is to be seen (WCAG 2.2, 1.1.1).

    A page may say it itself; then the photo still says nothing on the next page.
    """
    said = f"alternative_texts__{settings.LANGUAGE_CODE}"
    is_silent = ~Q(alternative_texts__has_key=settings.LANGUAGE_CODE) | Q(**{said: ""})
    return Photo.objects.filter(is_silent)
