"""Installs a library for a program with Debian's Python, which has the marker (apt install python3), and runs the program."""
import os
import subprocess
import sys

from wheels import LOCAL, make_wheel

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]
SYSTEM = "/usr/bin/python3"
make_wheel("plates", "1.0", {"plates.py": "def serve(count):\n    return f'{count} plates'\n"})
program = "from plates import serve\nprint('served:', serve(3))"


def run(*arguments, **more):
    return subprocess.run(arguments, **more).returncode


# No pip but that of this scenario: Debian may have its own.
PIP = """import runpy, sys
sys.path = [one for one in sys.path if "dist-packages" not in one]
sys.argv[0] = "pip"
runpy.run_module("pip", run_name="__main__")"""


def pip(*arguments):
    return run(SYSTEM, "-c", PIP, "--disable-pip-version-check", *arguments)


environment = {**os.environ}
if cause == "environment-not-used" or approach == "create-venv":
    run(SYSTEM, "-m", "venv", "--without-pip", "env")
python = "env/bin/python" if cause == "environment-not-used" or approach == "create-venv" else SYSTEM
if approach in ("create-venv", "call-environment-pip"):
    status = pip("--python", "env/bin/python", "install", *LOCAL, "plates")
else:
    flags = {"user-install": ["--user"], "break-system-packages": ["--break-system-packages"], "target-in-project": ["--target", "lib"]}.get(approach, [])
    status = pip("install", *LOCAL, *flags, "plates")
if approach == "target-in-project":
    environment["PYTHONPATH"] = "lib"
sys.exit(status or run(python, "-c", program, env=environment))
