"""Registration only."""

from wagtail import hooks

from stories.read_gate import refuse_uncovered_page

hooks.register("before_serve_page", refuse_uncovered_page)
