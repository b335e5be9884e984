"""A process of its own that publishes or withdraws when it is told to: ``python -m … publish``.

Reads the key of a story from its input, one a line, and answers with a line when it is done.
"""

import os
import sys

import django


def publish(story) -> None:
    story.latest_revision.publish()


def take_back(story) -> None:
    from stories.domain.withdrawal import withdraw

    withdraw(story.appearances.get().person)


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.test")
    django.setup()
    from stories.models import StoryPage

    work = {"publish": publish, "withdraw": take_back}[sys.argv[1]]
    print("ready", flush=True)
    for line in sys.stdin:
        work(StoryPage._base_manager.get(pk=int(line)))
        print("done", flush=True)


if __name__ == "__main__":
    main()
