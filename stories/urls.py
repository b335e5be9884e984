from django.urls import path
from django.views.decorators.http import require_safe

from stories.delivery import deliver, deliver_captions
from stories.public_files import public_file

urlpatterns = [
    path("media/captions/<int:captions_id>.vtt", require_safe(deliver_captions), name="captions"),
    path("media/<path:name>", require_safe(deliver), name="media"),
    path("oeffentlich/<path:name>", require_safe(public_file), name="public_file"),
]
