"""Can a program import the report as part of its package? Where the import itself is wrong it never could, so it is written rightly first."""
import os
import subprocess
import sys

with open("shop/jobs/report.py") as file:
    report = file.read()
report = report.replace("from ...prices", "from ..prices")
os.makedirs("/tmp/copy/shop/jobs")
for name in ("shop/prices.py", "shop/jobs/prices.py"):
    if not os.path.exists(name):
        continue
    with open(name) as file, open(f"/tmp/copy/{name}", "w") as copy:
        copy.write(file.read())
with open("/tmp/copy/shop/jobs/report.py", "w") as file:
    file.write(report)
raise SystemExit(subprocess.run([sys.executable, "-c", "from shop.jobs.report import rate\nprint('as a package:', rate)"], cwd="/tmp/copy").returncode)
