"""Makes one form of a film: MP4 that every browser plays and can jump about in."""

from dataclasses import dataclass
from pathlib import Path

from stories.domain.films import ffmpeg, keyframes, plan
from stories.domain.films.facts import Picture
from stories.domain.films.plan import Wanted
from stories.domain.films.progress import Step
from stories.domain.films.sound import WITHOUT_TRACES
from stories.enums import FilmFormat

H264_QUALITY, AV1_QUALITY = 22, 38  # CRF: smaller is better and larger
AV1_PRESET = 9  # from 10 on the encoder warns of pictures that show it
STEADY_RATES = (24, 25, 30, 50, 60)  # frames per second
WITHOUT_CAPTIONS = ["-a53cc", "0"]  # those in the picture's data; ours are WebVTT
# Without SEI of H.264: captions in the picture's data, what cameras add.
REPACKED = ["-c:v", "copy", "-bsf:v", "filter_units=remove_types=6"]
TO_SDR = (
    "setparams=color_primaries=bt2020:colorspace=bt2020nc,zscale=t=linear:npl=100,format=gbrpf32le,zscale=p=bt709,tonemap=hable:desat=0,"
    "zscale=t=bt709:m=bt709:r=tv"
)


@dataclass(frozen=True)
class Source:
    """A film to make forms of. ``opened``: the arguments that open it.

    ``levelled``: its sound in a file of its own; None where it is taken as it is, or missing.
    """

    opened: list[str]
    picture: Picture
    has_sound: bool
    levelled: Path | None

    @property
    def sound(self) -> list[str]:
        if not self.has_sound:
            return []
        return ["-map", "1:a:0" if self.levelled else "0:a:0", "-c:a", "copy"]


def make(source: Source, wanted: Wanted, target: Path, step: Step) -> float:
    """Writes one form of the picture, with its sound, to ``target``; returns its seconds.

    Raises ffmpeg.Failed.
    """
    second = ["-i", f"file:{source.levelled}"] if source.levelled else []
    repack = plan.may_repack(source.picture, wanted) and keyframes.are_close(
        source.opened, target.with_suffix(".txt"), step
    )
    picture = REPACKED if repack else _encoded(source.picture, wanted)
    done = ffmpeg.run(
        [
            *[*source.opened, *second],
            *["-map", "0:V:0", *picture],
            *source.sound,
            *["-sn", "-dn", *WITHOUT_TRACES, "-f", "mp4", f"file:{target}"],
        ],
        cpu_seconds=step.cpu_seconds,
        heard=step.heard,
    )
    return done.seconds


def _encoded(picture: Picture, wanted: Wanted) -> list[str]:
    coder = _av1(picture) if wanted.format == FilmFormat.AV1 else _h264(wanted)
    shown = ["-vf", ",".join(filters(picture, wanted)), "-filter_threads", "1"]
    return [*shown, *_frames(picture), *coder, "-threads", str(ffmpeg.threads())]


def _h264(wanted: Wanted) -> list[str]:
    most = plan.BIT_RATES[wanted.format]
    return [
        *["-c:v", "libx264", "-preset", "fast", "-profile:v", "high"],
        *["-crf", str(H264_QUALITY), "-maxrate", str(most), "-bufsize", str(2 * most)],
        *["-force_key_frames", f"expr:gte(t,n_forced*{keyframes.EVERY})", *WITHOUT_CAPTIONS],
    ]


def _av1(picture: Picture) -> list[str]:
    every = round(keyframes.EVERY * _steady_rate(picture))
    return [
        *["-c:v", "libsvtav1", "-preset", str(AV1_PRESET), "-crf", str(AV1_QUALITY)],
        *["-g", str(every), "-svtav1-params", f"lp={min(ffmpeg.threads() + 1, 6)}"],
    ]


def filters(picture: Picture, wanted: Wanted) -> list[str]:
    """Deinterlaced, in the colours of HDTV (BT.709), scaled, with square pixels, 8 bit.

    Turning comes first, by ffmpeg itself. Colours that name no matrix are left alone.
    """
    steps = ["bwdif=deint=interlaced"] if picture.is_interlaced else []
    scale = f"scale={wanted.width}:{wanted.height}:out_range=tv"
    if picture.is_hdr:
        steps.append(TO_SDR)
    elif picture.matrix and picture.matrix != "BT.709":
        scale += ":out_color_matrix=bt709"
    return [*steps, scale, "setsar=1", "format=yuv420p"]


def _frames(picture: Picture) -> list[str]:
    """Frames as they come, or at a steady rate where they vary or are too many."""
    if picture.frames_vary or not 0 < picture.frames_per_second <= plan.FASTEST:
        return ["-fps_mode", "cfr", "-r", str(_steady_rate(picture))]
    return ["-fps_mode", "vfr"]


def _steady_rate(picture: Picture) -> int:
    rate = picture.frames_per_second or 25
    return next((steady for steady in STEADY_RATES if rate <= steady + 0.5), plan.FASTEST)
