"""Asks for somebody's link with a host of its own, past the proxy."""
import os
import sys

sys.path.insert(0, os.getcwd())
from shop import ask  # noqa: E402

status, body = ask({"HTTP_HOST": "evil.example"})
print("mailed:" if status == 200 and "evil.example" in body else "refused:", status)
