"""What visitors and podcast apps get of the podcast: pages, player, feed and files."""
