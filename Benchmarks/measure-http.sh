#!/usr/bin/env bash
# Asks a page and a constant answer of its size of one server, in turn, and prints requests per
# second. Usage: measure-http.sh BINARY DATABASE
set -euo pipefail
binary=$1 database=$2 port=8099 host=http://127.0.0.1:8099
"$binary" serve "$database" --port $port >/dev/null &
server=$!
trap 'kill $server 2>/dev/null' EXIT
for _ in $(seq 300); do
  curl -sf -o /dev/null "$host/healthz" && break
  sleep 0.2
done
rate() { wrk -t1 -c16 -d3s "$1" | awk '/Requests\/sec/ { print $2 }'; }
median() { printf '%s\n' "$@" | sort -n | sed -n "$((($# + 1) / 2))p"; }
measure() { # name, path
  local size page=() constant=()
  size=$(curl -s "$host$2" | wc -c)
  for _ in 1 2 3; do
    page+=("$(rate "$host$2")")
    constant+=("$(rate "$host/benchmark/constant/$size")")
  done
  awk -v name="$1" -v size="$size" -v a="$(median "${page[@]}")" -v b="$(median "${constant[@]}")" \
    'BEGIN { printf "http %s: %.0f requests/s, constant answer of %d bytes %.0f requests/s (ratio %.2f)\n", name, a, size, b, a / b }'
}
programme=$(curl -s "$host/api/v1/programmes?limit=1" | grep -o '"id":"[^"]*"' | head -1 | cut -d'"' -f4)
measure "programme page" "/programmes/$programme"
measure "search page" "/programmes?q=%E6%B0%B4%E9%81%93"
