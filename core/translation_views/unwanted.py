"""What wagtail-localize offers and this site does not do: refused with a sentence."""

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.models import Page
from wagtail_localize.models import TranslationSource
from wagtail_localize.views import edit_translation
from wagtail_localize.views.update_translations import UpdateTranslationsView

from core.translation_views.common import ask_first, back, is_of_page, refuse, translation_of
from core.translations.beginning import snapshot
from core.translations.following import follow

TO_ALIAS = "localize-convert-to-alias"  # wagtail-localize's name of the menu item


@require_POST
def stop_translation(request: HttpRequest, translation_id: int) -> HttpResponse:
    """Of a page: never, for people, photos and dates would drift apart."""
    if not is_of_page(translation_id):
        return edit_translation.stop_translation(request, translation_id)
    translation, _target = translation_of(request, translation_id)
    refuse(
        request,
        _("Die Übersetzung bleibt mit dem Original verbunden."),
        [
            _("Menschen, Fotos, Daten und Orte müssen in allen Sprachen gleich sein."),
            _(
                "Soll die Seite in dieser Sprache nicht mehr zu sehen sein, wählen Sie bitte"
                " „Veröffentlichung aufheben“."
            ),
        ],
    )
    return back(request, translation)


@require_http_methods(["GET", "HEAD", "POST"])
def convert_to_alias(request: HttpRequest, page_id: int) -> HttpResponse:
    """Never: the page would show German under the name of another language."""
    page = get_object_or_404(Page, pk=page_id)
    if not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    refuse(
        request,
        _("Die Seite wurde nicht umgewandelt."),
        [
            _("Sie würde den deutschen Text zeigen und sagen, dass er in ihrer Sprache ist."),
            _(
                "Soll die Seite in dieser Sprache nicht mehr zu sehen sein, wählen Sie bitte"
                " „Veröffentlichung aufheben“."
            ),
        ],
    )
    asked = get_valid_next_url_from_request(request)
    return redirect(asked or reverse("wagtailadmin_pages:edit", args=[page.pk]))


@require_http_methods(["GET", "HEAD", "POST"])
def update_translations(request: HttpRequest, translation_source_id: int) -> HttpResponse:
    """„Sync translated pages“: they follow the source as they do when it is published.

    wagtail-localize's own would put German in place of every text that was changed.
    """
    if not request.user.has_perm("wagtail_localize.submit_translation"):
        raise PermissionDenied
    source = get_object_or_404(TranslationSource, pk=translation_source_id)
    if not issubclass(source.specific_content_type.model_class(), Page):
        view = UpdateTranslationsView.as_view()
        return view(request, translation_source_id=translation_source_id)
    page = _page_of(source)
    if not page.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    edit_url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    if "confirmed" not in request.POST:
        return _ask(request, page, edit_url)
    snapshot(page)
    if page.live:
        follow(page)
    messages.success(
        request,
        _(
            "Die Übersetzungen sind abgeglichen. Unter „Berichte“, „Übersetzungen“ steht, in"
            " welchen Sprachen jetzt Texte fehlen."
        ),
    )
    return redirect(get_valid_next_url_from_request(request) or edit_url)


def _page_of(source: TranslationSource) -> Page:
    try:
        return source.get_source_instance()
    except ObjectDoesNotExist:
        raise Http404 from None


def _ask(request: HttpRequest, page: Page, edit_url: str) -> HttpResponse:
    return ask_first(
        request,
        title=_("Übersetzungen abgleichen"),
        subtitle=page.get_admin_display_title(),
        icon="resubmit",
        sentences=[
            _(
                "Wenn Sie diese Seite veröffentlichen, folgen ihre Übersetzungen von selbst. Sie"
                " brauchen diesen Knopf nur, wenn dabei etwas nicht angekommen ist."
            ),
            _(
                "Menschen, Fotos, Daten und Orte werden in allen Sprachen gleich. Übersetzte Texte"
                " bleiben, wie sie sind; wo im Original etwas Neues steht, fehlt danach eine"
                " Übersetzung."
            ),
        ],
        button=_("Jetzt abgleichen"),
        fallback=edit_url,
    )


# The buttons that lead here ---------------------------------------------------------


def without_conversion(menu_items: list, request: HttpRequest, context: dict) -> None:
    """For ``construct_page_action_menu``."""
    menu_items[:] = [item for item in menu_items if item.name != TO_ALIAS]


def hide_in_editor() -> str:
    """For ``insert_global_admin_css``: its editor has no other way to take buttons out."""
    return format_html('<link rel="stylesheet" href="{}">', static("css/translation-editor.css"))
