"""A hundred films one after the other leave nothing behind, and nobody looks at a black picture.

``python -m bench kiosk_films`` does it two thousand times and measures the memory.
"""

from bench import film_changes


def test_films_leave_nothing_behind_and_none_is_black(page, tmp_path):
    film_changes.make_clips(tmp_path)
    session = page.context.new_cdp_session(page)
    film_changes.begin(page, tmp_path)
    film_changes.change(page, 20)
    first = film_changes.left(session)
    changes = film_changes.change(page, 80)
    last = film_changes.left(session)
    assert (last.listeners, last.films) == (first.listeners, 1)
    assert last.nodes < first.nodes + 40, "half a node a change would be a leak"
    assert all(change.has_still and not change.is_black for change in changes)
