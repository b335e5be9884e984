"""The form of an event in the editors' workplace."""

from news.domain.speakers import unlisted
from stories.forms import PeoplePageForm


class EventForm(PeoplePageForm):
    """Whoever of ours speaks is put on the list „Wer ist zu erkennen?“: the rule decides then."""

    def save(self, commit=True):
        page = super().save(commit=commit)
        missing = unlisted(page, page.appearances.all())
        page.appearances.add(*missing)
        if commit and missing:
            page.appearances.commit()
        return page

    def _appearances(self):
        listed = super()._appearances()
        return None if listed is None else [*listed, *unlisted(self.instance, listed)]
