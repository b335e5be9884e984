"""A wrong value in the environment ends the start with one clear line that names it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from config.environment import number
from config.printing import read_print_profile

ROOT = Path(__file__).resolve().parents[2]
S3 = {
    "S3_ENDPOINT_URL": "https://s3.example.org",
    "S3_BUCKET_PUBLIC": "public",
    "S3_BUCKET_PRIVATE": "private",
    "S3_ACCESS_KEY_ID": "key",
    "S3_SECRET_ACCESS_KEY": "geheim",
}
READ = """
from config import storages
print(storages.read_sendfile(), storages.read_s3())
"""


def start(environment: dict[str, str]) -> subprocess.CompletedProcess:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("S3_")}
    return subprocess.run(
        [sys.executable, "-c", READ],
        cwd=ROOT,
        env=kept | environment,
        capture_output=True,
        text=True,
    )


@pytest.mark.parametrize(
    ("wrong", "named"),
    [
        ({"SENDFILE": "apache"}, "SENDFILE"),
        ({**S3, "S3_BUCKET_PRIVATE": ""}, "S3_BUCKET_PRIVATE is missing"),
        ({"S3_BUCKET_PUBLIC": "x"}, "S3_ENDPOINT_URL is missing"),
        ({**S3, "S3_ENDPOINT_URL": "s3.example.org"}, "https://"),
        ({**S3, "S3_BUCKET_PRIVATE": "public"}, "two buckets"),
    ],
)
def test_a_wrong_value_ends_the_start(wrong, named):
    ended = start(wrong)
    assert ended.returncode == 1
    assert ended.stdout == ""
    assert named in ended.stderr
    assert len(ended.stderr.strip().splitlines()) == 1
    assert "geheim" not in ended.stderr


@pytest.mark.parametrize("right", [{}, {"SENDFILE": "nginx"}, S3])
def test_right_values_are_read(right):
    assert start(right).returncode == 0


def test_a_number_that_is_none_or_too_small_ends_the_start(monkeypatch):
    for wrong in ("0", "-3", "viele", "1.5"):
        monkeypatch.setenv("NEWSLETTER_MAILS_A_MINUTE", wrong)
        with pytest.raises(SystemExit, match="NEWSLETTER_MAILS_A_MINUTE"):
            number("NEWSLETTER_MAILS_A_MINUTE", 60, least=1)
    monkeypatch.setenv("NEWSLETTER_MAILS_A_MINUTE", "300")
    assert number("NEWSLETTER_MAILS_A_MINUTE", 60, least=1) == 300


def test_a_profile_that_is_none_ends_the_start(monkeypatch, tmp_path):
    monkeypatch.setenv("PRINT_PROFILE", str(tmp_path / "none.icc"))
    with pytest.raises(SystemExit, match=r"PRINT_PROFILE: the file .* cannot be read"):
        read_print_profile()
    wrong = tmp_path / "rgb.icc"
    wrong.write_bytes(b"\0" * 16 + b"RGB " + b"\0" * 16 + b"acsp" + b"\0" * 99)
    monkeypatch.setenv("PRINT_PROFILE", str(wrong))
    with pytest.raises(SystemExit, match="must be an ICC profile for four inks"):
        read_print_profile()
    wrong.write_bytes(b"\0" * 16 + b"CMYK" + b"\0" * 16 + b"acsp" + b"\0" * 99)
    assert read_print_profile() == str(wrong)
    monkeypatch.delenv("PRINT_PROFILE")
    assert read_print_profile() == ""
