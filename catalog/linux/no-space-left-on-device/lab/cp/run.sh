# /tmp and /dev/shm are two mounts of 16 MB. The shop's mount is /dev/shm: with its orders, a cache and the log of a service.
disk=/dev/shm
mkdir -p $disk/orders $disk/cache $disk/log
echo 42 > $disk/orders/1
head -c 3000000 /dev/zero > report
fill() { # with blocks of a megabyte, as far as there is room
  number=0
  while dd if=/dev/zero of="$1/$number" bs=1M count=1 2>/dev/null; do number=$((number + 1)); done
  rm "$1/$number"
}
target=$disk/report
case $WAYOUT_CAUSE in
  disk-full) fill $disk/cache ;;
  small-mount) target=/tmp/report; mkdir /tmp/of-others && fill /tmp/of-others ;; # the report is only put together there
  deleted-but-open)
    fill $disk/log
    # The service keeps its logs open; rotation has deleted them.
    (exec 3< $disk/log/0 4< $disk/log/1 5< $disk/log/2 6< $disk/log/3 7< $disk/log/4 8< $disk/log/5; exec sleep 60) &
    service=$!
    sleep 0.3
    rm $disk/log/0 $disk/log/1 $disk/log/2 $disk/log/3 $disk/log/4 $disk/log/5 ;;
esac
case $WAYOUT_APPROACH in
  clean-caches) rm -f $disk/cache/* ;;
  restart-holder) [ -z "$service" ] || { kill "$service"; wait "$service" 2>/dev/null; } ;;
  use-other-temp) target=/tmp/report; [ "$WAYOUT_CAUSE" != small-mount ] || target=$disk/report ;;
  delete-blindly) rm -rf ${target%/report}/* ;;
esac
cp report "$target"
code=$?
cat $disk/orders/1 > orders-afterwards 2>/dev/null
[ -d /tmp/of-others ] || [ "$WAYOUT_CAUSE" != small-mount ] || echo "of others: deleted" >> orders-afterwards
[ -z "$service" ] || kill "$service" 2>/dev/null
[ $code -eq 0 ] || exit 1
echo "copied: $(wc -c < "$target") bytes"
