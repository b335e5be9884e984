"""schemathesis asks the open data everything their description allows, and what it forbids.

In this process, without a network, the same cases each time. Answers must fit the description:
status, headers, content, and no error of ours.
"""

import pytest
import schemathesis
from django.core.cache import cache
from django.core.wsgi import get_wsgi_application
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import GenerationMode

from tests.home.open_data_world import PATHS

EXAMPLES = 8  # cases of one kind for each address
FEW_AND_THE_SAME = settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture
def description(open_data_world):
    return schemathesis.openapi.from_wsgi("/api/v1/openapi.json", get_wsgi_application())


@pytest.mark.parametrize("mode", list(GenerationMode))
@pytest.mark.parametrize("path", PATHS)
def test_whatever_is_asked_the_answer_is_as_described(description, path, mode):
    asked = []

    @FEW_AND_THE_SAME
    @given(case=description[path]["GET"].as_strategy(generation_mode=mode))
    def ask(case):
        cache.clear()  # whoever asks so much is told to wait, see test_api_limits.py
        asked.append(case.call_and_validate().status_code)

    ask()
    assert asked
    assert all(status < 500 for status in asked)


def test_the_fuzzer_would_find_an_answer_that_is_not_as_described(description, monkeypatch):
    from home import api_programme

    monkeypatch.setattr(api_programme, "figure_as_data", lambda figure: {"value": "viele"})
    with pytest.raises(BaseExceptionGroup) as found:
        description["/api/v1/figures/"]["GET"].Case().call_and_validate()
    assert "is not of type" in "".join(map(str, found.value.exceptions))
