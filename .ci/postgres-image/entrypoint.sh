#!/bin/sh
# What the official image's entrypoint does, as far as tests need it: a cluster for POSTGRES_USER, POSTGRES_PASSWORD and
# POSTGRES_DB, then the server, with the settings given as arguments.
set -eu
: "${POSTGRES_USER:=postgres}" "${POSTGRES_PASSWORD:?is not set}"
: "${POSTGRES_DB:=$POSTGRES_USER}"

case "${1:-}" in
    -*) set -- postgres "$@" ;;
esac

if [ "$1" = postgres ]; then
    echo "$POSTGRES_PASSWORD" >/tmp/password
    initdb --username "$POSTGRES_USER" --pwfile /tmp/password --auth scram-sha-256 --auth-local trust \
        --encoding UTF8 --locale C --lc-ctype C.UTF-8 --no-sync >/dev/null
    echo "host all all all scram-sha-256" >>"$PGDATA/pg_hba.conf"
    if [ "$POSTGRES_DB" != postgres ]; then
        echo "create database \"$POSTGRES_DB\"" | postgres --single -j postgres >/dev/null
    fi
    set -- "$@" -c 'listen_addresses=*' -c unix_socket_directories=/tmp
fi
exec "$@"
