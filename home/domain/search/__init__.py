"""The search of the site: how it is built and why, see docs/adr/0022-search.md."""

from home.domain.search.finding import Found, find
from home.domain.search.listing import with_summaries
from home.domain.search.reading import LONGEST_QUERY, MOST_WORDS, Query, read_query
from home.domain.search.suggesting import Suggestion, suggest

__all__ = [
    "LONGEST_QUERY",
    "MOST_WORDS",
    "Found",
    "Query",
    "Suggestion",
    "find",
    "read_query",
    "suggest",
    "with_summaries",
]
