"""Installs the requirements of a page, and makes the page."""
import os
import pathlib
import subprocess

from wheels import LOCAL, make_environment, make_wheel, pip

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]

make_wheel("base", "1.0", {"base.py": "def old():\n    return 'plates'\n"})
make_wheel("base", "2.0", {"base.py": "def new():\n    return 'plates'\n"})  # `old` is gone
make_wheel("plates", "1.0", {"plates.py": "from base import new as name\n"}, ["base>=2"])
make_wheel("cups", "1.0", {"cups.py": "from base import old\nname = lambda: 'cups'\n"}, ["base<2"])
make_wheel("cups", "1.1", {"cups.py": "from base import new\nname = lambda: 'cups'\n"}, ["base>=2"])
make_wheel("archive", "1.0", {"archive.py": "from base import old\n"}, ["base<2"])  # another project's

page = "import plates, cups\nprint('a page:', plates.name(), 'and', cups.name())\n"
wanted = {
    "own-pins-conflict": ["plates==1.0", "cups==1.1", "base==1.0"],
    "packages-conflict": ["plates==1.0", "cups==1.0"],
    "crowded-environment": ["plates==1.0", "cups==1.1"],
}[cause]
make_environment()
if cause == "crowded-environment":
    pip("install", *LOCAL, "--quiet", "archive")

environment = "env"
if approach == "loosen-pins":
    wanted[2] = "base"
if approach == "upgrade-laggard":
    wanted[1] = "cups>=1.0"
if approach == "fresh-environment":
    environment = "page-env"
    make_environment(environment)
flags = {"install-no-deps": ["--no-deps", "base"], "legacy-resolver": ["--use-deprecated=legacy-resolver"]}.get(approach, [])
pathlib.Path("requirements.txt").write_text("\n".join(wanted))
status = pip("install", *LOCAL, *flags, "-r", "requirements.txt", into=environment)
if approach == "satisfy-the-message":
    status = pip("install", *LOCAL, "base<2")
if status == 0:
    status = subprocess.run([f"{environment}/bin/python", "-c", page]).returncode
if status == 0 and cause == "crowded-environment":
    # The other project, where it was installed.
    status = subprocess.run(["env/bin/python", "-c", "import archive"]).returncode
raise SystemExit(status)
