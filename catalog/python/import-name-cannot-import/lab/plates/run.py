"""A program and its test, which start at different modules, as the cause and the approach have them."""
import os
import pathlib
import subprocess

from wheels import make_environment, make_wheel, pip_install

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]
files = {}


def rewrite(name, old, new):
    if old not in files[name]:
        raise SystemExit(f"not in {name}: {old}")
    files[name] = files[name].replace(old, new)


stack = "def stack(count):\n    return f'a stack of {count}'\n"
make_wheel("plates", "1.0", {"plates/__init__.py": "from plates.piles import stack\n", "plates/piles.py": stack})
make_wheel("plates", "2.0", {"plates/__init__.py": "", "plates/piles.py": stack})  # `stack` is no longer at the top
make_wheel("kitchen", "1.0", {"kitchen.py": "from plates import stack\n"}, requires=["plates>=1"])
make_environment()
pathlib.Path("requirements.txt").write_text("kitchen\nplates==2.0\n" if cause == "version-mismatch" else "kitchen\nplates==1.0\n")
pip_install("-r", "requirements.txt")

files["shelf.py"] = "from plates import stack\nclass Shelf:\n    def tell(self):\n        return stack(3)\n"
files["app.py"] = "from shelf import Shelf\nprint('program:', Shelf().tell())\n"
files["test.py"] = "from shelf import Shelf\nprint('test:', Shelf().tell())\n"
if cause == "version-mismatch":
    rewrite("shelf.py", "from plates import stack", "from kitchen import stack")
if cause == "removed-from-stdlib":
    rewrite("shelf.py", "class Shelf:", "from collections import Mapping\nclass Shelf:")
if cause == "shadowed":
    files["plates.py"] = "COUNT = 3\n"
if cause == "wrong-name":
    rewrite("shelf.py", "import stack", "import Stack as stack")
if cause == "circular-import":
    # A shelf knows its room, and the room's annotations name the shelf; the test starts at the room.
    files["room.py"] = "from shelf import Shelf\nclass Room:\n    def __init__(self, shelf: Shelf):\n        self.shelf = shelf\n"
    files["shelf.py"] = "from room import Room\nfrom plates import stack\nclass Shelf:\n    def tell(self):\n        return stack(3) if Room(self).shelf else ''\n"
    files["test.py"] = "from room import Room\nfrom shelf import Shelf\nprint('test:', Room(Shelf()).shelf.tell())\n"

if approach == "break-the-cycle":
    files["room.py"] = "class Room:\n    def __init__(self, shelf):\n        self.shelf = shelf\n"
if approach == "import-in-function":
    rewrite("shelf.py", "from room import Room\n", "")
    rewrite("shelf.py", "        return stack", "        from room import Room\n        return stack")
if approach == "import-module-only":
    rewrite("shelf.py", "from room import Room\n", "import room\n")
    rewrite("shelf.py", "Room(self)", "room.Room(self)")
    rewrite("room.py", "from shelf import Shelf\n", "import shelf\n")
    rewrite("room.py", "shelf: Shelf", "shelf: \"shelf.Shelf\"")
if approach == "type-checking-import":
    late = "from __future__ import annotations\nfrom typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from shelf import Shelf\n"
    rewrite("room.py", "from shelf import Shelf\n", late)
if approach == "align-versions":
    pip_install("plates<2")
if approach == "use-new-location":
    if cause == "wrong-name":
        rewrite("shelf.py", "import Stack as stack", "import stack")
    else:
        rewrite("shelf.py", "from collections import", "from collections.abc import")
if approach == "rename-own-file":
    files["own_plates.py"] = files.pop("plates.py")
if approach == "reorder-imports":
    rewrite("shelf.py", "from room import Room\n", "")
    files["shelf.py"] += "from room import Room\n"
if approach == "reinstall-package":
    pip_install("--force-reinstall", "-r", "requirements.txt")
for name, text in files.items():
    pathlib.Path(name).write_text(text)
codes = [subprocess.run(["env/bin/python", "-B", name]).returncode for name in ("app.py", "test.py")]
raise SystemExit(max(codes))
