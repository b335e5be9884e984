#!/bin/sh
# Makes a kiosk of a machine with Debian 12 or 13 (a minimal system, no desktop), and brings it up
# to date after a change of /etc/exhibition-kiosk.conf. As root, as often as you like:
#     sh install.sh          the first time: puts the configuration there, asks you to fill it in
#     sh install.sh          then: does it
# Fetches nothing but packages of Debian. With DESTDIR=folder everything is written into that folder
# and nothing on this machine is changed. README.md beside this file says what it does and why.
set -eu

name=exhibition-kiosk
root=${DESTDIR:-}
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
conf=$root/etc/$name.conf
library=$root/usr/local/lib/$name
timers="$name-screen.timer $name-watch.timer $name-fresh.timer"

main() {
    [ -n "$root" ] || [ "$(id -u)" = 0 ] || stop "This has to run as root."
    keep_configuration
    read_configuration
    if [ -z "$root" ]; then
        install_packages
        make_user
    fi
    put_programs
    put_policy
    put_session
    put_system
    if [ -z "$root" ]; then
        start
        echo "Done. The kiosk starts now and after each start of the machine. Start it anew once:"
        echo "    systemctl reboot"
    fi
}

stop() {
    echo "$*" >&2
    exit 1
}

# Writes standard input to a file below the root; leaves it alone where nothing has changed.
put() {
    mkdir -p "$(dirname -- "$root$1")"
    cat >"$root$1.new"
    chmod "$2" "$root$1.new"
    if cmp -s "$root$1.new" "$root$1"; then
        rm -f "$root$1.new"
    else
        mv -f "$root$1.new" "$root$1"
    fi
    chmod "$2" "$root$1"
}

point() { # from where to what
    mkdir -p "$(dirname -- "$root$1")"
    ln -sfn "$2" "$root$1"
}

keep_configuration() {
    if [ ! -e "$conf" ]; then
        put "/etc/$name.conf" 644 <"$here/$name.conf"
        [ -n "$root" ] || stop "Fill in /etc/$name.conf, then run this again."
    fi
}

read_configuration() {
    # shellcheck source=exhibition-kiosk.conf
    . "$conf"
    case "$ADDRESS" in
        *[!A-Za-z0-9.:/_-]* | */) stop "ADDRESS: no slash at the end, no blanks: $ADDRESS" ;;
        https://?* | http://localhost | http://localhost:* | http://127.0.0.1 | http://127.0.0.1:*) ;;
        *) stop "ADDRESS has to begin with https://: $ADDRESS" ;;
    esac
    if [ -z "$root" ] && [ "$ADDRESS" = https://ausstellung.example.org ]; then
        stop "ADDRESS in /etc/$name.conf is still the example."
    fi
    case "$ROTATION" in 0 | 90 | 180 | 270) ;; *) stop "ROTATION: 0, 90, 180 or 270: $ROTATION" ;; esac
    case "$DISPLAY_SERVER" in wayland | x11) ;; *) stop "DISPLAY_SERVER: wayland or x11" ;; esac
    case "$USB_STORAGE" in yes | no) ;; *) stop "USB_STORAGE: yes or no" ;; esac
    for hours in "$HOURS_MON" "$HOURS_TUE" "$HOURS_WED" "$HOURS_THU" "$HOURS_FRI" "$HOURS_SAT" \
        "$HOURS_SUN"; do
        case "$hours" in
            "" | always | [01][0-9]:[0-5][0-9]-[01][0-9]:[0-5][0-9]) ;;
            [012][0-9]:[0-5][0-9]-2[0-4]:[0-5][0-9]) ;;
            *) stop "Hours like 08:00-20:00, always, or nothing: $hours" ;;
        esac
        case "$hours" in
            *-*) [ "$(clock "${hours%-*}")" -lt "$(clock "${hours#*-}")" ] || stop "Hours end before they begin: $hours" ;;
        esac
    done
}

clock() { # 08:30 as 0830
    printf '%s%s' "${1%:*}" "${1#*:}"
}

install_packages() {
    set -- chromium curl procps systemd-timesyncd unattended-upgrades fonts-noto-core
    if [ "$DISPLAY_SERVER" = x11 ]; then
        set -- "$@" xserver-xorg xinit openbox x11-xserver-utils xinput unclutter
    else
        set -- "$@" cage wlr-randr
    fi
    missing=
    for package in "$@"; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' ||
            missing="$missing $package"
    done
    [ -n "$missing" ] || return 0
    apt-get update
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends $missing
}

# No password, no shell, no group that may do anything but show and sound.
make_user() {
    getent passwd "$name" >/dev/null ||
        useradd --system --create-home --home-dir "/var/lib/$name" --shell /usr/sbin/nologin \
            --groups audio,video,render "$name"
    passwd --lock "$name" >/dev/null
    chmod 700 "/var/lib/$name"
}

put_programs() {
    for file in session.sh browser.sh screen.sh watch.sh; do
        put "/usr/local/lib/$name/$file" 755 <"$here/files/$file"
    done
    put "/usr/local/lib/$name/openbox.xml" 644 <"$here/files/openbox.xml"
    # So that this very script runs from there after a change.
    put "/usr/local/lib/$name/install.sh" 755 <"$here/install.sh"
    put "/usr/local/lib/$name/$name.conf" 644 <"$here/$name.conf"
    if [ "$here" != "$library" ]; then
        (cd "$here" && find files -type f) | while read -r file; do
            put "/usr/local/lib/$name/$file" 644 <"$here/$file"
        done
    fi
}

# Nothing but the player of this one site, for every profile of this machine.
put_policy() {
    sed "s|@ADDRESS@|$ADDRESS|" "$here/files/policy.json" |
        put "/etc/chromium/policies/managed/$name.json" 644
}

put_session() {
    for unit in "$here"/files/units/*; do
        put "/etc/systemd/system/${unit##*/}" 644 <"$unit"
    done
    put "/etc/pam.d/$name" 644 <<END
auth     required pam_unix.so
account  required pam_unix.so
session  required pam_unix.so
session  required pam_systemd.so type=$DISPLAY_SERVER class=user
END
    # X neither ends by keys nor changes to a terminal.
    put "/etc/X11/xorg.conf.d/50-$name.conf" 644 <<END
Section "ServerFlags"
    Option "DontVTSwitch" "true"
    Option "DontZap" "true"
    Option "BlankTime" "0"
EndSection
END
}

put_system() {
    # No login on Ctrl+Alt+F2, no end by Ctrl+Alt+Del, no sleep, no lid.
    put "/etc/systemd/logind.conf.d/$name.conf" 644 <<END
[Login]
NAutoVTs=0
ReserveVT=0
HandleLidSwitch=ignore
HandleSuspendKey=ignore
HandleHibernateKey=ignore
IdleAction=ignore
END
    for target in ctrl-alt-del sleep suspend hibernate hybrid-sleep; do
        point "/etc/systemd/system/$target.target" /dev/null
    done
    put "/etc/sysctl.d/60-$name.conf" 644 <<END
kernel.sysrq = 0
kernel.panic = 10
END
    # The machine's own watchdog, where it has one: a system that hangs is reset.
    put "/etc/systemd/system.conf.d/$name.conf" 644 <<END
[Manager]
RuntimeWatchdogSec=30
CtrlAltDelBurstAction=none
END
    # Few writes: somebody will pull the plug.
    put "/etc/systemd/journald.conf.d/$name.conf" 644 <<END
[Journal]
Storage=volatile
RuntimeMaxUse=32M
END
    put "/etc/systemd/timesyncd.conf.d/$name.conf" 644 <<END
[Time]
NTP=$TIME_SERVER
SaveIntervalSec=600
END
    put "/etc/apt/apt.conf.d/52$name" 644 <<END
APT::Periodic::Update-Package-Lists "1";
APT::Periodic::Unattended-Upgrade "1";
APT::Periodic::AutocleanInterval "7";
Unattended-Upgrade::Automatic-Reboot "true";
Unattended-Upgrade::Automatic-Reboot-Time "04:30";
Unattended-Upgrade::Remove-Unused-Dependencies "true";
END
    if [ "$USB_STORAGE" = no ]; then
        put "/etc/modprobe.d/$name.conf" 644 <<END
install usb-storage /bin/false
install uas /bin/false
END
    else
        rm -f "$root/etc/modprobe.d/$name.conf"
    fi
}

start() {
    timedatectl set-timezone "$TIME_ZONE" || true
    systemctl set-default multi-user.target
    systemctl daemon-reload
    systemctl disable --now getty@tty1.service 2>/dev/null || true
    systemctl enable --now systemd-timesyncd.service unattended-upgrades.service
    systemctl restart systemd-timesyncd.service
    systemctl enable "$name.service"
    # shellcheck disable=SC2086
    systemctl enable --now $timers
    systemctl restart "$name.service"
}

main
