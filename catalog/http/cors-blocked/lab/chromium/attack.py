"""A page at another origin asks the API, as it is configured now, with the customer's cookies."""
from shop import Api, Page, browse, html, load, serve

load()
other_server, other = serve(Page)
_, api = serve(Api)
other_server.html = html(f"{api}/orders", {"credentials": "include"})
print("the other page reads:", browse(other))
