# A clone from a host to which the way is not clear.
export GIT_AUTHOR_NAME=A GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=A GIT_COMMITTER_EMAIL=a@example.org GIT_TERMINAL_PROMPT=0
git init -q -b main made && (cd made && echo one > one.txt && git add . && git commit -q -m "Start") || exit 1
git clone -q --bare made host/app.git && git --git-dir=host/app.git update-server-info
free() { python3 -c 'import socket; all = [socket.create_server(("127.0.0.1", 0)) for _ in range(4)]; print(*[one.getsockname()[1] for one in all])'; }
PORTS=$(free) && export PORTS && set -- $PORTS && port=$1 proxy=$2 login=$3 nobody=$4
export SCHEME=http
name=localhost late=0 busy=0
case $WAYOUT_CAUSE in
  name-not-resolved) name=git.example.com ;;
  wrong-address) name=localhsot ;;
  dead-proxy-configured) SCHEME=https; git config --global http.proxy "http://127.0.0.1:$nobody" ;;
  proxy-needed) SCHEME=https name=git.example.com ;;
  proxy-refuses) SCHEME=https name=git.example.com; git config --global http.proxy "http://127.0.0.1:$login" ;;
  blocked-or-server-down) SCHEME=https late=4 ;;
  server-answers-with-error) busy=4 ;;
esac
openssl req -x509 -newkey rsa:2048 -nodes -keyout host.key -out host.crt -days 2 -subj /CN=host -addext subjectAltName=DNS:localhost,DNS:git.example.com 2> /dev/null
git config --global http.sslCAInfo "$PWD/host.crt"
mkfifo ready && { python3 "$(dirname "$0")/server.py" "$late" "$busy" > ready & } && read -r _ < ready
url=$SCHEME://$name:$port/app.git
again() { for _ in 1 2 3 4 5 6 7 8; do git clone -q "$1" app && return; rm -rf app; sleep 1; done; return 1; }
case $WAYOUT_APPROACH in
  correct-remote) git clone -q "$SCHEME://localhost:$port/app.git" app ;;
  unset-proxy) git config --global --unset-all http.proxy; unset http_proxy https_proxy all_proxy; git clone -q "$url" app ;;
  set-proxy) # the proxy that is really there, with the login if it wants one
    if [ "$WAYOUT_CAUSE" = proxy-refuses ]; then at=me:proxy-password@127.0.0.1:$login; else at=127.0.0.1:$proxy; fi
    git config --global --unset-all http.proxy; git config --global "http.$SCHEME://$name:$port.proxy" "http://$at"; git clone -q "$url" app ;;
  curlopt-resolve) git config --global http.curloptResolve "$name:$port:127.0.0.1"; git clone -q "$url" app ;;
  wait-and-retry) again "$url" 2> tries || { tail -1 tries >&2; false; } ;;
  disable-ssl-verify) git config --global http.sslVerify false; git clone -q "$url" app ;;
  larger-buffer) git config --global http.postBuffer 524288000; git clone -q "$url" app ;;
  *) git clone -q "$url" app ;;
esac || exit 1
git -C app log --format="cloned: %s"
