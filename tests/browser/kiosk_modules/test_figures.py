"""What the device counts, and that none is lost or sent as two."""

from tests.browser.kiosk_modules.conftest import run

REST = {"atRest": True, "language": None, "item": None}


def state(language, item=None) -> dict:
    return {"atRest": False, "language": language, "item": item}


def happenings(page, *states) -> list[list]:
    code = "return given.slice(1).map((one, index) => figures.happenings(given[index], one));"
    return run(page, "figures", code, list(states))


def test_a_visit_a_language_and_a_story_happen_once_until_they_change(modules):
    asked = [REST, state("de"), state("de", "a"), state("de", "a"), state("ar", "a"), state("ar")]
    assert happenings(modules, *asked) == [
        [["session", ""], ["language", "de"]],
        [["story", "a"]],
        [],
        [["language", "ar"]],
        [],
    ]
    again = [state("ar", "a"), REST, state("ar", "a")]
    assert happenings(modules, *again) == [
        [],
        [["session", ""], ["language", "ar"], ["story", "a"]],
    ]


def test_films_count_once_a_story_when_somebody_is_there_and_seen_when_they_were_played(modules):
    code = """
      const tell = (name, seconds) => {
        const film = document.body.appendChild(document.createElement("p"));
        const played = { length: 1, start: () => 0, end: () => seconds };
        Object.assign(film, { duration: 10, played }).dispatchEvent(new Event(name));
      };
      figures.watchFilms();
      figures.follow(given[0]);
      tell("play");
      figures.follow(given[1]);
      for (const seconds of [0, 0]) tell("play", seconds);
      tell("ended", 5);
      const { rows } = figures.batchToSend();
      tell("ended", 9);
      figures.taken(figures.batchToSend());
      return [rows, figures.batchToSend().rows].map((all) => all.map((row) => row.slice(1)));
    """
    first, second = run(modules, "figures", code, [REST, state("de", "a")])
    started = ["film_started", "a", 1]
    assert sorted(first) == [started, ["language", "de", 1], ["session", "", 1], ["story", "a", 1]]
    assert second == [["film_seen", "a", 1]]


def test_what_is_being_sent_stays_the_same_until_it_is_taken(modules):
    code = """
      const visit = () => given.forEach(figures.follow);
      visit();
      const first = figures.batchToSend();
      visit();
      const again = figures.batchToSend();
      figures.taken({ batch: "another" });
      const still = figures.batchToSend().batch === first.batch;
      figures.taken(first);
      const next = figures.batchToSend();
      const before = figures.isSomethingCounted();
      figures.taken(next);
      return [again, still, next, before, figures.isSomethingCounted()].map((one) =>
        one?.batch ? [one.batch === first.batch, one.rows.map((row) => row[3])] : one);
    """
    again, still, following, before, after = run(modules, "figures", code, [REST, state("de")])
    assert again == [True, [1, 1]]
    assert following == [False, [1, 1]]
    assert (still, before, after) == (True, True, False)
