# A container engine for the integration tests: the one that runs here, else one started for this run alone.
# Sourced by .ci/run; use_container_engine sets what Docker's clients and Testcontainers read.

engine_pid=
engine_folder=
engine_bridge=

# use_container_engine FOLDER: false when there is no engine and none can be started.
use_container_engine() {
    if docker info >/dev/null 2>&1; then
        echo "using the engine that runs here"
        return
    fi
    start_container_engine "$1/engine" && make_postgres_image "$1/image"
}

start_container_engine() {
    local folder=$1
    engine_folder=$folder
    mkdir -p "$folder"
    command -v dockerd >/dev/null || { echo "no dockerd here"; return 1; }
    [[ -e /sys/class/net/docker0 ]] || engine_bridge=docker0
    # Nothing outside this folder, nothing on the network but loopback.
    dockerd --data-root "$folder/data" --exec-root "$folder/run" --pidfile "$folder/dockerd.pid" -H "unix://$folder/docker.sock" \
        --ip 127.0.0.1 --iptables=false --ip6tables=false --ip-masq=false --ip-forward=false >"$folder/log" 2>&1 &
    engine_pid=$!
    # Debian's engine is older than the API that Testcontainers asks for. Its cleaning container cannot be fetched from
    # here, and is not needed: the engine goes with everything in it. The host is named because this may be a container.
    export DOCKER_HOST="unix://$folder/docker.sock" DOCKER_API_VERSION=1.41 \
        TESTCONTAINERS_RYUK_DISABLED=true TESTCONTAINERS_HOST_OVERRIDE=127.0.0.1
    for _ in {1..60}; do
        docker version >/dev/null 2>&1 && return
        kill -0 "$engine_pid" 2>/dev/null || break
        sleep 0.5
    done
    echo "dockerd did not start:"
    tail -n 15 "$folder/log"
    return 1
}

# No image registry need be reachable: the image holds the PostgreSQL that is installed here and the libraries it needs.
make_postgres_image() {
    local root=$1 programs version
    programs=$(compgen -G '/usr/lib/postgresql/*/bin' | sort -V | tail -n 1)
    version=$(basename "$(dirname "$programs")")
    export FACTCHECK_TEST_IMAGE="local/postgres:$version-debian"

    mkdir -p "$root"/{tmp,etc}
    chmod 1777 "$root/tmp"
    printf 'root:x:0:0::/:/bin/sh\npostgres:x:999:999::/tmp:/bin/sh\n' >"$root/etc/passwd"
    printf 'root:x:0:\npostgres:x:999:\n' >"$root/etc/group"
    install -m 0755 .ci/postgres-image/entrypoint.sh "$root/entrypoint.sh"

    local files=(/bin/sh /bin/cat /bin/mkdir "${programs%/bin}" "/usr/share/postgresql/$version" /usr/share/zoneinfo /usr/lib/locale/C.*)
    local libraries
    mapfile -t libraries < <(ldd /bin/sh /bin/cat "$programs"/* 2>/dev/null | grep -o '/[^ ]*\.so[^ )]*' | sort -u)
    # The query compiler alone would bring 100 MB of LLVM.
    tar --create --dereference --ignore-failed-read --exclude 'llvmjit*' --exclude bitcode "${files[@]}" "${libraries[@]}" 2>/dev/null |
        tar --extract --directory "$root"
    tar --create --directory "$root" . |
        docker import --change 'USER postgres' --change 'ENV PATH='"$programs"':/usr/bin:/bin PGDATA=/tmp/data' \
            --change 'EXPOSE 5432' --change 'ENTRYPOINT ["/entrypoint.sh"]' --change 'CMD ["postgres"]' - "$FACTCHECK_TEST_IMAGE" >/dev/null
    docker run --rm --entrypoint postgres "$FACTCHECK_TEST_IMAGE" --version 2>/dev/null
}

stop_container_engine() {
    [[ -n $engine_pid ]] || return 0
    local containers
    containers=$(docker ps --all --quiet 2>/dev/null || true)
    if [[ -n $containers ]]; then xargs docker rm --force --volumes <<<"$containers" >/dev/null 2>&1 || true; fi
    kill "$engine_pid" 2>/dev/null || true
    wait "$engine_pid" 2>/dev/null || true
    engine_pid=
    # Its mounts and its bridge outlive it.
    awk -v below="$engine_folder/" 'index($2, below) == 1 { print $2 }' /proc/mounts | sort -r | xargs -r umount --lazy 2>/dev/null || true
    if [[ -n $engine_bridge ]] && command -v ip >/dev/null; then ip link delete "$engine_bridge" 2>/dev/null || true; fi
}
