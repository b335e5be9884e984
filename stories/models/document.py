from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument, Document

from core.files import AnonymousName
from stories.models.person import Person


class StoredDocument(AbstractDocument):
    """Our document model: press kit, flyer, loan conditions. Private until somebody says not.

    One that shows people needs their consent like a page does: for text, name and photo.
    """

    file = models.FileField(_("Datei"), upload_to=AnonymousName("documents"))
    is_public = models.BooleanField(
        _("darf heruntergeladen werden"),
        default=False,
        help_text=_("Sonst sehen es nur die, die hier angemeldet sind."),
    )
    shows_people = models.BooleanField(
        _("zeigt oder nennt Menschen"),
        default=True,
        help_text=_("Nur abwählen, wenn wirklich niemand zu erkennen ist."),
    )
    people = models.ManyToManyField(
        Person, blank=True, related_name="documents", verbose_name=_("Wer kommt darin vor?")
    )

    admin_form_fields = (*Document.admin_form_fields, "is_public", "shows_people", "people")

    class Meta(AbstractDocument.Meta):
        verbose_name = _("Dokument")
        verbose_name_plural = _("Dokumente")
        permissions = [("choose_document", "Can choose document")]
