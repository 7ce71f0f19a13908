"""A program that mixes colours with an installed package, as the cause and the approach have it."""
import os
import pathlib
import subprocess

from wheels import make_environment, make_wheel, pip_install

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]


def write(files):
    for name, text in files.items():
        pathlib.Path(name).write_text(text)


function = "(a, b):\n    return f'{a} and {b}'\n"
make_wheel("colours", "1.0", {"colours/__init__.py": f"def blend{function}", "colours/paint.py": f"def wall{function}"})
make_wheel("colours", "2.0", {"colours/__init__.py": f"def mix{function}", "colours/paint.py": f"def wall{function}"})
make_environment()
write({"requirements.txt": "colours==2.0\n"})
pip_install("-r", "requirements.txt")

app = "import colours\nprint('mixed:', colours.mix('red', 'blue'))\n"
if cause == "shadowed":
    write({"colours.py": "RED = 'red'\n"})
if cause == "other-version":
    app = app.replace("mix(", "blend(")
if cause == "wrong-name":
    app = app.replace("mix(", "Mix(")
if cause == "submodule-not-imported":
    app = app.replace("colours.mix", "colours.paint.wall")
if cause == "circular-import":
    app = "import mixer\nmixer.show()\n"
    write({
        "mixer.py": "import table\nPAIR = ('red', 'blue')\ndef show():\n    table.show()\n",
        "table.py": "import colours, mixer\nPAIR = mixer.PAIR\ndef show():\n    print('mixed:', colours.mix(*PAIR))\n",
    })

if approach == "rename-own-file":
    os.rename("colours.py", "own_colours.py")
if approach == "break-the-cycle":
    write({"pair.py": "PAIR = ('red', 'blue')\n"})
    write({name: pathlib.Path(name).read_text().replace("PAIR = ('red', 'blue')", "from pair import PAIR").replace("import colours, mixer\nPAIR = mixer.PAIR", "import colours\nfrom pair import PAIR") for name in ("mixer.py", "table.py")})
if approach == "import-late":
    write({"table.py": "import colours\ndef show():\n    import mixer\n    print('mixed:', colours.mix(*mixer.PAIR))\n"})
if approach == "match-version":
    pip_install("colours<2")
if approach == "import-the-submodule":
    app = app.replace("import colours\n", "import colours.paint\n")
if approach == "use-documented-name":
    app = app.replace("Mix(", "mix(")
if approach == "set-attribute":
    app = app.replace("import colours\n", "import colours\ncolours.blend = colours.mix\n")
if approach == "reinstall-library":
    pip_install("--force-reinstall", "-r", "requirements.txt")
write({"app.py": app})
raise SystemExit(subprocess.run(["env/bin/python", "app.py"]).returncode)
