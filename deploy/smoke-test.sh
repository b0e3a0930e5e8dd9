#!/usr/bin/env bash
# Brings the whole compose stack up under a project name of its own, waits until the demo visitor is let in and somebody
# is refused, and takes all of it down. Needs built jars (./doorward build) and a Docker engine; touches no other stack.
# Usage: deploy/smoke-test.sh [--keep]
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$(mktemp -d)
export DOORWARD_LOCAL=$work/local DOORWARD_ENV_FILE=$work/env
readonly home work project=doorward-smoke-$$ patience=300
cd "$home"

compose() { docker compose -p "$project" --env-file "$DOORWARD_ENV_FILE" "$@"; }

# The page, without curl: bash speaks enough HTTP.
ask() { # path
  local answer
  exec 3<>"/dev/tcp/127.0.0.1/$port" || return 1
  printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$1" >&3
  answer=$(cat <&3)
  exec 3>&-
  [[ $answer == HTTP/1.?' 200 '* ]] && printf '%s' "${answer#*$'\r\n\r\n'}"
}

end() {
  local status=$?
  if [ $status -ne 0 ]; then
    echo "--- what the containers said last"
    compose ps -a --format 'table {{.Name}}\t{{.Status}}' || true
    compose logs --no-color --tail 15 2>/dev/null | cut -c1-240 || true
  fi
  if [ "${1:-}" != --keep ]; then
    compose down -v --timeout 5 >/dev/null 2>&1 || true
    rm -rf "$work"
  fi
  [ $status -eq 0 ] && echo "Compose: up, healthy, a visit granted and one denied, $SECONDS s in all" || echo "Compose: FAILED after $SECONDS s"
}
trap 'end "${1:-}"' EXIT

deploy/setup.sh
compose -f docker-compose.yml -f deploy/pi/alone.yml config -q # everything on one Pi: its devices are not here
# Any free ports: other stacks may run.
printf 'DOORWARD_PAGE_PORT=0\nDOORWARD_HTTPS_PORT=0\nDOORWARD_BROKER_PORT=0\nDOORWARD_SOURCE=demo\n' >>"$DOORWARD_ENV_FILE"
compose up -d --build --wait --quiet-pull >"$work/up.log" 2>&1 || { tail -20 "$work/up.log"; exit 1; }
port=$(compose port admin-ui 8080) port=${port##*:}
echo "Healthy after $SECONDS s"
tls=$(compose port admin-ui 8443) tls=${tls##*:}
openssl s_client -connect "127.0.0.1:$tls" -verify_hostname localhost </dev/null 2>/dev/null | grep -q 'issuer=CN *= *Doorward' ||
  { echo "the page does not speak TLS with the certificate of the house"; exit 1; }

until decisions=$(ask '/api/decisions?limit=50') && [[ $decisions == *'"granted"'* && $decisions == *'"denied"'* ]]; do
  [ $SECONDS -lt $patience ] || { echo "no visit granted and denied within $patience s; decisions: ${decisions:0:2000}"; exit 1; }
  sleep 1
done
