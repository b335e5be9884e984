"""What time it is, with clocks that stand still, jump, or are wrong by years."""

from tests.browser.kiosk_modules.conftest import run

HOUR = 3_600_000
DAY = 24 * HOUR
YEAR = 365 * DAY
START = 1_795_000_000_000  # some moment; the clock of the device may say what it likes

RUN = """
  let anchor = time.anchorFrom(given.told, { device: given.device, ran: 0 });
  let [device, ran] = [given.device, 0];
  return given.steps.map(([what, much]) => {
    if (what === "run") [device, ran] = [device + much, ran + much];
    if (what === "set") device += much;
    if (what === "note") anchor = time.anchorAt(anchor, { device, ran });
    if (what === "restart") {
      anchor = time.anchorAt(anchor, { device, ran });
      device += much;
      ran = 0;
      anchor = time.anchorAfterStart(anchor, { ran });
    }
    const { now, latest } = time.timeAt(anchor, { device, ran });
    return [now - given.told, latest - given.told];
  });
"""


def times(modules, *steps, device=START) -> list[tuple[int, int]]:
    """Now and at the latest, after each step, in milliseconds since the server was heard."""
    given = {"told": START, "device": device, "steps": steps}
    return [tuple(pair) for pair in run(modules, "time", RUN, given)]


def test_time_goes_on_and_is_noted(modules):
    steps = [("run", HOUR), ("note", 0), ("run", HOUR), ("restart", 5 * HOUR), ("run", HOUR)]
    hours = [1, 1, 2, 7, 8]
    for device in (START, 0, START + YEAR, START - 30 * YEAR):
        found = times(modules, *steps, device=device)
        assert found == [(hour * HOUR, hour * HOUR) for hour in hours]


def test_a_clock_that_is_set_back_brings_nothing_back(modules):
    found = times(
        modules,
        ("run", 5 * DAY),
        ("set", -20 * YEAR),
        ("note", 0),
        ("run", HOUR),
        ("restart", HOUR),
    )
    now = [one for one, _latest in found]
    assert now == [5 * DAY, 5 * DAY, 5 * DAY, 5 * DAY + HOUR, 5 * DAY + 2 * HOUR]
    assert all(latest == one for one, latest in found)


def test_every_start_in_1970_goes_on_from_what_was_noted(modules):
    steps = [("restart", -50 * YEAR), ("run", HOUR)]
    steps += [("restart", -HOUR), ("run", HOUR)] * 2
    found = times(modules, ("run", HOUR), *steps)
    assert [now for now, _latest in found][::2] == [HOUR, 2 * HOUR, 3 * HOUR, 4 * HOUR]
    corrected = times(modules, ("restart", -50 * YEAR), ("note", 0), ("set", 50 * YEAR + 20 * DAY))
    assert corrected[-1] == (20 * DAY, 20 * DAY)


def test_a_jump_of_a_year_is_doubted_and_not_written_down(modules):
    found = times(
        modules,
        ("set", YEAR),
        ("note", 0),
        ("restart", HOUR),
        ("run", HOUR),
        ("note", 0),
        ("set", -YEAR),
    )
    assert found[0] == found[1] == (0, YEAR)
    assert found[3] == found[4] == (2 * HOUR, YEAR + 2 * HOUR)
    assert found[5] == (2 * HOUR, 2 * HOUR)


def test_a_year_over_a_start_is_doubted_a_summer_is_believed(modules):
    assert times(modules, ("restart", YEAR)) == [(0, YEAR)]
    assert times(modules, ("restart", 40 * DAY)) == [(40 * DAY, 40 * DAY)]
    corrected = times(modules, ("restart", YEAR), ("note", 0), ("set", -YEAR))
    assert corrected[-1] == (0, 0)


def test_asleep_over_a_weekend_is_believed_ten_days_in_a_moment_are_not(modules):
    assert times(modules, ("run", HOUR), ("set", 3 * DAY))[-1] == (3 * DAY + HOUR, 3 * DAY + HOUR)
    assert times(modules, ("run", HOUR), ("set", 10 * DAY))[-1] == (HOUR, 10 * DAY + HOUR)


VISIBLE = """
  const at = (hours) => new Date(Date.UTC(2026, 10, 22, hours)).toISOString();
  const [early, late] = [at(2), at(20)];
  const items = [{ id: "open", not_after: null }, { id: "early", not_after: early },
    { id: "late", not_after: late }];
  return given.map(([now, latest, lease, allowed]) => programme.visibleItems({ items }, {
    now: Date.parse(at(now)), latest: Date.parse(at(latest)), lease: lease && at(lease),
    allowed: allowed && { items: allowed } }).map((item) => item.id).join(" "));
"""


def test_doubt_hides_what_has_an_end_and_nothing_else(modules):
    asked = [(1, 1, 9, None), (3, 3, 9, None), (3, 5000, 9, None), (10, 10, 9, None)]
    asked += [(1, 1, None, None), (1, 1, 9, ["late"])]
    assert run(modules, "programme", VISIBLE, asked) == [
        "open early late",
        "open late",
        "open",
        "",
        "",
        "late",
    ]
