import json
import os
import pathlib
import sys

# The interpreter may have a requests of its own.
sys.path[:] = [one for one in sys.path if not one.endswith("-packages")]
import requests  # noqa: E402


def ask(port):
    settings = json.loads(pathlib.Path("/lab/work/settings.json").read_text())
    verify = settings.pop("verify")
    os.environ.update(settings)
    return requests.get(f"https://localhost:{port}/", timeout=10, **({} if verify else {"verify": False})).text
