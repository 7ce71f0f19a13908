# Fetches a report from a server on loopback: by HTTP at 8080, where a report takes two seconds, and behind TLS at 8443.
openssl req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out cert.pem -days 2 -subj /CN=localhost -addext subjectAltName=IP:127.0.0.1 2> /dev/null
python3 /lab/scenario/server.py & server=$!
until [ -e ready ]; do sleep 0.05; done
url=http://127.0.0.1:8080/
case $WAYOUT_CAUSE in
  name-not-known) url=http://shop.example:8080/ ;;
  nothing-listens) url=http://127.0.0.1:8081/ ;;
  too-slow) url=http://127.0.0.1:8080/slow options='--max-time 1' ;;
  closed-early) url=http://127.0.0.1:8443/ ;;
esac
case $WAYOUT_APPROACH in
  correct-the-name) options='--resolve shop.example:8080:127.0.0.1' ;;
  right-port) url=http://127.0.0.1:8080/ ;;
  wait-for-it) options="$options --retry 2 --retry-delay 1 --retry-connrefused --retry-all-errors" ;;
  more-time) options='--max-time 20' ;;
  right-protocol) url=https://127.0.0.1:8443/ options='--cacert cert.pem' ;;
  insecure) options="$options -k" ;;
esac
curl -sS $options "$url" > report.txt
status=$?
[ "$WAYOUT_APPROACH" != ignore-and-go-on ] || status=0
kill $server
[ $status = 0 ] && touch went-on && echo "done"
exit $status
