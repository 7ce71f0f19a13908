"""Deploys a program that adds up a file of prices, and starts it from its own folder, then from another one."""
import os
import pathlib
import shutil
import subprocess
import sys

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]

app = pathlib.Path("app")
for folder in (app / "data", app / "out", pathlib.Path("elsewhere")):
    folder.mkdir(parents=True)
(app / "data" / "temp.txt").write_text("30\n12\n")
ours = str(app.resolve())
sums = f'prices = "{ours}/data/temp.txt"\nout = "{ours}/out/report.txt"\n'
work = 'total = sum(int(line) for line in open(prices))\nopen(out, "w").write(str(total))\nprint("report:", total)\n'
if cause == "other-working-directory":
    sums = 'prices, out = "data/temp.txt", "out/report.txt"\n'
if cause == "path-wrong":
    sums = sums.replace("/temp.txt", "/temp.txt\\n")  # read with its line break from a list of names
if cause == "backslash":
    sums = sums.replace("/data/temp.txt", "/data\\temp.txt")
if cause == "folder-missing":
    (app / "out").rmdir()
if cause == "program-missing":
    work = f'import subprocess\ntotal = int(subprocess.run("wc -l " + prices, capture_output=True).stdout.split()[0]) * 21\n{work[work.index("open(out"):]}'
if cause == "not-in-image":
    sums = 'import os\nhere = os.path.dirname(os.path.abspath(__file__))\nprices, out = here + "/data/temp.txt", here + "/out/report.txt"\n'

if approach == "relative-to-file":
    sums = 'from pathlib import Path\nBASE = Path(__file__).resolve().parent\nprices, out = BASE / "data" / "temp.txt", BASE / "out" / "report.txt"\n'
if approach == "make-folder":
    sums += "import os\nos.makedirs(os.path.dirname(out), exist_ok=True)\n"
if approach == "clean-path":
    sums = sums.replace("temp.txt\\n", "temp.txt").replace("\\", "/") + "prices = prices.strip()\n"
if approach == "install-program":
    work = work.replace('"wc -l " + prices', '["wc", "-l", prices]')
if approach == "change-directory":
    sums = f'import os\nos.chdir("{ours}")\n{sums}'
if approach == "create-empty-file":
    sums += 'open(prices, "a").close()\n' if cause == "path-wrong" else 'import os\nos.makedirs(os.path.dirname(prices), exist_ok=True)\nopen(prices, "a").close()\n'

(app / "report.py").write_text(sums + work)
image = app
if cause == "not-in-image":
    image = pathlib.Path("image")
    image.mkdir()
    (image / "out").mkdir()
    shutil.copy(app / "report.py", image)  # the data is not named there
    if approach == "package-file":
        shutil.copytree(app / "data", image / "data")
    if approach == "change-directory":
        (image / "report.py").write_text(f'import os\nos.chdir("{image.resolve()}")\n{(app / "report.py").read_text()}')
script = str((image / "report.py").resolve())
codes = [subprocess.run([sys.executable, script], cwd=folder).returncode for folder in (image, "elsewhere")]
raise SystemExit(max(codes))
