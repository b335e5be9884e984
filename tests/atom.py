"""Whether a feed is Atom as RFC 4287 wants it: a grammar, and what no grammar can say."""

from pathlib import Path

from lxml import etree

SCHEMA = etree.RelaxNG(etree.parse(Path(__file__).with_suffix(".rng")))
NAMES = {"a": "http://www.w3.org/2005/Atom"}


def read(content: bytes) -> etree._Element:
    """The feed. Fails with what is wrong with it."""
    feed = etree.fromstring(content)
    SCHEMA.assertValid(feed)
    ids = feed.xpath("//a:id/text()", namespaces=NAMES)
    assert len(ids) == len(set(ids)), "4.1.1: entries with the same id"
    for element in [feed, *feed.findall("a:entry", NAMES)]:
        alternate = element.xpath("a:link[@rel='alternate']", namespaces=NAMES)
        assert len(alternate) == 1, "4.1.1, 4.1.2: one alternate link of a type and language"
    for entry in feed.findall("a:entry", NAMES):
        published, updated = (entry.findtext(f"a:{name}", "", NAMES) for name in TIMES)
        assert not published or published[:10] <= updated[:10]
    return feed


TIMES = ("published", "updated")
