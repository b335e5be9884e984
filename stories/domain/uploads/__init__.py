"""Films on their way here: in pieces, to be broken off and taken up again.

Promise: what is put together is the file that was sent, byte by byte, whatever is sent twice,
late, or by two windows at once. An upload belongs to one user. What is refused, cancelled or
forgotten leaves neither row nor file.
"""

from stories.domain.films.checks import Refused
from stories.domain.uploads.pieces import BrokenOff, receive
from stories.domain.uploads.received import ReceivedFile, received_file
from stories.domain.uploads.rows import begin, cancel, purge, unfinished
from stories.domain.uploads.terms import PIECE, NotHere

__all__ = [
    "BrokenOff",
    "NotHere",
    "PIECE",
    "ReceivedFile",
    "Refused",
    "begin",
    "cancel",
    "purge",
    "receive",
    "received_file",
    "unfinished",
]
