"""Single texts and links in the translation editor, which saves each on its own."""

import json

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from rest_framework import status
from rest_framework.authentication import SessionAuthentication
from rest_framework.decorators import api_view, authentication_classes, permission_classes
from rest_framework.permissions import IsAuthenticated
from rest_framework.response import Response
from wagtail.whitelist import check_url
from wagtail_localize.models import OverridableSegment, SegmentOverride, StringSegment, Translation
from wagtail_localize.segments.extract import quote_path_component
from wagtail_localize.views import edit_translation
from wagtail_localize.views.edit_translation import (
    SegmentOverrideSerializer,
    StringTranslationSerializer,
)

from core.translation_views.common import is_of_page, translation_of
from core.translations.writing import LONGEST, cleaned, write

LONGEST_ADDRESS = 2_000  # characters


def edit_text(request: HttpRequest, translation_id: int, string_segment_id: int) -> HttpResponse:
    """A text by hand. One that does not fit is kept with the reason, and counts as missing."""
    is_put = request.method == "PUT"
    view = _save_text if is_put else edit_translation.edit_string_translation
    return view(request, translation_id, string_segment_id)


@api_view(["PUT"])
@permission_classes([IsAuthenticated])
@authentication_classes([SessionAuthentication])
def _save_text(request, translation_id: int, string_segment_id: int) -> Response:
    translation, _target = translation_of(request, translation_id)
    segment = _segment_of(StringSegment, translation, string_segment_id, "string")
    text = cleaned(request.data.get("value", ""))
    if not text or len(text) > LONGEST:
        return _refused(_("Ein Text braucht mindestens ein Zeichen und höchstens 20.000."))
    written = write(segment, translation.target_locale, text, user=request.user)
    context = {"translation_source": translation.source}
    return Response(StringTranslationSerializer(written, context=context).data)


def edit_link(
    request: HttpRequest, translation_id: int, overridable_segment_id: int
) -> HttpResponse:
    """Where a link in running text leads in this language. All else is as in the source."""
    is_ours = request.method == "PUT" and is_of_page(translation_id)
    view = _save_link if is_ours else edit_translation.edit_override
    return view(request, translation_id, overridable_segment_id)


@api_view(["PUT"])
@permission_classes([IsAuthenticated])
@authentication_classes([SessionAuthentication])
def _save_link(request, translation_id: int, overridable_segment_id: int) -> Response:
    translation, _target = translation_of(request, translation_id)
    segment = _segment_of(OverridableSegment, translation, overridable_segment_id)
    if not _is_link(segment):
        return _refused(
            _("Das ist in allen Sprachen gleich. Bitte ändern Sie es im Original, auf Deutsch.")
        )
    address = cleaned(request.data.get("value", "")).strip()
    if not address or len(address) > LONGEST_ADDRESS or check_url(address) is None:
        return _refused(_("Das ist keine Adresse, zu der ein Link führen darf."))
    values = {
        "data_json": json.dumps(address),
        "last_translated_by": request.user,
        "has_error": False,
        "field_error": "",
    }
    chosen, _is_new = SegmentOverride.objects.update_or_create(
        locale=translation.target_locale, context=segment.context, defaults=values
    )
    context = {"translation_source": translation.source}
    return Response(SegmentOverrideSerializer(chosen, context=context).data)


def _segment_of(model: type, translation: Translation, key: int, *related: str):
    segments = model.objects.select_related("context", "source__specific_content_type", *related)
    segment = get_object_or_404(segments, pk=key)
    if segment.source_id != translation.source_id:
        raise Http404
    return segment


def _is_link(segment: OverridableSegment) -> bool:
    """A target in rich text stands at the end of its own path, between quotes."""
    data = segment.data
    return isinstance(data, str) and segment.context.path.endswith("." + quote_path_component(data))


def _refused(sentence: str) -> Response:
    return Response({"detail": sentence}, status=status.HTTP_400_BAD_REQUEST)
