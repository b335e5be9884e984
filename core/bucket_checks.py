"""Whether two buckets are as private, and as public, as they should be.

Asks the S3 server as anybody could, without a signature, and reads what the buckets say of
themselves. Loaded only for ``manage.py check --deploy``: what it imports takes its time.
"""

import json
import uuid
from collections.abc import Iterator

import requests
from botocore.exceptions import BotoCoreError, ClientError
from django.conf import settings
from django.core.checks import CheckMessage, Error, Warning
from django.core.files.base import ContentFile
from django.core.files.storage import Storage

PATIENCE = 10  # seconds
EVERYBODY = ("/AllUsers", "/AuthenticatedUsers")
PROBE = "probe"  # folder of the object that is written, asked for and deleted


def look_at(private: Storage, public: Storage) -> Iterator[CheckMessage]:
    """What is wrong with the two. Writes a file into each, asks for it, and deletes it again."""
    if settings.SENDFILE == "nginx":
        yield Error(
            "SENDFILE=nginx has no effect with S3: nginx cannot read the bucket.",
            hint="Leave SENDFILE empty: visitors are sent to the S3 server by signed addresses.",
            id="exhibition.E003",
        )
    if private.bucket_name == public.bucket_name:
        yield Error(
            "The private and the public bucket are one: everybody can read the private files.",
            hint="Give S3_BUCKET_PRIVATE a bucket of its own.",
            id="exhibition.E004",
        )
        return
    try:
        yield from _private_bucket(private)
        yield from _public_bucket(public)
    except (BotoCoreError, ClientError, requests.RequestException, OSError) as error:
        yield Error(
            f"The S3 server could not be asked ({type(error).__name__}).",
            hint="Check S3_ENDPOINT_URL, the names of the buckets and the keys.",
            id="exhibition.E005",
        )


def _private_bucket(private: Storage) -> Iterator[CheckMessage]:
    if _gives(_address(private, "?list-type=2")):
        yield Error(
            "The private bucket tells everybody the names of its files.",
            hint="Take away anonymous listing of S3_BUCKET_PRIVATE.",
            id="exhibition.E006",
        )
    if _gives_probe(private):
        yield Error(
            "The private bucket gives its files to everybody who asks.",
            hint="Take away anonymous reading of S3_BUCKET_PRIVATE.",
            id="exhibition.E007",
        )
    if _has_public_acl(private):
        yield Error(
            "The private bucket has a public ACL.",
            hint="Remove the grants to AllUsers and AuthenticatedUsers.",
            id="exhibition.E008",
        )
    if _has_public_policy(private):
        yield Error(
            "The private bucket has a policy that allows something to everybody.",
            hint="Remove the statements with Principal “*”.",
            id="exhibition.E009",
        )


def _public_bucket(public: Storage) -> Iterator[CheckMessage]:
    if not _gives_probe(public):
        yield Error(
            "The public bucket refuses visitors: photos that show nobody are not seen.",
            hint="Allow anonymous reading (not listing) of S3_BUCKET_PUBLIC.",
            id="exhibition.E010",
        )
    if _gives(_address(public, "?list-type=2")):
        yield Warning(
            "The public bucket tells everybody the names of its files.",
            hint="Anonymous reading is enough: take away anonymous listing.",
            id="exhibition.W001",
        )


def _address(bucket: Storage, path: str) -> str:
    return f"{bucket.endpoint_url.rstrip('/')}/{bucket.bucket_name}/{path}"


def _gives(address: str) -> bool:
    answer = requests.get(address, timeout=PATIENCE, allow_redirects=False, stream=True)
    answer.close()
    return answer.ok


def _gives_probe(bucket: Storage) -> bool:
    """Whether a file that is there is given to somebody without a signature."""
    name = bucket.save(f"{PROBE}/{uuid.uuid4().hex}.webp", ContentFile(b"probe"))
    try:
        return _gives(_address(bucket, name))
    finally:
        bucket.delete(name)


def _has_public_acl(bucket: Storage) -> bool:
    client = bucket.connection.meta.client
    try:
        grants = client.get_bucket_acl(Bucket=bucket.bucket_name)["Grants"]
    except ClientError:  # servers that know no ACL, or do not let us read them
        return False
    return any(grant["Grantee"].get("URI", "").endswith(EVERYBODY) for grant in grants)


def _has_public_policy(bucket: Storage) -> bool:
    client = bucket.connection.meta.client
    try:
        policy = client.get_bucket_policy(Bucket=bucket.bucket_name)["Policy"]
    except ClientError:  # none, or not for us to read
        return False
    statements = json.loads(policy).get("Statement", [])
    statements = [statements] if isinstance(statements, dict) else statements
    return any(
        statement.get("Effect") == "Allow" and _is_everybody(statement.get("Principal"))
        for statement in statements
    )


def _is_everybody(principal) -> bool:
    if isinstance(principal, dict):
        return any(_is_everybody(value) for value in principal.values())
    return principal == "*" or (isinstance(principal, list) and "*" in principal)
