"""Was ordered once, if the client says that the server has the order? Without an order the client must not have gone on."""
import pathlib

orders = pathlib.Path("orders.txt")
count = len(orders.read_text().splitlines()) if orders.exists() else 0
said = pathlib.Path("said.txt").exists()
print(f"wrong: {count} orders" if count > 1 or (said and count == 0) else "right")
