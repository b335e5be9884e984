from stories.models.consent import (
    Consent,
    ConsentIsAppendOnly,
    ConsentWithdrawal,
    WithdrawalNotice,
)
from stories.models.film import Film, FilmCaptions
from stories.models.film_pages import FilmIndexPage, FilmPage
from stories.models.person import Appearance, Person
from stories.models.photo import Photo, PhotoRendition
from stories.models.shows_people import ShowsPeople
from stories.models.story import StoryPage
from stories.models.story_index import StoryIndexPage

__all__ = [
    "Appearance",
    "Consent",
    "ConsentIsAppendOnly",
    "ConsentWithdrawal",
    "Film",
    "FilmCaptions",
    "FilmIndexPage",
    "FilmPage",
    "Person",
    "Photo",
    "PhotoRendition",
    "ShowsPeople",
    "StoryIndexPage",
    "StoryPage",
    "WithdrawalNotice",
]
