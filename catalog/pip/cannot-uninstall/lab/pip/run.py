"""Installs crockery 2.0 where the system has crockery 1.0, whose files pip has no list of, and uses it."""
import glob
import os
import shutil
import subprocess
import sys

from wheels import make_environment, make_wheel, pip

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]

make_environment("system")
site = glob.glob("system/lib/python3*/site-packages")[0]
os.mkdir(f"{site}/plates")
with open(f"{site}/plates/__init__.py", "w") as file:
    file.write("def stack():\n    return 'old plates'\n")
metadata = "Metadata-Version: 2.1\nName: crockery\nVersion: 1.0\n"
if cause == "distutils-installed":
    with open(f"{site}/crockery-1.0.egg-info", "w") as file:
        file.write(metadata)
else:
    os.mkdir(f"{site}/crockery-1.0.dist-info")
    for name, text in (("METADATA", metadata), ("INSTALLER", "debian\n")):
        with open(f"{site}/crockery-1.0.dist-info/{name}", "w") as file:
            file.write(text)

make_wheel("crockery", "2.0", {"plates/__init__.py": "def serve(count):\n    return f'{count} new plates'\n"})
into = "system"
if approach == "virtual-environment":
    make_environment("env")
    into = "env"
if approach == "delete-by-hand":
    shutil.rmtree(f"{site}/plates")
    for left in glob.glob(f"{site}/crockery-1.0*"):
        shutil.rmtree(left) if os.path.isdir(left) else os.remove(left)
more = {"ignore-installed": ["--ignore-installed"], "force-reinstall": ["--force-reinstall"]}.get(approach, ["--upgrade"])
status = pip("install", "--no-cache-dir", "--no-index", "--find-links", ".", *more, "crockery==2.0", into=into)
if status == 0:
    status = subprocess.run([f"{into}/bin/python", "-c", "from plates import serve\nprint('served:', serve(3))"]).returncode
sys.exit(status)
