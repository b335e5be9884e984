"""Houses that send their requests at the same moment. ``make test-stack``: on PostgreSQL."""

import pytest

from exhibition.models import ExhibitionRequest
from tests.exhibition.processes import processes  # noqa: F401
from tests.exhibition.test_requests import submit

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)
TIMES = 24


def test_of_many_houses_that_send_at_once_each_gets_a_number_of_its_own(home, processes):  # noqa: F811
    submit()
    ExhibitionRequest.objects.all().delete()
    processes.share()
    said = processes.at_once(lambda _number: submit().number.partition("-")[2], TIMES)
    assert sorted(said) == [f"{number:03d}" for number in range(1, TIMES + 1)]
