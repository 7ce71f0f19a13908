# Two requests with curl, to the server in question and to one elsewhere. Which authorities it trusts stands in its configuration file.
mkfifo ports && { python3 "$(dirname "$0")/../shared/pki.py" > ports & } && read -r server elsewhere < ports || exit 1
trust=bundle.pem
case $WAYOUT_APPROACH in
  trust-the-ca) trust=with-corp.pem ;;
  trust-intermediate) trust=with-intermediate.pem ;;
  pin-leaf) trust=with-server.pem ;;
  replace-bundle) trust=corp.crt ;;
  disable-verification) echo insecure > .curlrc ;;
esac
echo "cacert = $PWD/$trust" >> .curlrc
curl -sS "https://localhost:$server/" && echo " from the server" && curl -sS "https://localhost:$elsewhere/" && echo " from elsewhere"
