import json
import os
import pathlib
import sys

settings = json.loads(pathlib.Path("/lab/work/settings.json").read_text())
# The interpreter may have packages of its own, and may have loaded them. /lab/work/site holds certifi with the authorities of this small world.
for name in [name for name in sys.modules if name.split(".")[0] == "certifi"]:
    del sys.modules[name]
sys.path[:] = ["/lab/work/site"] + [one for one in sys.path if not one.endswith("-packages")]
for name in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"):
    os.environ.pop(name, None)
os.environ.update(settings["env"])
import certifi  # noqa: E402
import requests  # noqa: E402


def ask(port):
    verify = {"certifi": certifi.where()}.get(str(settings["verify"]), settings["verify"])
    os.chdir(settings["folder"])
    return requests.get(f"https://localhost:{port}/", timeout=10, verify=verify).text
