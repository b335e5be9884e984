"""Two buckets of an S3 server: one that nobody may read without a signature, one for everybody.

Server and keys come from the settings, which read the environment: they are no arguments, so
that they never stand in a migration, a task or a log. Access is given by the buckets alone;
no object is ever made public on its own (no ACL).
"""

from botocore.config import Config
from django.conf import settings
from django.utils.deconstruct import deconstructible
from storages.backends.s3 import S3Storage

FOR_EVER = "public, max-age=31536000, immutable"  # names are by chance and never used twice
PATIENCE = {"connect_timeout": 5, "read_timeout": 30}  # seconds
ATTEMPTS = 3


class Bucket(S3Storage):
    """What both have in common. ``bucket_setting`` says where the name of the bucket stands."""

    bucket_setting = ""
    cache_control = ""
    is_signed = True

    def get_default_settings(self):
        s3 = settings.S3
        return super().get_default_settings() | {
            "endpoint_url": s3["S3_ENDPOINT_URL"],
            "region_name": s3["S3_REGION"],
            "access_key": s3["S3_ACCESS_KEY_ID"],
            "secret_key": s3["S3_SECRET_ACCESS_KEY"],
            "bucket_name": s3[self.bucket_setting],
            "querystring_auth": self.is_signed,
            "object_parameters": {"CacheControl": self.cache_control},
            "default_acl": None,
            "file_overwrite": False,
            "max_memory_size": 8 * 1024 * 1024,  # bytes; what is larger waits on the disk
            "client_config": Config(
                signature_version="s3v4",
                s3={"addressing_style": "path"},
                retries={"mode": "standard", "max_attempts": ATTEMPTS},
                # Other servers than Amazon's do not all know the checksums that are new there.
                request_checksum_calculation="when_required",
                response_checksum_validation="when_required",
                **PATIENCE,
            ),
        }


@deconstructible
class PrivateBucket(Bucket):
    bucket_setting = "S3_BUCKET_PRIVATE"
    cache_control = "private, no-cache"


@deconstructible
class PublicBucket(Bucket):
    bucket_setting = "S3_BUCKET_PUBLIC"
    cache_control = FOR_EVER
    is_signed = False
