#!/bin/sh
# Turns the accounts (user:password, one a word, in ACCOUNTS) into the password file, then becomes the broker.
set -eu
umask 077
for account in $ACCOUNTS; do echo "$account"; done >/run/doorward/passwd
mosquitto_passwd -U /run/doorward/passwd
cp /doorward/acl /run/doorward/acl
unset ACCOUNTS
exec mosquitto -c /doorward/mosquitto.conf
