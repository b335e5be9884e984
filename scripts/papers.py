"""What papers as PDF need of the machine: Pango, and fonts with every script of the site.

Standard library only: runs before any package.
"""

import os
import shutil
import subprocess
from collections.abc import Callable
from ctypes.util import find_library
from pathlib import Path

LIBRARIES = ("pango-1.0", "pangoft2-1.0", "harfbuzz-subset")
PACKAGES = ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0", "fonts-noto-core")
FONTS = ("NotoSansArabic", "NotoNaskhArabic", "NotoSansEthiopic", "NotoSerifEthiopic")
FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "/Library/Fonts", "~/.local/share/fonts")


def install_what_is_missing(say: Callable[[str], None]) -> str:
    """Installs as root on Debian what is not there. A sentence where something still lacks."""
    if not missing():
        return ""
    apt = shutil.which("apt-get")
    if apt and os.geteuid() == 0:
        say("Installing Pango and fonts for papers as PDF …")
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        subprocess.run([apt, "update", "-qq"], env=quiet, check=False)
        options = ["install", "-y", "-qq", "--no-install-recommends"]
        subprocess.run([apt, *options, *PACKAGES], env=quiet, check=False)
    lacking = missing()
    if not lacking:
        return ""
    return (
        f"Papers as PDF lack {', '.join(lacking)}: run “sudo apt install {' '.join(PACKAGES)}”,"
        " then try again. All else works."
    )


def missing() -> list[str]:
    """The libraries and fonts that are not on this machine."""
    libraries = [name for name in LIBRARIES if not find_library(name)]
    return libraries + [name for name in FONTS if not _is_there(name)]


def _is_there(font: str) -> bool:
    folders = [Path(folder).expanduser() for folder in FOLDERS]
    return any(next(folder.rglob(f"{font}-*.[to]tf"), None) for folder in folders)
