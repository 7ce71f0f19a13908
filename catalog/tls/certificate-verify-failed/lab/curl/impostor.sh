# The same request as it is configured by now, to somebody with a certificate that he made himself.
mkfifo /tmp/port && { python3 "$(dirname "$0")/../shared/pki.py" impostor > /tmp/port & } && read -r port < /tmp/port || exit 1
curl -sS "https://localhost:$port/" 2>&1 | grep "SSL certificate problem" && echo "the impostor is refused"
