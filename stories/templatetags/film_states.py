"""How far films are, on the pages of the editors' workplace."""

from django import template

from stories.domain.films.states import FilmState, states_of
from stories.viewsets.film_states import TEMPLATE

register = template.Library()


@register.simple_tag
def film_states(films) -> dict[int, FilmState]:
    """The states of a list of films, by key: as many queries for many as for one."""
    return states_of(list(films))


@register.inclusion_tag("stories/admin/film_state_live.html", takes_context=True)
def film_state(context, film, states=None):
    """How far a film is; asks again by itself while something is under way."""
    state = (states or states_of([film])).get(film.pk)
    return {"state": state, "template": TEMPLATE, "request": context.get("request")}
