"""Devices, what they tell, and what they have counted."""

from kiosk.models.export import KioskExport
from kiosk.models.figures import KioskFigureBatch, KioskFigures
from kiosk.models.kiosk import Kiosk
from kiosk.models.pairing import CODE_LENGTH, CODE_LIFETIME, Pairing, hashed, new_code
from kiosk.models.plan import KioskPlan, KioskPlanStory
from kiosk.models.receipt import Receipt
from kiosk.models.watch import KioskWatch

__all__ = [
    "CODE_LENGTH",
    "CODE_LIFETIME",
    "Kiosk",
    "KioskExport",
    "KioskFigureBatch",
    "KioskFigures",
    "KioskPlan",
    "KioskPlanStory",
    "KioskWatch",
    "Pairing",
    "Receipt",
    "hashed",
    "new_code",
]
