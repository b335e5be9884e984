"""What was typed in a step, on its way from a browser into the draft and on into a request."""

from collections.abc import Iterable, Mapping

from django import forms

from exhibition.forms.request_draft import Draft
from exhibition.forms.request_rooms import COUNT, RoomsForm, are_step_free

ECHO_LIMIT = 10_000  # characters of one entry that are shown again
LONGEST_CHOICE = 100  # characters; also of a field without a limit of its own
LISTS = ("languages",)


def typed(post) -> dict[str, str | list[str]]:
    """All that was sent, by name; what is absurdly long is cut, its form still refuses it."""
    return {
        name: post.getlist(name)[:LONGEST_CHOICE] if name in LISTS else post[name][:ECHO_LIMIT]
        for name in post
    }


def keep(draft: Draft, form: forms.Form) -> None:
    """Puts the typed entries into the draft: on the way back unchecked, so cut to their limit."""
    for name, field in form.fields.items():
        draft.entries.pop(name, None)
        value = form.data.get(name, "")
        if isinstance(value, list):
            known = [code for code, _label in field.choices]
            value = [one for one in known if one in value]
        else:
            value = value[: getattr(field, "max_length", None) or LONGEST_CHOICE]
        if value:
            draft.entries[name] = value


def submission(forms_of_steps: Iterable[forms.Form]) -> tuple[Mapping, list[dict]]:
    """The entries of a request and its rooms, of forms that are valid."""
    entries: dict = {}
    rooms: list[dict] = []
    for form in forms_of_steps:
        names = [name for name in form.base_fields if name != COUNT]
        entries |= {name: form.cleaned_data[name] for name in names}
        if isinstance(form, RoomsForm):
            rooms = form.all_rooms()
    return entries | {"step_free": are_step_free(rooms)}, rooms
