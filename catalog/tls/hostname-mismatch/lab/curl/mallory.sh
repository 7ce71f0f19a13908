# The same request as it is configured by now, to somebody who has a good certificate for a name of his own.
mkfifo /tmp/port && { python3 "$(dirname "$0")/../shared/pki.py" mallory > /tmp/port & } && read -r port < /tmp/port || exit 1
curl -sS "https://localhost:$port/" 2>&1 | grep "no alternative certificate subject name" && echo "mallory is refused"
