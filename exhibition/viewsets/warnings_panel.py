"""Shows tour planners what to look at before a stop. Hints, never errors."""

from django.contrib import messages
from django.utils.translation import ngettext
from wagtail.admin.panels import HelpPanel

from exhibition.domain.warnings import TourWarning, warnings_for
from exhibition.enums import WarningKind
from exhibition.models import TourStop


def stored_warnings(stop: TourStop | None) -> list[TourWarning]:
    """Those of the stop as it is stored, whatever stands in the form just now.

    A missing approval has a box of its own in the form, with the way to enter it.
    """
    if stop is None or stop.pk is None:
        return []
    stored = TourStop.objects.select_related("venue", "exhibition_set").filter(pk=stop.pk)
    found = warnings_for(stored).get(stop.pk, [])
    return [warning for warning in found if warning.kind != WarningKind.APPROVAL]


class StopWarningsPanel(HelpPanel):
    """Lists the warnings of a stored stop; without any it is not there."""

    def __init__(self, template="exhibition/admin/stop_warnings.html", **kwargs):
        super().__init__(template=template, **kwargs)

    class BoundPanel(HelpPanel.BoundPanel):
        def __init__(self, **kwargs):
            super().__init__(**kwargs)
            found = stored_warnings(self.instance)
            self.serious = [warning for warning in found if not warning.is_mild]
            self.mild = [warning for warning in found if warning.is_mild]

        def is_shown(self):
            return bool(self.serious or self.mild) and super().is_shown()


class WarningsMixin:
    """Says after saving how many there are."""

    def form_valid(self, form):
        response = super().form_valid(form)
        if response.status_code == 302 and (found := stored_warnings(self.object)):
            sentence = ngettext(
                "%(number)s Hinweis zu dieser Station. Er steht oben in ihrem Formular.",
                "%(number)s Hinweise zu dieser Station. Sie stehen oben in ihrem Formular.",
                len(found),
            )
            messages.warning(self.request, sentence % {"number": len(found)})
        return response
