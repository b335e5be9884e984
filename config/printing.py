"""The colour profile of the printer, where one is set."""

import sys
from pathlib import Path

from config.environment import read

NAME = "PRINT_PROFILE"
LARGEST = 16 * 1024 * 1024  # bytes


def read_print_profile() -> str:
    """Where the ICC profile lies, made for four inks; nothing where none is set.

    Ends the start with one line where it is something else.
    """
    name = read("str", NAME, default="")
    if not name:
        return ""
    try:
        with Path(name).expanduser().open("rb") as file:
            profile = file.read(LARGEST + 1)
    except OSError as error:
        sys.exit(f"{NAME}: the file {name} cannot be read: {error.strerror}")
    if len(profile) > LARGEST or profile[36:40] != b"acsp" or profile[16:20] != b"CMYK":
        sys.exit(f"{NAME} must be an ICC profile for four inks (CMYK), not {name}.")
    return str(Path(name).expanduser())
