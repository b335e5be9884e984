"""Where pieces of films arrive. The sender is ``static/js/film-upload.js``.

Each answer is JSON with ``offset`` (bytes that are here), or with the ``sentence`` of a refusal.
An upload is found for its own user only; the CSRF token goes in the header.
"""

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, JsonResponse, UnreadablePostError
from django.urls import path, re_path, reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views import View
from django.views.decorators.cache import never_cache
from wagtail.permissions import policy_registry

from stories.domain import uploads
from stories.domain.uploads.terms import KEY
from stories.models import Film, FilmUpload

GONE = gettext_lazy("Dieser Upload ist nicht mehr da. Bitte wählen Sie die Datei noch einmal.")
BEGIN, ONE = "film_uploads", "film_upload"  # names of addresses


class BeginForm(forms.Form):
    """What a browser knows of the file that somebody chose."""

    name = forms.CharField(max_length=1000, strip=False)
    size = forms.IntegerField(min_value=0)
    modified = forms.IntegerField()  # ms since 1970
    kind = forms.ChoiceField(choices=[("video", "video"), ("audio", "audio")])


@method_decorator(never_cache, name="dispatch")
class UploadView(View):
    """For those who may add or change films."""

    def dispatch(self, request, *args, **kwargs):
        policy = policy_registry.get_by_type(Film)
        if not policy.user_has_any_permission(request.user, {"add", "change"}):
            raise PermissionDenied
        try:
            return super().dispatch(request, *args, **kwargs)
        except uploads.Refused as refusal:
            return _sentence(refusal.sentence, status=400)
        except (uploads.NotHere, FilmUpload.DoesNotExist):
            return _sentence(GONE, status=404)
        except (uploads.BrokenOff, UnreadablePostError):
            return _sentence(_("Das Stück ist unterwegs abgebrochen."), status=409)


class BeginView(UploadView):
    http_method_names = ["post"]

    def post(self, request: HttpRequest) -> JsonResponse:
        form = BeginForm(request.POST)
        if not form.is_valid():
            return _sentence(_("Diese Datei lässt sich nicht hochladen."), status=400)
        return _state(uploads.begin(request.user, **form.cleaned_data))


class OneView(UploadView):
    http_method_names = ["get", "post", "delete"]

    def get(self, request: HttpRequest, key: str) -> JsonResponse:
        return _state(self._upload(key))

    def post(self, request: HttpRequest, key: str) -> JsonResponse:
        """The body is the piece and nothing else: it goes to disk as it comes."""
        upload = self._upload(key)
        try:
            offset = int(request.GET.get("offset", ""))
            length = int(request.headers.get("Content-Length", ""))
        except ValueError:
            return _sentence(_("Dieses Stück lässt sich nicht zuordnen."), status=400)
        return _state(uploads.receive(upload, offset=offset, stream=request, length=length))

    def delete(self, request: HttpRequest, key: str) -> JsonResponse:
        uploads.cancel(self._upload(key))
        return JsonResponse({})

    def _upload(self, key: str) -> FilmUpload:
        return FilmUpload.objects.get(key=key, user=self.request.user)


def _state(upload: FilmUpload) -> JsonResponse:
    return JsonResponse(
        {
            "key": upload.key,
            "address": reverse(ONE, args=[upload.key]),
            "offset": upload.offset,
            "size": upload.size,
            "piece": uploads.PIECE,
        }
    )


def _sentence(sentence, *, status: int) -> JsonResponse:
    return JsonResponse({"sentence": str(sentence)}, status=status)


def upload_urls() -> list:
    return [
        path("filme/hochladen/", BeginView.as_view(), name=BEGIN),
        re_path(rf"^filme/hochladen/(?P<key>{KEY})/$", OneView.as_view(), name=ONE),
    ]
