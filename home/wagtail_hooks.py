"""Registration only."""

from wagtail.snippets.models import register_snippet

from home.viewsets import ProgrammeGroup

register_snippet(ProgrammeGroup)
