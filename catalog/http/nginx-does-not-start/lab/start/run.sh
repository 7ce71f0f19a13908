# Serves a shop at 8090: from an application at 3000, or by TLS.
mkdir -p shop tmp && printf 'the shop' > shop/index.html
python3 -m http.server 3000 --bind 127.0.0.1 --directory shop > /dev/null 2>&1 & app=$!
openssl req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out cert.pem -days 2 -subj /CN=shop 2> /dev/null
listen='listen 127.0.0.1:8090;' pass='proxy_pass http://127.0.0.1:3000;' url=http://127.0.0.1:8090/ other=
case $WAYOUT_CAUSE in
  port-taken) python3 -m http.server 8090 --bind 127.0.0.1 --directory tmp > /dev/null 2>&1 & other=$!; sleep 1 ;;
  upstream-name-unknown) pass='proxy_pass http://app:3000;' ;;
  configuration-wrong) pass='proxy_pas http://127.0.0.1:3000;' ;;
  certificate-missing) listen='listen 127.0.0.1:8090 ssl; ssl_certificate gone.pem; ssl_certificate_key key.pem;' url=https://127.0.0.1:8090/ ;;
esac
case $WAYOUT_CAUSE:$WAYOUT_APPROACH in
  *:free-the-port) kill "$other"; wait "$other" 2> /dev/null ;;
  *:correct-the-name | *:correct-the-line) pass='proxy_pass http://127.0.0.1:3000;' ;;
  *:give-the-certificate) listen='listen 127.0.0.1:8090 ssl; ssl_certificate cert.pem; ssl_certificate_key key.pem;' ;;
  certificate-missing:take-the-line-out) listen='listen 127.0.0.1:8090;' ;;
  *:take-the-line-out) pass= ;;
esac
cat > nginx.conf <<EOF
pid $PWD/nginx.pid;
error_log stderr;
events {}
http {
  access_log off;
  client_body_temp_path $PWD/tmp/a; proxy_temp_path $PWD/tmp/b; fastcgi_temp_path $PWD/tmp/c; uwsgi_temp_path $PWD/tmp/d; scgi_temp_path $PWD/tmp/e;
  server {
    $listen
    location / { $pass }
  }
}
EOF
start() { /usr/sbin/nginx -p "$PWD" -c "$PWD/nginx.conf"; }
start || { [ "$WAYOUT_APPROACH" = restart-again ] && start; }
for _ in 1 2 3 4 5 6 7 8 9 10; do curl -sk "$url" > answer.txt && grep -q shop answer.txt && break; sleep 0.2; done
[ ! -e nginx.pid ] || /usr/sbin/nginx -p "$PWD" -c "$PWD/nginx.conf" -s stop
kill $app $other 2> /dev/null
grep -qx 'the shop' answer.txt && echo "served: $(cat answer.txt)"
