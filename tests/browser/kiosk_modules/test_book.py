"""The visitor's book: what is written waits until the server has it, and nobody sees it before."""

import pytest

from tests.browser.kiosk_modules.conftest import run

# A server that takes what ``taken(entries)`` says, or does not answer when that is null.
SERVER = """
  await memory.openMemory();
  memory.remember("token", "token");
  const sent = [];
  let taken = (entries) => entries.map(({ id }) => id);
  globalThis.fetch = async (address, { body, headers }) => {
    const { entries } = JSON.parse(body);
    sent.push({ address, entries, secret: headers.Authorization });
    const answer = taken(entries);
    if (answer === null) throw new Error("no network");
    const told = { headers: { "Content-Type": "application/json" } };
    return new Response(JSON.stringify({ taken: answer }), told);
  };
  const { writeInBook, sendBook, forgetBook } = book_queue;
  const waiting = () => memory.recall("book") ?? [];
  const write = async (entry) => { writeInBook({ language: "de", ...entry }); await sendBook(); };
"""


def queue(page, body: str, argument=None):
    return run(page, "memory book-queue", SERVER + body, argument)


def test_an_entry_waits_with_the_same_id_until_the_server_has_it(modules):
    body = """
      taken = () => null;
      await write({ answer: "courage" });
      taken = () => ["another"];
      await write({ text: " Ein Wort. " });
      taken = (entries) => [entries[1].id];
      await sendBook();
      const left = waiting();
      taken = (entries) => entries.map(({ id }) => id);
      await sendBook();
      await sendBook();
      return [sent, left, waiting()];
    """
    sent, left, waiting = queue(modules, body)
    ids = [[entry["id"] for entry in one["entries"]] for one in sent]
    first, second = ids[1]
    # The last attempt but one takes the second entry; what is left is tried once more at once.
    assert ids == [[first], [first, second], [first, second], [first], [first]]
    assert [entry["id"] for entry in left] == [first]
    assert waiting == []
    assert sent[0]["address"] == "/kiosk/api/book"
    assert sent[0]["secret"] == "Bearer token"  # noqa: S105
    entry = sent[1]["entries"][1]
    assert len(entry.pop("id")) == 32
    assert len(entry.pop("day")) == 10
    assert entry == {"language": "de", "answer": "", "text": "Ein Wort."}


def test_weeks_without_network_keep_words_longer_than_bare_answers_and_go_out_by_twenties(modules):
    body = """
      taken = () => null;
      for (let number = 0; number < 201; number += 1) {
        writeInBook({ language: "de", answer: "idea", text: number % 2 ? `Wort ${number}` : "" });
      }
      await sendBook();
      const kept = waiting();
      sent.length = 0;
      taken = (entries) => entries.map(({ id }) => id);
      await sendBook();
      return [kept.length, kept[0].text, sent.map(({ entries }) => entries.length), waiting()];
    """
    assert queue(modules, body) == [200, "Wort 1", [20] * 10, []]


def test_nothing_is_no_entry_and_no_text_is_too_long(modules):
    body = """
      taken = () => null;
      await write({ text: "  " });
      const none = waiting().length;
      await write({ text: "e\\u0301😀".repeat(200) });
      return [none, [...waiting()[0].text].length, waiting()[0].text.slice(0, 1)];
    """
    assert queue(modules, body) == [0, 280, "é"]


def test_another_kiosk_does_not_send_what_was_written_here(modules):
    body = """
      let answered;
      globalThis.fetch = () => new Promise((resolve) => (answered = resolve));
      writeInBook({ language: "de", answer: "idea" });
      forgetBook();
      answered(new Response("", { status: 500 }));
      await sendBook();
      return waiting();
    """
    assert queue(modules, body) == []


@pytest.mark.parametrize(
    ("text", "used", "told"),
    [
        ("Дякую", "uk", "uk"),
        ("Danke schön", "de", "de"),
        ("ጽቡቕ ታሪኽ", "ti", "ti"),
        ("Дякую, Anna", "de", "uk"),
        ("", "fr", "uk"),
    ],
)
def test_an_entry_is_in_the_language_of_its_letters(modules, text, used, told):
    body = "return book_write.languageOf(given[0], 'uk', given[1]);"
    assert run(modules, "book-write", body, [text, used]) == told


WALL = """
  const [text, thanks] = ["Gut.", "Danke, Rima!"];
  const entries = [{ id: "a", text: thanks }, { id: "b", text: "" }, { id: "c", text }];
  const lease = "2027-05-08T00:00:00+02:00";
  const at = (moment, allowed) =>
    programme.visibleEntries({ book: { entries } }, { now: Date.parse(moment), lease, allowed })
      .map(({ id }) => id);
  const newer = programme.allowedBy({ items: [], files: [], book: { entries: [{ id: "c" }] } });
  return [at("2027-05-07T00:00:00+02:00"), at("2027-05-09T00:00:00+02:00"),
    at("2027-05-07T00:00:00+02:00", newer),
    at("2027-05-07T00:00:00+02:00", { items: [], files: [] }),
    programme.visibleEntries({}, { now: 0, lease }),
    programme.visibleEntries({ book: null }, { now: 0, lease })];
"""


def test_words_about_somebody_go_with_the_lease_and_when_an_editor_takes_them_back(modules):
    assert run(modules, "programme", WALL) == [["a", "c"], [], ["c"], ["a", "c"], [], []]
