"""Started as a script: says as JSON what MediaInfo finds in a file. Imports nothing of ours.

MediaInfo follows references in a file to other files and addresses. So the library is loaded
and the file opened first, and then this process may open nothing any more: no file, no socket.
"""

import io
import json
import resource
import sys

from pymediainfo import MediaInfo


def main(path: str) -> None:
    MediaInfo.parse(io.BytesIO(b"\0" * 16))  # loads the library
    with open(path, "rb", buffering=0) as file:
        resource.setrlimit(resource.RLIMIT_NOFILE, (file.fileno() + 1, file.fileno() + 1))
        found = MediaInfo.parse(file, parse_speed=0.5)
    json.dump([track.to_data() for track in found.tracks], sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1])
