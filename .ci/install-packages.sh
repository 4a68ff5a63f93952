#!/usr/bin/env bash
# Installs the Debian packages that the checks need and this machine lacks.
set -euo pipefail

missing=()
need() { # need PACKAGE PATH...: the package is there when one of the paths is
    local package=$1 path
    shift
    for path in "$@"; do
        if compgen -G "$path" >/dev/null; then return; fi
    done
    missing+=("$package")
}

need postgresql '/usr/lib/postgresql/*/bin/postgres'
need chromium '/usr/bin/chromium' '/usr/bin/google-chrome'
need fonts-noto-core '/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf'
need fonts-inter '/usr/share/fonts/opentype/inter/*' '/usr/share/fonts/truetype/inter*/*'
if ! docker info >/dev/null 2>&1; then
    need docker.io '/usr/sbin/dockerd' '/usr/bin/dockerd'
    need docker-compose '/usr/bin/docker-compose' '/usr/libexec/docker/cli-plugins/docker-compose'
fi

if ((${#missing[@]} == 0)); then
    echo "nothing is missing"
    exit
fi

echo "installing: ${missing[*]}"
root=()
if ((EUID != 0)); then root=(sudo); fi
"${root[@]}" apt-get update -qq
"${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
