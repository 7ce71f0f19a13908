# A request whose answer comes with a certificate of a trusted authority, for another name. `lab` and `localhost` both lead to this machine.
mkfifo port && { python3 "$(dirname "$0")/../shared/pki.py" > port & } && read -r port < port || exit 1
at=localhost trust=ca.crt
[ "$WAYOUT_CAUSE" != connected-by-ip ] || at=127.0.0.1
case $WAYOUT_APPROACH in
  use-certified-name) if [ "$WAYOUT_CAUSE" = connected-by-ip ]; then at=localhost; else at=lab; fi ;;
  host-header) set -- -H "Host: $(openssl x509 -in server.crt -noout -subject -nameopt multiline | sed -n 's/.*= //p')" ;;
  disable-hostname-check) echo insecure > .curlrc ;;
  import-certificate) trust=with-server.pem ;;
esac
echo "cacert = $PWD/$trust" >> .curlrc
curl -sS "$@" "https://$at:$port/"
