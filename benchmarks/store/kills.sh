#!/bin/bash
# Adds articles to a new store while being killed again and again, and says whether any article was
# lost or doubled: benchmarks/store/kills.sh ARTICLES.jsonl[.gz] [KILLS] [LONGEST_SECONDS] [SEED]
# Each of the KILLS (20) comes after up to LONGEST_SECONDS (30) by SIGKILL; then the same command
# runs to its end. Exit code 1 where the store and the file differ.
set -u
articles=$1
kills=${2:-20}
longest=${3:-30}
RANDOM=${4:-7}
actant=$(dirname "$0")/../../actant
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
store=$folder/killed.duckdb
count() { "$actant" query "$store" --format csv "$1" | tail -n 1; }

for kill in $(seq "$kills"); do
    "$actant" add "$store" "$articles" --threads 1 2>>"$folder/messages" &
    child=$!
    sleep "$((RANDOM % longest)).$((RANDOM % 10))"
    if kill -KILL "$child" 2>/dev/null; then
        wait "$child" 2>/dev/null
        [ -e "$store" ] || { echo "kill $kill: before there was a store"; continue; }
        echo "kill $kill: $(count 'select count(*) from articles') articles in the store"
    else
        echo "kill $kill: it had ended"
    fi
done
"$actant" add "$store" "$articles" --threads 1 2>&1 | tail -n 1

cat=cat
case $articles in *.gz) cat=zcat ;; esac
lines=$($cat "$articles" | wc -l)
failed=$(count 'select count(*) from failures')
expected=$((lines - failed))
read -r -d '' proof <<'SQL'
select count(*) || ' ' || count(distinct id) || ' ' || max(version)
    || ' ' || (select count(*) from stories)
    || ' ' || (select count(*) - count(distinct event_key) from events)
    || ' ' || (select count(*) from events where latest) - (select count(*) from reports)
from articles
SQL
found=$(count "$proof" | tr -d '"')
echo "articles in the file: $lines, of which could not be read: $failed"
echo "articles, distinct ids, versions, articles with a story, doubled events, events without a happening: $found"
[ "$found" = "$expected $expected 1 $expected 0 0" ]
