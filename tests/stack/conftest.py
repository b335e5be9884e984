"""What only real servers can show. Run by ``make test-stack``; each left out without its server."""

import os
import threading
import uuid

import boto3
import pytest
from botocore.config import Config
from django.conf import settings as django_settings
from django.db import connection, connections

from config.storages import IN_BUCKETS


@pytest.fixture
def at_once():
    """Calls functions at the same moment, each on a connection of its own; gives their results."""
    return call_at_once


def call_at_once(*works) -> list:
    barrier = threading.Barrier(len(works))
    results = [None] * len(works)

    def call(number, work):
        try:
            connection.ensure_connection()
            barrier.wait(timeout=30)
            results[number] = work()
        except Exception as error:  # shown by the test, not lost in the thread
            results[number] = error
        finally:
            connections.close_all()

    threads = [threading.Thread(target=call, args=pair) for pair in enumerate(works)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    return results


@pytest.fixture(scope="session")
def s3_client():
    """Who owns the S3 server of the stack."""
    server = django_settings.STACK_S3
    if not server:
        pytest.skip("needs an S3 server: make test-stack")
    return boto3.client(
        "s3",
        endpoint_url=server["S3_ENDPOINT_URL"],
        region_name=server["S3_REGION"],
        aws_access_key_id=server["S3_ACCESS_KEY_ID"],
        aws_secret_access_key=server["S3_SECRET_ACCESS_KEY"],
        config=Config(signature_version="s3v4", s3={"addressing_style": "path"}),
    )


@pytest.fixture
def buckets(s3_client, settings):
    """A public and a private bucket of this test's own, known to the site but not in use."""
    number = uuid.uuid4().hex[:12]
    names = {"S3_BUCKET_PUBLIC": f"public-{number}", "S3_BUCKET_PRIVATE": f"private-{number}"}
    for name in names.values():
        s3_client.create_bucket(Bucket=name)
    settings.S3 = {**settings.STACK_S3, **names}
    settings.FILE_PLACES = {**settings.FILE_PLACES, "s3": IN_BUCKETS}
    yield settings.S3
    for name in names.values():
        empty(s3_client, name)
        s3_client.delete_bucket(Bucket=name)


@pytest.fixture
def on_s3(buckets, settings):
    """The site keeps its files in these buckets."""
    settings.STORAGES = {**settings.STORAGES, **IN_BUCKETS}
    return buckets


def empty(client, bucket: str) -> None:
    for entry in client.list_objects_v2(Bucket=bucket).get("Contents", []):
        client.delete_object(Bucket=bucket, Key=entry["Key"])


@pytest.fixture
def redis_address():
    return os.environ.get("STACK_REDIS_URL") or pytest.skip("needs Redis: make test-stack")


@pytest.fixture
def nginx_is_there():
    if not os.environ.get("STACK_NGINX"):
        pytest.skip("needs nginx: make test-stack")
