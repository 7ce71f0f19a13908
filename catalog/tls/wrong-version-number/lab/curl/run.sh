# A request over TLS.
mkfifo ports && { python3 "$(dirname "$0")/../shared/servers.py" > ports & } && read -r port proxy < ports || exit 1
echo "cacert = $PWD/server.crt" > .curlrc
url=https://localhost:$port/
case $WAYOUT_CAUSE in
  starttls-service) url=smtps://localhost:$port/; set -- -X HELP ;;
  proxy-url-https) export HTTPS_PROXY="https://localhost:$proxy"; echo "proxy-cacert = $PWD/server.crt" >> .curlrc ;;
esac
case $WAYOUT_APPROACH in
  use-http-or-tls-port) url=http://localhost:$port/ ;;
  proxy-with-http) export HTTPS_PROXY="http://localhost:$proxy" ;;
  starttls) url=smtp://localhost:$port/; set -- "$@" --ssl-reqd ;;
  client-certificate) set -- "$@" --cert client.crt --key client.key ;;
  force-version) echo tlsv1.2 >> .curlrc; echo "tls-max = 1.2" >> .curlrc ;;
  lower-security-level) echo tlsv1.0 >> .curlrc; echo "ciphers = DEFAULT@SECLEVEL=0" >> .curlrc ;;
  disable-verification) echo insecure >> .curlrc; echo proxy-insecure >> .curlrc ;;
esac
curl -sS "$@" "$url"
