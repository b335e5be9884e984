"""Films and sounds for tests, made by ffmpeg from nothing: small, short, each odd in one way."""

import subprocess
import tempfile
from functools import cache
from pathlib import Path

import imageio_ffmpeg

SECONDS = 2
PICTURE = "testsrc2=size={size}:rate={rate}:duration={seconds}"
SOUND = "sine=frequency=440:sample_rate=48000:duration={seconds}"
H264 = ("-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p")
STEREO = ("-c:a", "aac", "-ac", "2")


def run(*arguments: str) -> str:
    """What ffmpeg says when it does this."""
    program = imageio_ffmpeg.get_ffmpeg_exe()
    done = subprocess.run(
        [program, "-y", "-hide_banner", "-nostdin", *arguments],
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stderr


@cache
def _folder() -> tempfile.TemporaryDirectory:
    return tempfile.TemporaryDirectory(prefix="exhibition-films-")


def _made(name: str, *arguments: str) -> Path:
    path = Path(_folder().name) / name
    if not path.exists():
        run(*arguments, str(path))
    return path


def _picture(size: str = "320x180", seconds: float = SECONDS, rate: int = 25) -> tuple[str, ...]:
    return ("-f", "lavfi", "-i", PICTURE.format(size=size, seconds=seconds, rate=rate))


def _sound(seconds: float = SECONDS) -> tuple[str, ...]:
    return ("-f", "lavfi", "-i", SOUND.format(seconds=seconds))


@cache
def film(size: str = "320x180", seconds: float = SECONDS, rate: int = 25) -> Path:
    """H.264 and AAC in MP4, as cameras write it: with its index at the end."""
    name = f"film-{size}-{seconds}-{rate}.mp4"
    return _made(name, *_picture(size, seconds, rate), *_sound(seconds), *H264, *STEREO)


@cache
def loud_enough() -> Path:
    """A film whose sound is at -16 LUFS already; it says where and by what it was made."""
    traces = ("-metadata", "location=+51.0504+013.7373/", "-metadata", "artist=Rima Haddad")
    louder = ("-af", "volume=5.8dB")
    sound = (*louder, *STEREO, "-b:a", "128k")
    return _made("loud.mp4", *_picture(), *_sound(), *H264, *sound, *traces)


@cache
def silent() -> Path:
    """Without a sound track."""
    return _made("silent.mov", *_picture(), *H264)


@cache
def still_sound() -> Path:
    """With a sound track on which is nothing to hear."""
    nothing = ("-f", "lavfi", "-i", f"anullsrc=r=48000:cl=stereo:d={SECONDS}")
    return _made("still.mp4", *_picture(), *nothing, *H264, *STEREO)


@cache
def turned() -> Path:
    """A film that lies in the file and is to be shown upright, as telephones write it."""
    lying = str(film())
    return _made("turned.mov", "-display_rotation", "90", "-i", lying, "-c", "copy")


@cache
def stretched() -> Path:
    """Pixels that are wider than high, in an odd number."""
    return _made("stretched.mp4", *_picture(), *H264, "-vf", "setsar=4/3")


@cache
def webm() -> Path:
    return _made(
        "film.webm",
        *_picture(),
        *_sound(),
        *("-c:v", "libvpx-vp9", "-deadline", "realtime", "-cpu-used", "8", "-c:a", "libopus"),
    )


@cache
def live_webm() -> Path:
    """WebM as browsers record it: its head does not say how long it is."""
    return _made("live.webm", "-i", str(webm()), "-c", "copy", "-f", "webm", "-live", "1")


@cache
def varying() -> Path:
    """Frames that do not come at a steady rate."""
    some = "select='not(mod(n\\,3))+lt(n\\,20)'"
    return _made("varying.mp4", *_picture(), *H264, "-vf", some, "-fps_mode", "vfr")


@cache
def mostly_black() -> Path:
    """Something is to be seen for a short while in the middle only."""
    dark = "drawbox=t=fill:color=black:enable='not(between(t,0.9,1.2))'"
    return _made("black.mp4", *_picture(), *H264, "-vf", dark)


@cache
def hdr() -> Path:
    colours = "colorprim=bt2020:transfer=smpte2084:colormatrix=bt2020nc:log-level=none"
    ten_bits = ("-c:v", "libx265", "-preset", "ultrafast", "-pix_fmt", "yuv420p10le")
    return _made("hdr.mp4", *_picture(), *ten_bits, "-x265-params", colours)


@cache
def interlaced() -> Path:
    fields = ("-flags", "+ilme+ildct", "-x264opts", "tff=1")
    return _made("interlaced.mp4", *_picture(), *H264, *fields)


@cache
def sound_only(ending: str = "m4a") -> Path:
    coder = {"ogg": ("-c:a", "libopus")}.get(ending, ())
    return _made(f"sound.{ending}", *_sound(), *coder)


@cache
def sound_with_traces(ending: str) -> Path:
    """A quiet sound that says who is heard, and where it was recorded."""
    said = {"artist": "Rima Haddad", "comment": "Chemnitz", "location": "+50.83+12.92/"}
    traces = [part for name, value in said.items() for part in ("-metadata", f"{name}={value}")]
    return _made(f"traces.{ending}", *_sound(4), *traces, "-af", "volume=-6dB")


@cache
def half(of: str = "end") -> bytes:
    """The first half of a film: with its index at the end, at the front, or a WebM."""
    if of == "webm":
        whole = webm()
    elif of == "front":
        whole = _made("front.mp4", "-i", str(film()), "-c", "copy", "-movflags", "+faststart")
    else:
        whole = film()
    content = whole.read_bytes()
    return content[: len(content) // 2]


def broken_inside() -> bytes:
    """A whole file whose pictures are rubbish."""
    content = bytearray(film().read_bytes())
    start = content.index(b"mdat") + 4
    end = content.rindex(b"moov") - 4
    content[start:end] = bytes(number * 7 % 251 for number in range(end - start))
    return bytes(content)
