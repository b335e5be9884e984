"""Editions of panels: released for print, made to PDF, hung in sets, taken back.

Promise: there is no way to an edition but ``release``, and it asks the rule of consent for
``Channel.PRINT`` for everybody whom the panel shows or names, while nobody can withdraw. The
rule is asked anew before a file is kept, handed out or hung; a withdrawal deletes the files.
Number, checksums and hangings stay, so that what hangs on a wall is found.
"""

from exhibition.domain.editions.hanging import NotHung, hang, take_down
from exhibition.domain.editions.releasing import NotReleased, release
from exhibition.domain.editions.rendering import make_again

__all__ = ["NotHung", "NotReleased", "hang", "make_again", "release", "take_down"]
