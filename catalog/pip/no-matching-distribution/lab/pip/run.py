"""Installs a package from an index on loopback and runs a program that uses it."""
import os
import subprocess
import sys

from index import serve
from wheels import make_environment, make_wheel, pip

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]

serve_code = "def serve(count):\n    return f'{count} plates'\n"
os.makedirs("wheels", exist_ok=True)
home = os.getcwd()
os.chdir("wheels")
if cause == "platform-not-supported":
    # Its heart is compiled, for Windows.
    make_wheel("crockery", "1.0", {"plates/__init__.py": "from plates._heart import serve\n", "plates/_heart.cp311-win_amd64.pyd": "MZ"}, tag="cp311-cp311-win_amd64")
elif cause == "python-not-supported":
    newer = "type Count = int\n" + serve_code  # syntax of 3.12
    make_wheel("crockery", "2.0", {"plates/__init__.py": newer}, python=">=3.12")
    make_wheel("crockery", "1.0", {"plates/__init__.py": serve_code}, python=">=3.8")
else:
    make_wheel("crockery", "1.0", {"plates/__init__.py": serve_code})
    make_wheel("plate", "9.9", {"plates/__init__.py": "open('foreign.txt', 'w').close()\n" + serve_code})
os.chdir(home)
server, url = serve("wheels", {"crockery-2.0": ">=3.12"})
make_environment()

wanted = {"wrong-name": "plates", "no-such-version": "crockery==3.0", "python-not-supported": "crockery==2.0"}.get(cause, "crockery")
if approach == "correct-name":
    wanted = "crockery"
if approach == "take-similar-name":
    wanted = "plate"
if approach in ("choose-existing-version", "move-to-supported-version"):
    wanted = "crockery>=1.0"
flags = ["--index-url", "http://127.0.0.1:1/" if cause == "index-not-reached" and approach != "correct-index" else url, "--retries", "0"]
if approach == "ignore-requires-python":
    flags.append("--ignore-requires-python")
if approach == "install-foreign-wheel":
    os.rename("wheels/crockery-1.0-cp311-cp311-win_amd64.whl", "crockery-1.0-py3-none-any.whl")
    wanted = "./crockery-1.0-py3-none-any.whl"
try:
    status = pip("install", "--no-cache-dir", *flags, wanted)
    if status == 0:
        status = subprocess.run(["env/bin/python", "-c", "from plates import serve\nprint('served:', serve(3))"]).returncode
finally:
    server.shutdown()
sys.exit(status)
