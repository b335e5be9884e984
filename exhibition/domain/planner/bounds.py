"""OR-Tools CP-SAT proves how many can be served at most, whatever the kilometres.

One yes or no for each request, gap and moment; on no day of a gap more than one yes. Said so,
and not with intervals, the bound is proven within a second. OR-Tools is imported only in here
and in ``network``: it takes more than half a second and 60 MB.
"""

import threading
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from exhibition.domain.planner.gaps import Gap
from exhibition.domain.planner.model import Season
from exhibition.domain.planner.moments import alike, days_taken, moments
from exhibition.domain.planner.worth import Orders, Worth

LOOK_EVERY = 0.05  # seconds between two looks whether to stop

Choice = tuple[int, int, int]  # pool of gaps, day, request


@dataclass(frozen=True)
class Proof:
    """No plan is better than ``bound``; ``orders`` is the best plan found, if any was."""

    bound: int
    is_proven: bool  # the plan found reaches the bound
    orders: Orders | None


def most_served(
    season: Season, gaps: Sequence[Gap], *, seconds: float, is_over: Callable[[], bool]
) -> Proof:
    """The greatest worth that a plan can serve; the bound is never too low."""
    from ortools.sat.python import cp_model

    pools, worth = alike(gaps), Worth.of(season.requests).of_request
    program = cp_model.CpModel()
    choices: dict[Choice, object] = {
        (pool, day, index): program.new_bool_var("")
        for pool, numbers in enumerate(pools)
        for index, day in moments(season, gaps[numbers[0]])
    }
    _once_each(program, choices)
    _never_too_many_at_once(program, season, choices, [len(numbers) for numbers in pools])
    program.maximize(sum(worth[index] * one for (_pool, _day, index), one in choices.items()))
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = max(0.01, seconds)
    solver.parameters.num_workers = 1  # the same answer each time, and quick enough
    solver.parameters.linearization_level = 2
    status = in_thread(lambda: solver.solve(program), solver.stop_search, is_over)
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return Proof(sum(worth), False, None)
    chosen = sorted(choice for choice, one in choices.items() if solver.value(one))
    bound = min(sum(worth), round(solver.best_objective_bound))
    return Proof(bound, status == cp_model.OPTIMAL, _orders(season, pools, chosen))


def _once_each(program, choices: dict[Choice, object]) -> None:
    of_request = defaultdict(list)
    for (_pool, _day, index), one in choices.items():
        of_request[index].append(one)
    for ones in of_request.values():
        program.add_at_most_one(ones)


def _never_too_many_at_once(program, season: Season, choices, sets_of_pool: list[int]) -> None:
    """Of stops that overlap one another one begins last: its first day is enough to look at."""
    begins = {(pool, day) for pool, day, _index in choices}
    overlapping = defaultdict(list)
    for (pool, day, index), one in choices.items():
        for then in range(day, day + days_taken(season, index)):
            if (pool, then) in begins:
                overlapping[pool, then].append(one)
    for (pool, _day), ones in overlapping.items():
        program.add(sum(ones) <= sets_of_pool[pool])


def _orders(season: Season, pools: list[list[int]], chosen: list[Choice]) -> Orders:
    """Each stop goes to the first gap of its pool that is free by then."""
    orders: Orders = [[] for numbers in pools for _number in numbers]
    free_on: dict[int, int] = defaultdict(int)
    for pool, day, index in chosen:  # by day within a pool
        number = next(one for one in pools[pool] if free_on[one] <= day)
        orders[number].append(index)
        free_on[number] = day + days_taken(season, index)
    return orders


def in_thread(solve: Callable, stop: Callable, is_over: Callable[[], bool]):
    """The answer of ``solve``; calls ``stop`` as soon as ``is_over`` says so.

    What ``solve`` raises is raised here.
    """
    answers: list = []
    errors: list[BaseException] = []

    def work() -> None:
        try:
            answers.append(solve())
        except BaseException as error:  # raised below
            errors.append(error)

    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    while thread.is_alive():
        thread.join(LOOK_EVERY)
        if thread.is_alive() and is_over():
            stop()
    if errors:
        raise errors[0]
    return answers[0]
