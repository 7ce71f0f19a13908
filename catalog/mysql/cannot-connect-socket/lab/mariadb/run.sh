# Reads an order with the client `mariadb`. The server's socket is in /tmp/run; 127.0.0.1 is its loopback, 127.0.0.2 its address in the network.
small="--no-defaults --innodb-log-file-size=4M --innodb-buffer-pool-size=8M --innodb-flush-method=nosync"
data=$PWD/data
mkdir -p /tmp/run /tmp/log
initialise() { mariadb-install-db $small --datadir="$data" --auth-root-authentication-method=normal --skip-test-db --skip-name-resolve > /tmp/log/install 2>&1; }
ask() { mariadb --no-defaults -u root "$@" -N -e "select concat('the order has a total of ', total) from shop.orders"; }
start() { # the address to listen on
  /usr/sbin/mariadbd $small --datadir="$data" --socket=/tmp/run/mysqld.sock --port=3306 --bind-address="$1" --pid-file=/tmp/run/pid > /tmp/log/server 2>&1 &
  server=$!
}
ready() { while ! mariadb-admin --no-defaults -u root -S /tmp/run/mysqld.sock ping > /dev/null 2>&1; do sleep 0.1; done; }
stop() { kill "$server"; wait "$server"; server=; }

initialise
start 127.0.0.1 && ready
mariadb --no-defaults -u root -S /tmp/run/mysqld.sock -e "create database shop; create table shop.orders (total int); insert into shop.orders values (42);
  create user visitor@localhost identified by 'a-long-secret'; grant select on shop.* to visitor@localhost"
client=--socket=/tmp/run/mysqld.sock
case $WAYOUT_CAUSE in
  server-not-running | still-starting) stop ;;
  socket-path-differs) client= ;; # the path that is built into the client
  no-access-to-socket) chmod 600 /tmp/run ;;
  not-listening-on-tcp) client="--host=127.0.0.2 --user=visitor --password=a-long-secret" ;;
esac
[ "$WAYOUT_CAUSE" != still-starting ] || { (sleep 2; exec /usr/sbin/mariadbd $small --datadir="$data" --socket=/tmp/run/mysqld.sock --port=3306 --bind-address=127.0.0.1 --pid-file=/tmp/run/pid > /tmp/log/server 2>&1) & server=$!; }
case $WAYOUT_APPROACH in
  start-server) start 127.0.0.1 && ready ;;
  use-tcp) client="--host=127.0.0.1" ;;
  same-socket-path) client=--socket=/tmp/run/mysqld.sock ;;
  symlink-socket) ln -s /tmp/run/mysqld.sock /tmp/mysql.sock && client=--socket=/tmp/mysql.sock ;;
  touch-socket) touch /tmp/run/other.sock && chmod 777 /tmp/run/other.sock && client=--socket=/tmp/run/other.sock ;;
  open-folder) chmod 755 /tmp/run ;;
  open-tcp) stop && start 127.0.0.2 && ready ;;
  wait-for-server) for try in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do ask "$client" > /dev/null 2>&1 && break; sleep 0.5; done ;;
  reinstall) [ -z "$server" ] || stop; rm -rf "$data" && initialise && start 127.0.0.1 && ready ;;
esac
ask ${client:+$client}
code=$?
chmod 755 /tmp/run
[ -z "$server" ] || { kill "$server"; wait "$server" 2> /dev/null; }
chmod -R a+rX "$data"
exit $code
