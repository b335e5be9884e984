"""Is the site alive, and is it able to serve? For whoever watches it."""

import logging
import os

from django.core.cache import cache
from django.core.files.storage import FileSystemStorage, storages
from django.db import connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

logger = logging.getLogger(__name__)


@never_cache
@require_safe
def healthz(request: HttpRequest) -> HttpResponse:
    """200 as long as the process answers; asks nobody else."""
    return HttpResponse("ok\n", content_type="text/plain; charset=utf-8")


@never_cache
@require_safe
def readyz(request: HttpRequest) -> HttpResponse:
    """200 when database, cache and both storages answer; 503 with the names of those that fail.

    What went wrong stands in the log only: the answer is public.
    """
    answers = {name: _answers(name, check) for name, check in CHECKS.items()}
    ready = all(answers.values())
    content = {name: "ok" if answered else "failed" for name, answered in answers.items()}
    return JsonResponse({"ready": ready} | content, status=200 if ready else 503)


def _answers(name: str, check) -> bool:
    try:
        check()
    except Exception:  # whatever a database, a cache or a storage raises
        logger.exception("not ready: %s", name)
        return False
    return True


def _check_database() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        cursor.fetchone()


def _check_cache() -> None:
    cache.set("readyz", "ok", timeout=10)
    if cache.get("readyz") != "ok":
        raise OSError("the cache does not keep what it is given")


def _check_storage(alias: str) -> None:
    storage = storages[alias]
    if isinstance(storage, FileSystemStorage):
        folder = storage.location
        os.makedirs(folder, exist_ok=True)
        if not os.access(folder, os.R_OK | os.W_OK):
            raise OSError(f"{folder} cannot be written")
    else:
        storage.exists("readyz")


CHECKS = {
    "database": _check_database,
    "cache": _check_cache,
    "storage_private": lambda: _check_storage("default"),
    "storage_public": lambda: _check_storage("public"),
}
