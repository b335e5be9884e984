"""Every stored file from the folders to the buckets, or back. ``manage.py move_media`` asks here.

Promise: at each moment every file lies whole in at least one of the two places. A file is
written under its own name, both sides are read again, and only when their SHA-256 agree the
first one is deleted. Whoever breaks it off, by a kill too, runs it again: half files are cleared
away, and what is there already is compared and not copied. Where the target has another file
of the same name nothing is moved at all. One at a time on a machine.
"""

from core.moving.move import Moving, Result
from core.moving.places import Place, place, places_of

__all__ = ["Moving", "Place", "Result", "place", "places_of"]
