"""``manage.py check --deploy`` before a real S3 server."""

import json
import uuid

import pytest

from core.checks import private_files_are_private
from tests.stack.conftest import empty

pytestmark = pytest.mark.stack


def ids() -> set[str]:
    return {message.id for message in private_files_are_private(None)}


def policy_for(bucket: str, principal) -> str:
    statement = {
        "Effect": "Allow",
        "Principal": principal,
        "Action": ["s3:GetObject"],
        "Resource": [f"arn:aws:s3:::{bucket}/*"],
    }
    return json.dumps({"Version": "2012-10-17", "Statement": [statement]})


def test_two_buckets_as_they_should_be(on_s3, s3_client):
    assert ids() == set()
    for name in (on_s3["S3_BUCKET_PUBLIC"], on_s3["S3_BUCKET_PRIVATE"]):
        assert "Contents" not in s3_client.list_objects_v2(Bucket=name)  # no probe is left


def test_a_private_bucket_that_answers_everybody(on_s3, s3_client, settings):
    name = f"mistake-{uuid.uuid4().hex[:8]}"
    s3_client.create_bucket(Bucket=name)
    settings.S3 = {**on_s3, "S3_BUCKET_PRIVATE": name}
    settings.STORAGES = {**settings.STORAGES}  # forgets the storage of the other name
    assert ids() == {"exhibition.E006", "exhibition.E007"}
    empty(s3_client, name)
    s3_client.delete_bucket(Bucket=name)


def test_one_bucket_for_both(on_s3, settings):
    settings.S3 = {**on_s3, "S3_BUCKET_PRIVATE": on_s3["S3_BUCKET_PUBLIC"]}
    settings.STORAGES = {**settings.STORAGES}
    assert ids() == {"exhibition.E004"}


def test_a_public_policy(on_s3, s3_client):
    name = on_s3["S3_BUCKET_PRIVATE"]
    s3_client.put_bucket_policy(Bucket=name, Policy=policy_for(name, "*"))
    assert ids() == {"exhibition.E007", "exhibition.E009"}
    s3_client.delete_bucket_policy(Bucket=name)
    assert ids() == set()


def test_a_public_acl(on_s3, s3_client):
    s3_client.put_bucket_acl(Bucket=on_s3["S3_BUCKET_PRIVATE"], ACL="public-read")
    assert "exhibition.E008" in ids()


def test_a_public_bucket_that_refuses_visitors(on_s3, s3_client, settings):
    name = f"closed-{uuid.uuid4().hex[:8]}"
    s3_client.create_bucket(Bucket=name)
    settings.S3 = {**on_s3, "S3_BUCKET_PUBLIC": name}
    settings.STORAGES = {**settings.STORAGES}
    assert ids() == {"exhibition.E010"}
    s3_client.delete_bucket(Bucket=name)


def test_wrong_keys(on_s3, settings):
    settings.S3 = {**on_s3, "S3_SECRET_ACCESS_KEY": "falsch"}
    settings.STORAGES = {**settings.STORAGES}
    assert ids() == {"exhibition.E005"}
