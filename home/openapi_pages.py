"""The description of pages in the open data: stories, films, news, events (OpenAPI 3.1)."""

from home.openapi_types import (
    ADDRESS,
    DAY,
    DISTRICT,
    LANGUAGE,
    MOMENT,
    PHOTO,
    TEXT,
    WHOLE,
    WHOLE_OR_NOTHING,
    YES_OR_NO,
    list_of,
    or_nothing,
    reference,
    structure,
)
from news.enums import Category, EventKind
from stories.enums import FieldOfWork

KEY = TEXT | {"format": "uuid", "description": "the same in all languages"}
IS_EXAMPLE = YES_OR_NO | {"description": "true: invented, to show how the site works"}
BLOCK = structure(
    type=TEXT | {"description": "what kind of block it is, „text“ for example"},
    value={"description": "a text, or an object or list of texts, as the type wants"},
)
BODY = list_of(reference("Block")) | {"description": "plain text, without links and pictures"}
PAGE = {
    "id": WHOLE | {"description": "of this page in this language"},
    "key": KEY,
    "language": LANGUAGE,
    "url": ADDRESS,
}
TIMES = {
    "published_at": MOMENT | {"description": "for the first time"},
    "changed_at": MOMENT | {"description": "for the last time"},
}
STORY = structure(
    **PAGE,
    name=TEXT | {"description": "as the person wants to be called here"},
    occupation=TEXT,
    place=TEXT,
    district=DISTRICT,
    field_of_work=TEXT | {"enum": FieldOfWork.values},
    sentence=TEXT,
    is_example=IS_EXAMPLE,
    portrait=or_nothing(PHOTO),
    **TIMES,
)
FULL_STORY = {
    "allOf": [
        reference("Story"),
        structure(opening=TEXT, before=TEXT, today=TEXT, companion=TEXT, body=BODY),
    ]
}
FILM = structure(
    **PAGE,
    title=TEXT,
    introduction=TEXT,
    seconds=WHOLE_OR_NOTHING | {"description": "how long it is; null: not known"},
    captions=list_of(LANGUAGE) | {"description": "languages in which it can be read along"},
    still=or_nothing(PHOTO),
    is_example=IS_EXAMPLE,
    **TIMES,
)
NEWS = structure(
    **PAGE,
    title=TEXT,
    introduction=TEXT,
    day=DAY,
    category=TEXT | {"enum": Category.values},
    **TIMES,
)
FULL_NEWS = {"allOf": [reference("News"), structure(body=BODY)]}
EVENT = structure(
    **PAGE,
    title=TEXT,
    introduction=TEXT,
    kind=TEXT | {"enum": EventKind.values},
    is_cancelled=YES_OR_NO,
    takes_registrations=YES_OR_NO,
    calendar_url=ADDRESS | {"description": "iCalendar, RFC 5545"},
    begins_at=MOMENT,
    ends_at=MOMENT,
    place=TEXT,
    address=TEXT,
    is_online=YES_OR_NO,
    is_example=IS_EXAMPLE,
    **TIMES,
)
FULL_EVENT = {"allOf": [reference("Event"), structure(body=BODY)]}
PAGES = {
    "Block": BLOCK,
    "Story": STORY,
    "FullStory": FULL_STORY,
    "Film": FILM,
    "News": NEWS,
    "FullNews": FULL_NEWS,
    "Event": EVENT,
    "FullEvent": FULL_EVENT,
}
