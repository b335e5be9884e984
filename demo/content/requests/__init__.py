"""Invented requests for the exhibition: planners have something to answer and to plan."""

from demo.content.requests.new import NEW
from demo.content.requests.over import OVER
from demo.content.requests.shapes import Request
from demo.content.requests.under_way import UNDER_WAY

# In the order in which they came: their numbers follow it.
REQUESTS: tuple[Request, ...] = tuple(
    sorted((*NEW, *UNDER_WAY, *OVER), key=lambda one: one.days_ago[0], reverse=True)
)

__all__ = ["REQUESTS", "Request"]
