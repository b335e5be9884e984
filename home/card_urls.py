from django.urls import include, path
from django.utils.translation import gettext_lazy as _

from home.views import cards

of_stories = [path("<uuid:key>/", cards.story_card, name="story_card")]
urlpatterns = [
    path(_("geschichte/"), include(of_stories)),
    path(_("naechste-station/"), cards.next_stop_card, name="next_stop_card"),
]
