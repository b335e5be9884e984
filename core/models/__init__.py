from core.models.district import District
from core.models.hard_word import HardWord
from core.models.job import Job, JobState
from core.models.outbox import OutgoingMail
from core.models.translation_review import ReviewKind, TranslationReview
from core.models.user import User

__all__ = [
    "District",
    "HardWord",
    "Job",
    "JobState",
    "OutgoingMail",
    "ReviewKind",
    "TranslationReview",
    "User",
]
