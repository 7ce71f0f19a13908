"""Makes the report of a package, started or imported as the cause and the approach have it."""
import os
import subprocess
import sys

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]

os.makedirs("shop/jobs")
# The prices lie beside the report, or one folder higher.
above = cause in ("started-inside-the-package", "too-many-dots")
with open("shop/prices.py" if above else "shop/jobs/prices.py", "w") as file:
    file.write("rate = 42\n")
dots = ".." if cause == "started-inside-the-package" else "."
dots = "..." if cause == "too-many-dots" else dots
line = f"from {dots}prices import rate"
if approach == "fewer-dots":
    line = f"from {dots[1:]}prices import rate"
if approach == "remove-the-dot":
    line = "from prices import rate"
path = "import os, sys\nsys.path.insert(0, os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))\n"
if approach == "path-and-absolute":
    line = f"{path}from shop.jobs.prices import rate"
if approach == "only-the-path":
    line = path + line
with open("shop/jobs/report.py", "w") as file:
    file.write(f"{line}\nif __name__ == '__main__':\n    print('report:', rate)\n")
if approach == "add-init":
    for folder in ("shop", "shop/jobs"):
        open(f"{folder}/__init__.py", "w").close()

folder, command = {
    "started-as-a-file": (".", ["shop/jobs/report.py"]),
    "started-inside-the-package": ("shop", ["-m", "jobs.report"]),
    "imported-without-its-package": ("shop/jobs", ["-c", "from report import rate\nprint('report:', rate)"]),
    "too-many-dots": (".", ["-m", "shop.jobs.report"]),
}[cause]
if approach == "run-as-a-module":
    folder, command = ".", ["-m", "shop.jobs.report"]
if approach == "name-the-package":
    folder, command = ".", ["-c", "from shop.jobs.report import rate\nprint('report:', rate)"]
raise SystemExit(subprocess.run([sys.executable, *command], cwd=folder).returncode)
