"""A button that enters the hours of Monday for the other working days too."""

from django.forms import Media
from django.forms.widgets import Script
from wagtail.admin.panels import HelpPanel


class CopyHoursPanel(HelpPanel):
    def __init__(self, template="exhibition/admin/copy_hours.html", **kwargs):
        super().__init__(template=template, **kwargs)

    class BoundPanel(HelpPanel.BoundPanel):
        media = Media(js=[Script("js/copy-hours.js", type="module")])
