# The same program as it is configured by now, and a server elsewhere that knows old versions only.
mkfifo /tmp/port && { python3 "$(dirname "$0")/../shared/servers.py" old > /tmp/port & } && read -r port < /tmp/port || exit 1
unset HTTPS_PROXY
curl -sS "https://localhost:$port/" 2>&1 | grep -i "protocol\|legacy sigalg" && echo "old versions are refused"
