"""What turns a machine into a kiosk: scripts, units and the policy of its browser."""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "deploy" / "kiosk"
SCRIPTS = sorted([FOLDER / "install.sh", *(FOLDER / "files").glob("*.sh")])
ADDRESS = "https://kiosk.example.net:8443"
HOURS = {"HOURS_MON": "08:00-20:00", "HOURS_TUE": "always", "HOURS_SUN": ""}


def configuration(**changed) -> str:
    text = (FOLDER / "exhibition-kiosk.conf").read_text()
    for name, value in {"ADDRESS": ADDRESS, **changed}.items():
        text, count = re.subn(rf"^{name}=.*$", f"{name}={value}", text, flags=re.MULTILINE)
        assert count == 1, name
    return text


def install(root: Path, script=FOLDER / "install.sh", **changed):
    (root / "etc").mkdir(parents=True, exist_ok=True)
    (root / "etc/exhibition-kiosk.conf").write_text(configuration(**changed))
    environment = {"PATH": os.environ["PATH"], "DESTDIR": str(root)}
    return subprocess.run(["sh", script], env=environment, capture_output=True, text=True)


def tree(root: Path) -> dict:
    """All files but the configuration, which a test writes anew."""
    return {
        path.relative_to(root): path.is_symlink()
        or (path.read_bytes(), path.stat().st_mode, path.stat().st_mtime_ns)
        for path in sorted(root.rglob("*"))
        if (path.is_file() or path.is_symlink()) and path.parent != root / "etc"
    }


@pytest.fixture(scope="module")
def root(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("root")
    answer = install(folder)
    assert (answer.returncode, answer.stderr) == (0, "")
    return folder


def test_the_scripts_are_written_for_sh():
    for script in SCRIPTS:
        assert script.read_text().startswith("#!/bin/sh\n")
        assert "set -eu" in script.read_text()
        subprocess.run(["sh", "-n", script], check=True)
    if shutil.which("shellcheck"):
        subprocess.run(["shellcheck", "--external-sources", *SCRIPTS], check=True, cwd=FOLDER)


def test_a_second_run_changes_nothing_also_from_where_the_first_has_put_it(root):
    before = tree(root)
    for script in ("install.sh", root / "usr/local/lib/exhibition-kiosk/install.sh"):
        assert install(root, FOLDER / script).returncode == 0
        assert tree(root) == before


def test_the_browser_may_open_the_player_and_nothing_else(root):
    policy = json.loads((root / "etc/chromium/policies/managed/exhibition-kiosk.json").read_text())
    assert policy["URLAllowlist"] == [f"{ADDRESS}/kiosk"]
    assert "*" in policy["URLBlocklist"]
    assert policy["ExtensionInstallBlocklist"] == ["*"]
    assert (policy["DownloadRestrictions"], policy["PrintingEnabled"]) == (3, False)
    assert (policy["DeveloperToolsAvailability"], policy["IncognitoModeAvailability"]) == (2, 1)
    browser = (root / "usr/local/lib/exhibition-kiosk/browser.sh").read_text()
    assert 'page="$ADDRESS/kiosk/"' in browser
    assert "--no-sandbox" not in browser


def test_the_units_start_programs_that_are_there(root):
    units = sorted((root / "etc/systemd/system").glob("exhibition-kiosk*"))
    for unit in units:
        for program in re.findall(r"^ExecStart=(/usr/local\S+)", unit.read_text(), re.MULTILINE):
            assert os.access(root / program[1:], os.X_OK), program
        if unit.suffix == ".timer":
            assert unit.with_suffix(".service").exists()
    kiosk = root / "etc/systemd/system/exhibition-kiosk.service"
    assert "Restart=always" in kiosk.read_text()


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="no systemd on this machine")
def test_systemd_understands_the_units(root, tmp_path):
    units = []
    for unit in (root / "etc/systemd/system").glob("exhibition-kiosk*"):
        units.append(tmp_path / unit.name)
        units[-1].write_text(unit.read_text().replace("=/usr/local", f"={root}/usr/local"))
    answer = subprocess.run(["systemd-analyze", "verify", *units], capture_output=True, text=True)
    assert [line for line in answer.stderr.splitlines() if "exhibition-kiosk" in line] == []


@pytest.mark.parametrize(
    "changed",
    [
        {"ADDRESS": "http://kiosk.example.net"},
        {"ADDRESS": "https://kiosk.example.net/"},
        {"ADDRESS": "'https://kiosk.example.net|x'"},
        {"ROTATION": "45"},
        {"HOURS_MON": "8-20"},
        {"HOURS_MON": "20:00-08:00"},
        {"DISPLAY_SERVER": "mir"},
    ],
    ids=lambda changed: "-".join(changed.values()),
)
def test_a_configuration_that_cannot_work_ends_with_one_line_and_changes_nothing(changed, tmp_path):
    answer = install(tmp_path, **changed)
    assert answer.returncode == 1
    assert len(answer.stderr.splitlines()) == 1
    assert not (tmp_path / "usr").exists()


def test_the_screen_is_on_while_the_house_is_open(root, tmp_path):
    conf = tmp_path / "conf"
    conf.write_text(configuration(**HOURS))
    program = root / "usr/local/lib/exhibition-kiosk/screen.sh"

    def wanted(moment: str) -> str:
        environment = {"PATH": os.environ["PATH"], "CONF": str(conf), "NOW": moment}
        asked = ["sh", program, "wanted"]
        return subprocess.run(asked, env=environment, capture_output=True, text=True).stdout.strip()

    assert [wanted(f"Mon {time}") for time in ("07:59", "08:00", "19:59", "20:00")] == [
        "off",
        "on",
        "on",
        "off",
    ]
    assert (wanted("Tue 03:08"), wanted("Sun 12:00")) == ("on", "off")


def test_sticks_are_read_only_where_somebody_wants_it(root, tmp_path):
    rule = "etc/modprobe.d/exhibition-kiosk.conf"
    assert "usb-storage" in (root / rule).read_text()
    install(tmp_path)
    install(tmp_path, USB_STORAGE="yes")
    assert not (tmp_path / rule).exists()
