"""A real S3 server (SeaweedFS, from PyPI): signatures, expiry, multipart and ranges count there.

Nobody may do anything without a signature, but read in buckets whose names begin with
``public-``, and read and list in those that begin with ``mistake-``.
"""

import json
import os
import secrets
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from . import servers

OPEN_TO_ALL = ["Read:public-*", "Read:mistake-*", "List:mistake-*"]
QUIET = ["-master.telemetry=false", "-s3.port.iceberg=0", "-s3.port.lance=0", "-s3.iam=false"]
SMALL = ["-master.volumeSizeLimitMB=64", "-volume.max=2000", "-volume.port.public=0"]


@contextmanager
def seaweedfs(program: Path | None = None) -> Iterator[dict[str, str]]:
    """An empty S3 server; gives the ``S3_…`` of the environment that lead to it."""
    program = program or Path(sys.executable).parent / "weed"
    if not program.exists():
        sys.exit("make test-stack needs SeaweedFS: requirements-dev.txt names the package.")
    with servers.temporary_folder() as folder:
        key, secret = secrets.token_hex(10), secrets.token_urlsafe(30)
        (folder / "s3.json").write_text(json.dumps(identities(key, secret)))
        (folder / "data").mkdir()
        ports = ports_for_all()
        server = servers.start(
            command_of(program, folder, ports), folder, env={**os.environ, "TMPDIR": str(folder)}
        )
        try:
            servers.wait_until(lambda: can_store(ports), server, folder, "SeaweedFS")
            yield {
                "S3_ENDPOINT_URL": f"http://127.0.0.1:{ports['s3.port']}",
                "S3_ACCESS_KEY_ID": key,
                "S3_SECRET_ACCESS_KEY": secret,
                "S3_BUCKET_PUBLIC": "public-exhibition",
                "S3_BUCKET_PRIVATE": "private-exhibition",
            }
        finally:
            servers.end(server)
            remove_sockets(ports)


def identities(key: str, secret: str) -> dict:
    owner = {"name": "owner", "credentials": [{"accessKey": key, "secretKey": secret}]}
    return {
        "identities": [
            owner | {"actions": ["Admin", "Read", "List", "Tagging", "Write"]},
            {"name": "anonymous", "actions": OPEN_TO_ALL},
        ]
    }


def ports_for_all() -> dict[str, int]:
    names = ["master.port", "volume.port", "filer.port", "s3.port"]
    names += [f"{name}.grpc" for name in names]
    return dict(zip(names, servers.spare_ports(len(names)), strict=True))


def command_of(program: Path, folder: Path, ports: dict[str, int]) -> list:
    """Everything on 127.0.0.1, on ports of its own; what it keeps lies in the folder."""
    sockets = {f"{name}.localSocket": folder / f"{name}.socket" for name in ("filer", "s3")}
    options = {"dir": folder / "data", "s3.config": folder / "s3.json", **ports, **sockets}
    command = [program, "server", "-s3", "-ip=127.0.0.1", "-ip.bind=127.0.0.1", *QUIET, *SMALL]
    return [*command, *(f"-{name}={value}" for name, value in options.items())]


def can_store(ports: dict[str, int]) -> bool:
    """Whether the server for buckets is up and one for their contents has joined it."""
    status = f"http://127.0.0.1:{ports['master.port']}/dir/status"
    try:
        with urllib.request.urlopen(status, timeout=2) as answer:
            has_room = json.load(answer)["Topology"]["Max"] > 0
    except OSError:
        return False
    return has_room and servers.is_listening(ports["s3.port"])


def remove_sockets(ports: dict[str, int]) -> None:
    """Some it puts into /tmp whatever it is told, and leaves them there."""
    for name, port in ports.items():
        kind = name.partition(".")[0]
        Path(f"/tmp/seaweedfs-{kind}-grpc-{port}.sock").unlink(missing_ok=True)  # noqa: S108
