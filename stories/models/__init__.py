from stories.models.consent import Consent, ConsentIsAppendOnly
from stories.models.document import StoredDocument
from stories.models.film import Film, FilmCaptions, FilmVersion
from stories.models.film_pages import FilmIndexPage, FilmPage
from stories.models.film_upload import FilmUpload
from stories.models.leak_check import LeakCheckRun
from stories.models.person import Appearance, Person
from stories.models.photo import Photo, PhotoRendition
from stories.models.proof import ErasureProof, ExpiryWarning
from stories.models.shows_people import ShowsPeople
from stories.models.sign_language import SIGN_LANGUAGE_FIELD, SignLanguageMixin
from stories.models.story import StoryPage
from stories.models.story_index import StoryIndexPage
from stories.models.withdrawal import (
    ConsentWithdrawal,
    WithdrawalClosing,
    WithdrawalLink,
    WithdrawalNotice,
    WithdrawalTask,
)

__all__ = [
    "SIGN_LANGUAGE_FIELD",
    "Appearance",
    "Consent",
    "ConsentIsAppendOnly",
    "ConsentWithdrawal",
    "ErasureProof",
    "ExpiryWarning",
    "Film",
    "FilmCaptions",
    "FilmIndexPage",
    "FilmPage",
    "FilmUpload",
    "FilmVersion",
    "LeakCheckRun",
    "Person",
    "Photo",
    "PhotoRendition",
    "ShowsPeople",
    "SignLanguageMixin",
    "StoredDocument",
    "StoryIndexPage",
    "StoryPage",
    "WithdrawalClosing",
    "WithdrawalLink",
    "WithdrawalNotice",
    "WithdrawalTask",
]
