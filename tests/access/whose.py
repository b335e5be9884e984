"""Whose each address of the workplace is. A new one fails the tests until it stands here.

One line for one address: its name in the URLconf (with its namespace; without a name its route)
and the roles that are let in. All others are refused. Superusers may do everything and stand
nowhere. „*“ stands for anything; the longest line that fits counts. Lists, forms and choosers that
Wagtail makes of a model stand in ``whose_rows``: one line a model.
"""

from fnmatch import fnmatchcase

from tests.access.addresses import EXPORT
from tests.access.roles import EVERYBODY, GERMAN, NOBODY, PAGES, A, C, E, K, M, P, Roles, T
from tests.access.whose_rows import of_rows
from tests.access.whose_wagtail import OF_WAGTAIL

OURS: dict[str, Roles] = {
    # Signing in
    "second_factor_codes": EVERYBODY,
    "second_factor_own": EVERYBODY,
    "second_factor_reset": A,
    # Translations
    "translation_report*": PAGES,
    "translation_review": NOBODY,  # of a page in German there is none
    "translation_review@fr": PAGES,
    "translations_begin": E | T,
    "plain_german_hints": EVERYBODY,  # of a text that is sent along
    "plain_german_of_page": PAGES,
    "admin/localize/submit/page/*": E,
    "admin/localize/update/*": E,
    "admin/localize/reports/translations/*": EVERYBODY,  # leads to our report
    "admin/localize/translate/*": PAGES,
    "admin/localize/page/<int:page_id>/convert_to_alias/": GERMAN,
    "admin/localize/page/<int:page_id>/convert_to_alias/@fr": PAGES,
    # People and consents
    "consents_that_end": C,
    "leak_check": C,
    "pages_kept_back": C,
    "wagtailsnippets_stories_consent:document": C,
    "wagtailsnippets_stories_person:access": C,
    "wagtailsnippets_stories_person:delete": NOBODY,  # people are erased
    "wagtailsnippets_stories_person:erase": C,
    "wagtailsnippets_stories_person:erasure_proof": C,
    "wagtailsnippets_stories_person:letter": C,
    "wagtailsnippets_stories_person:withdraw": C,
    "wagtailsnippets_stories_withdrawalnotice:add": NOBODY,
    "wagtailsnippets_stories_withdrawalnotice:delete": NOBODY,
    "wagtailsnippets_stories_withdrawaltask:tick_off": C,
    "wagtailsnippetchoosers_stories_withdrawal*:create": NOBODY,
    # A day ahead
    "ahead*": PAGES,
    # Reports
    "consent_report*": C,
    "films_without_captions": E,
    "kiosk_report*": K | M,
    "media_report*": E | P | A,
    "photos_without_text": E | P | A,
    "request_report*": P,
    "tour_report*": P | K | M,
    "untouched_pages*": PAGES,
    # Films
    "captions_of_film": E,
    "film_states": EVERYBODY,  # each of the films that are theirs
    "film_try_again": E | A,
    "film_upload": NOBODY,  # each their own
    "film_uploads": E | A,
    "wagtailsnippets_stories_filmcaptions:delete": NOBODY,
    # Events and openings
    "event_series": E | A,
    "registration*": E,
    "registrations_waiting": E | P,
    "registration*@opening": P,
    # The tour
    "tour_board": P | K | M,
    "tour_board_*": P,
    "season_plan*": P,
    "season_report*": P | M,
    "delete_season_report": P,
    "stop_papers": P,
    "make_stop_paper": P,
    "wagtailsnippets_exhibition_tourstop:approve": P,
    "wagtailsnippets_exhibition_tourstop:relocate": P,
    "wagtailsnippets_exhibition_tourstop:terminate": P,
    # Requests
    "add_request_pictures": P,
    "make_request_paper": P,
    "pencil_in_offer": P,
    "request_paper_at_the_desk": P,
    "withhold_request_paper": P,
    "wagtailsnippets_exhibition_exhibitionrequest:add": NOBODY,
    "wagtailsnippets_exhibition_exhibitionrequest:add_message": P,
    "wagtailsnippets_exhibition_exhibitionrequest:add_note": P,
    "wagtailsnippets_exhibition_exhibitionrequest:add_plan": P,
    "wagtailsnippets_exhibition_exhibitionrequest:board": P,
    "wagtailsnippets_exhibition_exhibitionrequest:figures": P,
    "wagtailsnippets_exhibition_exhibitionrequest:offer": P,
    "wagtailsnippets_exhibition_exhibitionrequest:step": P,
    "wagtailsnippetchoosers_exhibition_exhibitionrequest:create": NOBODY,
    # Panels
    "*_edition": P,
    "edition_*_file": P,
    "panel_editions": P,
    "panel_preview": P,
    "release_panel": P,
    # The visitor's book
    "wagtailsnippets_exhibition_visitorbookentry:decide": E | P,
    "wagtailsnippets_exhibition_visitorbookentry:reply": E | P,
    "wagtailsnippetchoosers_exhibition_visitorbookentry:create": NOBODY,
    # Newsletter
    "wagtailsnippets_news_newsletterissue:propose": E,
    "wagtailsnippets_news_newsletterissue:send": E,
    "wagtailsnippets_news_newslettersubscription:add": NOBODY,
    "wagtailsnippets_news_newslettersubscription:edit": NOBODY,
    "wagtailsnippets_news_newslettersubscription:usage": NOBODY,
    "wagtailsnippetchoosers_news_newslettersubscription:create": NOBODY,
    # Kiosks
    "kiosk:close_without_receipt": K | M,  # leads to the kiosk; its form is for who may do both
    "kiosk:export_destroyed": K | M,
    "kiosk:figures": K | M,
    "kiosk:inspect": K | M,
    "kiosk:pair*": K,
    "kiosk:plan": K | M,
    "kiosk:read_stick": K,
    "kiosk:revoke": K,
    "kiosk:stop_figures": K | M,
    # Machinery
    "jobs:cancel": K | A,
    "jobs:try_again": K | A,
    "outgoing_mails:send_again": A,
    "wagtailsnippets_core_hardword:delete": NOBODY,
}
# For who has not signed in, too.
OPEN = frozenset(
    {
        "second_factor_ask",
        "second_factor_set_up",
        "wagtailadmin_javascript_catalog",
        "wagtailadmin_login",
        "wagtailadmin_password_reset",
        "wagtailadmin_password_reset_complete",
        "wagtailadmin_password_reset_confirm",
        "wagtailadmin_password_reset_done",
        "wagtailadmin_sprite",
    }
)
# Not asked: it ends the session; it fails on purpose, to try the mails about errors.
UNASKED = frozenset({"wagtailadmin_logout", "wagtailadmin_error_test"})
# Of Wagtail: fails when nothing is sent to it, which no form does.
FAILS_WHEN_EMPTY = frozenset({"wagtailredirects:process_import"})
# Where those who are let in find nothing: what it is about is another's, or not in use here.
NOTHING_THERE = (
    "film_upload",
    "tour_board_undo",
    "translation_review",
    "wagtail_localize:preview_translation@mode",
    "wagtailadmin_api:*:find",
    "wagtailadmin_block_preview",
    "wagtailadmin_editing_sessions:*",
    "wagtailimages:url_generator*",
    "wagtailsettings:preview_on_edit",
)


def roles_of(name: str) -> Roles | None:
    """Who is let in there; None where nobody has said it yet."""
    lines, name = OURS | OF_WAGTAIL, name.removesuffix(EXPORT)
    fitting = [line for line in lines if fnmatchcase(name, line)]
    if fitting:
        return lines[max(fitting, key=len)]
    return of_rows(*name.rpartition(":")[::2])


def finds_nothing(name: str) -> bool:
    return any(fnmatchcase(name, line) for line in NOTHING_THERE)
