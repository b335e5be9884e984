"""Kiosks in the editors' workplace."""

from kiosk.viewsets.kiosks import kiosk_viewset

__all__ = ["kiosk_viewset"]
