from core.models.district import District
from core.models.outbox import OutgoingMail
from core.models.user import User

__all__ = ["District", "OutgoingMail", "User"]
