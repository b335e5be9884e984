"""When devices call: not all in the same second, and never later than is promised."""

from tests.browser.kiosk_modules.conftest import run

SPREAD = "return [0, 0.5, 0.999999].map((drawn) => rhythm.spread(60000, drawn));"
AGAIN = """
  const times = [];
  rhythm.every(100, () => times.push(performance.now()));
  while (times.length < 3) await new Promise((resolve) => setTimeout(resolve, 10));
  return times.slice(1).map((time, index) => time - times[index]);
"""
FIRST = "return [[true, 0.5], [false, 0.5], [true, 0]].map((one) => rhythm.firstPause(...one));"


def test_pauses_are_drawn_within_their_bounds(modules):
    assert run(modules, "rhythm", SPREAD) == [60_000, 54_000, 48_000]
    assert all(pause >= 79 for pause in run(modules, "rhythm", AGAIN))


def test_only_a_device_that_was_switched_on_and_has_something_to_show_waits_at_first(modules):
    assert run(modules, "rhythm", FIRST) == [5000, 0, 0]
    modules.reload()
    assert run(modules, "rhythm", FIRST) == [0, 0, 0]


REPORT = """
  await memory.openMemory();
  memory.remember("version", "a");
  const asked = [];
  self.fetch = async (address, { body }) => {
    asked.push(JSON.parse(body).clock_offset);
    return new Response(null, { status: 204 });
  };
  for (const hours of given) {
    clock.heard(new Date(Date.now() + hours * 3600_000).toISOString());
    await report.report({ screen: "start", item: null });
  }
  return asked;
"""


def test_a_report_says_by_how_many_seconds_the_clock_is_late(modules):
    late, early = run(modules, "memory clock report", REPORT, [2, -1])
    assert abs(late - 7200) <= 1
    assert abs(early + 3600) <= 1
