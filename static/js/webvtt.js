/* WebVTT as a list of blocks: cues to be edited, and everything else kept as it is.

   What this does not understand it leaves alone; the server says what is wrong. */
window.WebVTT ??= (() => {
  const TIME = /^(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?$/;
  const TIMING = /^(\S+)[ \t]+-->[ \t]+(\S+)[ \t]*(.*)$/;

  /** Seconds of „00:01:02.500“, also of „1:02,5“; NaN where it is no time. */
  function seconds(text) {
    const match = TIME.exec(text.trim());
    if (!match) return NaN;
    const [, hours = 0, minutes, rest, part = "0"] = match;
    if (minutes > 59 || rest > 59) return NaN;
    return Number(hours) * 3600 + Number(minutes) * 60 + Number(rest) + Number(`0.${part}`);
  }

  /** „00:01:02.500“ for 62.5. */
  function clock(time) {
    const total = Math.round(Math.max(time, 0) * 1000);
    const parts = [3_600_000, 60_000, 1000].map((unit, place) =>
      String(Math.floor(total / unit) % (place ? 60 : 10_000)).padStart(2, "0"),
    );
    return `${parts.join(":")}.${String(total % 1000).padStart(3, "0")}`;
  }

  /** Blocks: {raw} or {id, start, end, settings, text, first, last}; lines are counted from 1. */
  function parse(text) {
    const blocks = [];
    let lines = [];
    text.replace(/\r\n?/g, "\n").split("\n").concat("").forEach((line, place) => {
      if (line) lines.push(line);
      else if (lines.length) {
        blocks.push({ ...block(lines), first: place - lines.length + 1, last: place });
        lines = [];
      }
    });
    if (!blocks.length) blocks.push({ raw: "WEBVTT" });
    return blocks;
  }

  function block(lines) {
    const place = lines.slice(0, 2).findIndex((line) => TIMING.test(line));
    const isComment = /^(WEBVTT|NOTE|STYLE|REGION)\b/.test(lines[0]);
    if (place < 0 || isComment) return { raw: lines.join("\n") };
    const [, start, end, settings] = TIMING.exec(lines[place]);
    return {
      id: place ? lines[0] : "",
      start,
      end,
      settings: settings.trim(),
      text: lines.slice(place + 1).join("\n"),
    };
  }

  function write(blocks) {
    return `${blocks.map(written).join("\n\n")}\n`;
  }

  function written(one) {
    if ("raw" in one) return one.raw;
    const times = [`${one.start} --> ${one.end}`, one.settings].filter(Boolean).join(" ");
    const text = one.text.replace(/\n{2,}/g, "\n").replace(/^\n|\n$/g, "");
    return [one.id, times, text].filter(Boolean).join("\n");
  }

  /** What a reader sees: no tags. */
  function plain(text) {
    return text.replace(/<[^<>]*>/g, "").replace(/&(amp|lt|gt|nbsp);/g, " ");
  }

  return { seconds, clock, parse, write, plain };
})();
