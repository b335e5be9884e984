"""What runs while nobody is there."""

from tests.browser.kiosk_modules.conftest import run

ROUND = """
  const items = given.map(([id, kinds]) => ({ id, kinds: kinds.split(" ") }));
  const has = (item, kind) => item.kinds.includes(kind);
  return attract.round(items, has).map(([kind, item]) => [kind, item?.id ?? null]);
"""


def test_a_round_shows_of_each_person_what_there_is_and_never_nothing(modules):
    people = [["Rima", "portrait quote scene"], ["Joel", "portrait quote"], ["Samira", ""]]
    assert run(modules, "attract", ROUND, people) == [
        ["portrait", "Rima"],
        ["quote", "Rima"],
        ["scene", "Rima"],
        ["portrait", "Joel"],
        ["quote", "Joel"],
    ]
    assert run(modules, "attract", ROUND, []) == [["portrait", None]]


VIDEO = """
  const film = (name) => video.takeVideo({ src: `/${name}.mp4`, muted: true });
  const first = film("one");
  first.video.append(document.createElement("track"));
  const second = film("two");
  const same = [first.video === second.video, first.signal.aborted, second.signal.aborted];
  const left = second.video.childElementCount;
  video.restVideo();
  return [...same, left, second.video.hasAttribute("src")];
"""


def test_there_is_one_film_element_and_nothing_of_a_film_stays_with_it(modules):
    assert run(modules, "video", VIDEO) == [True, True, False, 0, False]
