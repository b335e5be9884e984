"""What a view answers where the tour refuses at the last moment."""

from exhibition.domain.tour import SetNotFree, StateNotPermitted


class RefusalMixin:
    """Somebody was quicker between checking and saving: the sentence instead of an error."""

    def form_valid(self, form):
        try:
            return super().form_valid(form)
        except (SetNotFree, StateNotPermitted) as refusal:
            form.add_error(None, str(refusal))
            self.produced_error_message = self.get_error_message()
            return self.form_invalid(form)
