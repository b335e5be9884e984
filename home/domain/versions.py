"""Facts that editors keep in many languages, for a page in one of them.

Facts (snippets) have no gate as pages have: one may be missing in a language. Then its German
version stands in, and templates mark it with ``{% in_language %}``. No page lacks a fact.
"""

from collections.abc import Callable

from django.conf import settings
from django.db.models import Q, QuerySet


def versions_for(
    rows: QuerySet, locale_id: int, *, is_whole: Callable[[object], bool] = bool
) -> list:
    """Each row once: in that language, else in German; in the order of ``rows``. One query.

    What is not whole counts as missing, and is left out where its German version is not either.
    """
    either = Q(locale=locale_id) | Q(locale__language_code=settings.LANGUAGE_CODE)
    found = [row for row in rows.filter(either).select_related("locale") if is_whole(row)]
    own = {row.translation_key for row in found if row.locale_id == locale_id}
    return [row for row in found if row.locale_id == locale_id or row.translation_key not in own]
