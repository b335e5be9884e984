"""A list of keys for a query whose text stays the same."""

import pytest
from django.contrib.auth import get_user_model
from hypothesis import given
from hypothesis import strategies as st

from core.keys import in_one_size


@given(st.lists(st.integers(min_value=1), max_size=200, unique=True))
def test_all_keys_are_there_and_nothing_else_that_a_row_could_have(keys):
    filled = in_one_size(keys)
    assert filled[: len(keys)] == keys
    assert all(key < 0 for key in filled[len(keys) :])
    assert len(filled) == len(set(filled))


def test_no_keys_stay_no_keys_so_that_nothing_is_asked():
    assert in_one_size(set()) == []


@pytest.mark.parametrize(("number", "size"), [(1, 16), (16, 16), (17, 32), (100, 128)])
def test_few_sizes(number, size):
    assert len(in_one_size(range(1, number + 1))) == size


def test_the_text_of_a_query_is_the_same_for_one_key_and_for_sixteen():
    def text(keys):
        query = get_user_model().objects.filter(pk__in=in_one_size(keys)).query
        return query.sql_with_params()[0]

    assert text([7]) == text(range(1, 17))
