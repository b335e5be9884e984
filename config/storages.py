"""Where files lie: in two folders, or in two buckets of an S3 server. Read from the environment.

Private is the rule (``default``); public (``public``) is only what shows nobody. ``renditions``
leads to one of the two by the name of the file (``core/storages.py``).
"""

import sys
from pathlib import Path

from config.environment import read

S3_NAMES = (
    "S3_ENDPOINT_URL",
    "S3_BUCKET_PUBLIC",
    "S3_BUCKET_PRIVATE",
    "S3_ACCESS_KEY_ID",
    "S3_SECRET_ACCESS_KEY",
)
PUBLIC_URL = "/oeffentlich/"
PRIVATE_URL = "/media/"
BY_NAME = {"renditions": {"BACKEND": "core.storages.OpenOrPrivate"}}
IN_BUCKETS = {
    "default": {"BACKEND": "core.buckets.PrivateBucket"},
    "public": {"BACKEND": "core.buckets.PublicBucket"},
}


def in_folders(private: Path, public: Path) -> dict[str, dict]:
    """The two folders. Nobody else on the machine reads the private one."""
    folder = "django.core.files.storage.FileSystemStorage"
    return {
        "default": {
            "BACKEND": folder,
            "OPTIONS": {
                "location": str(private),
                "base_url": PRIVATE_URL,
                "file_permissions_mode": 0o640,
                "directory_permissions_mode": 0o750,
            },
        },
        "public": {
            "BACKEND": folder,
            "OPTIONS": {"location": str(public), "base_url": PUBLIC_URL},
        },
    }


def read_s3() -> dict[str, str]:
    """What the environment says of an S3 server; empty where it names none.

    Ends the start with one line where something is missing or cannot be right.
    """
    values = {name: read("str", name, default="") for name in S3_NAMES}
    if not any(values.values()):
        return {}
    for name, value in values.items():
        if not value:
            sys.exit(f"{name} is missing in the environment: files in S3 need all of S3_….")
    if not values["S3_ENDPOINT_URL"].startswith(("https://", "http://")):
        sys.exit("S3_ENDPOINT_URL must start with https:// (or http:// on the same machine).")
    if values["S3_BUCKET_PUBLIC"] == values["S3_BUCKET_PRIVATE"]:
        sys.exit("S3_BUCKET_PUBLIC and S3_BUCKET_PRIVATE must be two buckets, not one.")
    return values | {"S3_REGION": read("str", "S3_REGION", default="us-east-1")}


def read_sendfile() -> str:
    """Who sends the bytes: ``nginx``, or nobody but us (empty)."""
    value = read("str", "SENDFILE", default="")
    if value not in ("", "nginx"):
        sys.exit(f"SENDFILE in the environment must be “nginx” or empty, not “{value}”.")
    return value
