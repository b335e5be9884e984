from django.urls import path, re_path
from django.views.decorators.http import require_safe
from wagtail.documents.views.serve import authenticate_with_password

from stories import documents
from stories.delivery import deliver, deliver_captions
from stories.public_files import public_file

urlpatterns = [
    re_path(r"^dokumente/(\d+)/(.*)$", documents.serve, name="wagtaildocs_serve"),
    path(
        "dokumente/authenticate_with_password/<int:restriction_id>/",
        authenticate_with_password,
        name="wagtaildocs_authenticate_with_password",
    ),
    path("media/captions/<int:captions_id>.vtt", require_safe(deliver_captions), name="captions"),
    path("media/<path:name>", require_safe(deliver), name="media"),
    path("oeffentlich/<path:name>", require_safe(public_file), name="public_file"),
]
