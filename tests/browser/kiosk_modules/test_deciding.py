"""What decides whether people are shown: whose word counts, what is left of a programme."""

from kiosk.domain import signing
from tests.browser.kiosk_modules.conftest import run
from tests.browser.kiosk_modules.test_screens import START, programme

IS_NEWS = """
  const contact = { issued_at: "2026-11-22T12:00:00Z" };
  return [freshness.isNews(contact, null),
    ...given.map((time) => freshness.isNews({ issued_at: `2026-11-22T${time}Z` }, contact))];
"""
EXPORT = """
  await memory.openMemory();
  return given.map(([hours, ran, isNew]) => {
    clock.heardOfExport(hours && `2026-11-22T${hours}:00:00Z`, ran, isNew);
    return new Date(clock.now()).toISOString().slice(8, 16);
  });
"""
LEASE = """
  await memory.openMemory();
  memory.remember("lease", "2099-01-01T00:00:00Z");
  for (const [name, value] of Object.entries(given)) memory.remember(name, value);
  await sync.loadProgramme(() => {});
  return memory.recall("lease");
"""
ALLOWED = """
  const newer = { items: [{ id: "stays" }], files: [{ name: "stays.jpg" }] };
  const allowed = programme.allowedBy(newer);
  const asked = ["stays.jpg", "gone.jpg"];
  return [allowed.items, ...asked.map((name) => programme.isAllowed(name, allowed)),
    programme.isAllowed("gone.jpg", null)];
"""
SIGNED = """
  const item = (not_after) => ({ sign_language_film: { file: "film", not_after } });
  const shown = (one) => Boolean(window.app.signedFilmOf(one));
  const all = [item(null), item("2099-01-01T00:00:00Z"), item("2001-01-01T00:00:00Z"),
    item(undefined), item("never"), {}].map(shown);
  memory.remember("allowed", { items: [], files: ["photo"] });
  return [all, shown(item(null)), window.app.imageOf({ file: "photo" }) !== null];
"""


def test_an_answer_from_before_the_last_brings_no_lease_unless_the_clock_was_wrong(modules):
    told = ["12:00:00", "11:55:00", "11:50:00", "11:49:59", "12:00:01"]
    found = run(modules, "freshness", IS_NEWS, told)
    assert found == [True, False, False, False, True, True]


def test_an_export_makes_it_later_and_never_earlier_but_a_new_one_counts(modules):
    modules.clock.install(time="1970-01-02")
    told = [("06", 3600, True), ("06", 1800, False), ("06", 7200, False), ("", 9000, False)]
    told += [("04", 60, True), ("04", 0, False)]
    assert run(modules, "memory clock", EXPORT, told) == [
        "22T07:00",
        "22T07:00",
        "22T08:00",
        "22T08:00",
        "22T04:01",
        "22T04:01",
    ]


def test_a_lease_that_the_server_did_not_sign_is_forgotten_at_the_next_start(modules):
    moments = {"issued_at": "2026-11-22T12:00:00+01:00", "lease_until": "2026-11-29T12:00:00+01:00"}
    version = "a" * 64
    contact = moments | {"version": version, "signature": signing.sign(version=version, **moments)}
    key = signing.public_key()
    assert (
        run(modules, "memory sync", LEASE, {"contact": contact, "key": key})
        == (moments["lease_until"])
    )
    forged = contact | {"lease_until": "2098-01-01T00:00:00+01:00"}
    assert run(modules, "memory sync", LEASE, {"contact": forged, "key": key}) is None


def test_what_a_newer_programme_has_no_more_is_left_out_at_once(modules):
    assert run(modules, "programme", ALLOWED) == [["stays"], True, False, True]


def test_a_film_in_sign_language_ends_with_the_consent_of_who_is_in_it(modules):
    run(modules, "memory app", START, programme())
    found = run(modules, "memory", SIGNED)
    assert found == [[True, True, False, False, False, False], False, True]
