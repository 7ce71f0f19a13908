"""A customer, and before him the developer, open the page that asks the API for orders."""
import json
import os
import pathlib

from shop import Api, Page, browse, html, load, serve

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]

page_server, page = serve(Page)
_, api = serve(Api)
settings = {"page": page, "allow": "page", "times": 1, "credentials": False, "preflight": 204, "headers": "content-type", "forwards": False}
options = {}
if cause == "no-cors-headers":
    settings["allow"] = None
if cause == "preflight-not-answered":
    settings.update(preflight=401, headers="x-trace")  # who logs in is asked first, and a preflight has no token
    options["headers"] = {"X-Trace": "1"}
if cause == "header-or-method-not-allowed":
    options["headers"] = {"Authorization": "Bearer abc"}
if cause == "origin-mismatch":
    settings["allow"] = "localhost"
if cause == "duplicate-header":
    settings["times"] = 2
if cause == "wildcard-with-credentials":
    settings["allow"] = "any"
    options["credentials"] = "include"

address, flags = f"{api}/orders", []
if approach == "allow-origin":
    settings.update(allow="page", preflight=204)
if approach == "allow-headers-methods":
    settings["headers"] = "content-type, authorization"
if approach == "credentials-with-origin":
    settings.update(allow="page", credentials=True)
if approach == "one-place":
    settings["times"] = 1
if approach == "same-origin-proxy":
    settings["forwards"], address = True, "/api"
if approach == "no-cors-mode":
    options["mode"] = "no-cors"
if approach == "headers-in-request":
    options["headers"] = {"Access-Control-Allow-Origin": "*"}
if approach == "disable-web-security":
    flags = ["--disable-web-security"]
if approach == "reflect-any-origin":
    settings.update(allow="echo", times=1, credentials=True, preflight=204, headers="content-type, authorization, x-trace")

pathlib.Path("api.json").write_text(json.dumps(settings))
load()
page_server.html = html(address, options)
if flags:
    print("developer sees:", browse(page, *flags))
seen = browse(page)
print("customer sees:", seen)
raise SystemExit(0 if seen == "42 orders" else 1)
