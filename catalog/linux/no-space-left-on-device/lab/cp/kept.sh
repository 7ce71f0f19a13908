# Did the orders, and what others have on a mount, survive?
[ "$(cat orders-afterwards)" = 42 ] && echo "all orders are there"
