"""A program that serves plates: started from the project's root, then from another folder, by the interpreter of `env`."""
import os
import pathlib
import re
import subprocess
import sys

from wheels import make_environment, make_wheel, pip_install

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]
root = pathlib.Path.cwd()

serve = "def serve(count):\n    return f'{count} plates'\n"
# The index has a distribution of the module's name that is something else.
distribution = "crockery" if cause == "other-distribution-name" else "plates"
if cause != "own-code-not-on-path":
    make_wheel(distribution, "1.0", {"plates/__init__.py": "", "plates/table.py": serve})
if cause in ("other-distribution-name", "own-code-not-on-path"):
    make_wheel("plates", "0.1", {"number_plates.py": ""})
make_wheel("configparser", "7.2.0", {"backports_configparser.py": ""})  # PyPI has one; it brings no `ConfigParser`
make_wheel("waiter", "1.0", {"waiter.py": "import ConfigParser\nfrom plates.table import serve\n"})  # of Python 2's days
make_wheel("waiter", "2.0", {"waiter.py": "import configparser\nfrom plates.table import serve\n"})
make_environment()
make_environment("other")

project = root / "shop"
(project / "scripts").mkdir(parents=True)
script = project / "scripts" / "app.py"
app = "from plates.table import serve\nprint('served:', serve(3))\n"
if cause == "other-interpreter":
    pip_install("plates", into="other")
if cause == "own-code-not-on-path":
    (project / "plates").mkdir()
    (project / "plates" / "__init__.py").write_text("")
    (project / "plates" / "table.py").write_text(serve)
if cause == "shadowed":
    pip_install("plates")
    (project / "scripts" / "plates.py").write_text("COUNT = 3\n")
if cause == "removed-from-stdlib":
    pip_install("waiter==1.0", "plates")
    app = app.replace("plates.table", "waiter")

python, start = root / "env" / "bin" / "python", [str(script)]
if approach == "install-with-same-python":
    # The name in the message, as people do.
    module = "ConfigParser" if cause == "removed-from-stdlib" else "plates"
    pip_install(module)
if approach == "use-the-environment":
    python = root / "other" / "bin" / "python"
if approach == "install-by-distribution-name":
    pip_install(distribution)
if approach == "install-own-project":
    (project / "setup.py").write_text("from setuptools import setup\nsetup(name='shop', version='1', packages=['plates'])\n")
    # Offline: with the setuptools that this Python has, and the path file that an editable install leaves.
    site = subprocess.run([python, "-c", "import site; print(site.getsitepackages()[0])"], capture_output=True, text=True, check=True).stdout.strip()
    develop = [sys.executable, "setup.py", "-q", "develop", "--no-deps", "--install-dir", site]
    subprocess.run(develop, cwd=project, env={**os.environ, "PYTHONPATH": site}, check=True, stderr=subprocess.DEVNULL)
if approach == "run-with-m":
    start = ["-m", "scripts.app"]
if approach == "rename-shadowing-file":
    (project / "scripts" / "plates.py").rename(project / "scripts" / "count.py")
if approach == "upgrade-the-importer":
    pip_install("--upgrade", "waiter")
if approach == "extend-sys-path":
    folder = str(root / 'other/lib' / f'python3.{sys.version_info.minor}' / 'site-packages') if cause == 'other-interpreter' else '..'
    app = f"import sys\nsys.path.append({folder!r})\n" + app
script.write_text(app)

folders = [project, project / "scripts"]
if approach == "run-with-m":
    folders = [project, project]  # the approach names the folder to start from
raise SystemExit(max(subprocess.run([python, *start], cwd=folder).returncode for folder in folders))
