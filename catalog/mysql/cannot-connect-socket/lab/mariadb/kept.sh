# Starts the server from a copy of its data and looks for the order.
cp -r data /tmp/data
/usr/sbin/mariadbd --no-defaults --innodb-log-file-size=4M --innodb-buffer-pool-size=8M --datadir=/tmp/data --socket=/tmp/s.sock --skip-networking --pid-file=/tmp/pid > /tmp/log 2>&1 &
server=$!
while ! mariadb-admin --no-defaults -u root -S /tmp/s.sock ping > /dev/null 2>&1; do sleep 0.1; done
[ "$(mariadb --no-defaults -u root -S /tmp/s.sock -N -e 'select total from shop.orders')" = 42 ] && echo "all orders are there"
kill $server
wait $server
