"""Whose the standard addresses of rows are: lists and forms, and choosers of them.

A line here speaks for the addresses that Wagtail makes of a model, and for no other.
"""

from tests.access.roles import NOBODY, A, C, E, K, M, P, Roles, T

READING = ("index", "index_results", "list", "list_results")
WORKING = (
    "add",
    "copy",
    "delete",
    "edit",
    "history",
    "history_results",
    "inspect",
    "preview_on_add",
    "preview_on_edit",
    "usage",
)
# Namespace of a model: who works with its rows, and who reads the list of them besides.
ROWS: dict[str, tuple[Roles, Roles]] = {
    "jobs": (NOBODY, K | A),
    "kiosk": (K, M),
    "outgoing_mails": (A, NOBODY),
    "wagtaillocales": (A, NOBODY),
    "wagtailsites": (A, NOBODY),
    "wagtailusers_groups": (NOBODY, NOBODY),
    "wagtailusers_users": (A, NOBODY),
    "wagtailsnippets_core_hardword": (E | T, NOBODY),
    "wagtailsnippets_exhibition_depot": (P, NOBODY),
    "wagtailsnippets_exhibition_exhibitionrequest": (P, NOBODY),
    "wagtailsnippets_exhibition_exhibitionset": (P, K | M),
    "wagtailsnippets_exhibition_panel": (P, NOBODY),
    "wagtailsnippets_exhibition_tourresource": (P, NOBODY),
    "wagtailsnippets_exhibition_tourstop": (P, K | M),
    "wagtailsnippets_exhibition_venue": (P, M),
    "wagtailsnippets_exhibition_visitorbookentry": (E | P, NOBODY),
    "wagtailsnippets_home_mentorproject": (E, NOBODY),
    "wagtailsnippets_home_milestone": (E, M),
    "wagtailsnippets_home_programmefigure": (E, M),
    "wagtailsnippets_home_programmepartner": (E, NOBODY),
    "wagtailsnippets_home_programmeseries": (E, M),
    "wagtailsnippets_news_newsletterissue": (E, NOBODY),
    "wagtailsnippets_news_newslettersubscription": (A, NOBODY),
    "wagtailsnippets_stories_consent": (C, NOBODY),
    "wagtailsnippets_stories_consentwithdrawal": (C, NOBODY),
    "wagtailsnippets_stories_filmcaptions": (E, NOBODY),
    "wagtailsnippets_stories_person": (C, NOBODY),
    "wagtailsnippets_stories_withdrawalnotice": (C, NOBODY),
    "wagtailsnippets_stories_withdrawaltask": (C, NOBODY),
}
CHOOSING = ("choose", "choose_results", "chosen", "chosen_multiple")
# Model: who else chooses rows of it than those who work with them or read them.
CHOSEN_BY: dict[str, Roles] = {
    "exhibition_tourstop": E | T | C | A,  # pages tell of stops
    "stories_person": E | T | P | A,  # of each work is said who is in it
}


def of_rows(namespace: str, view: str) -> Roles | None:
    """Who is let in to a standard address; None where there is no line."""
    if namespace.startswith("wagtailsnippetchoosers_"):
        model = namespace.removeprefix("wagtailsnippetchoosers_")
        working, reading = ROWS.get(f"wagtailsnippets_{model}", (None, None))
        if working is None:
            return None
        if view == "create":
            return working
        chosen_by = CHOSEN_BY.get(model, NOBODY)
        return working | reading | chosen_by if view in CHOOSING else None
    if namespace not in ROWS:
        return None
    working, reading = ROWS[namespace]
    if view in READING:
        return working | reading
    return working if view in WORKING else None
