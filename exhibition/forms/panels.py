"""The form for a panel. It says what is missing before anybody sees an empty space."""

from wagtail.admin.forms import WagtailAdminModelForm

from exhibition.domain.panel_checks import problems

WORDS = ("title", "sentence", "quote", "text")


class PanelForm(WagtailAdminModelForm):
    def clean(self):
        values = super().clean()
        if {"kind", "language", "story"} <= set(values):
            self._refuse(values)
        return values

    def _refuse(self, values: dict) -> None:
        found = problems(
            kind=values["kind"],
            story=values["story"],
            language=values["language"],
            second_language=values.get("second_language", ""),
            stations=values.get("stations", ""),
            words={
                f"{prefix}{name}": values.get(f"{prefix}{name}", "")
                for prefix in ("", "second_")
                for name in WORDS
            },
        )
        for field, sentence in found.items():
            self.add_error(field, sentence)
