"""Installs crockery, which needs clay, from an index on loopback, with or without hashes, and runs a program that uses it."""
import hashlib
import http.server
import os
import subprocess
import sys
import threading

from wheels import make_environment, make_wheel, pip

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]

for folder in ("official", "mirror"):
    os.mkdir(folder)
plates = "from clay import form\ndef serve(count):\n    return f'{count} {form}'\n"
_, crockery = make_wheel("crockery", "1.0", {"plates/__init__.py": plates}, "official")
_, clay = make_wheel("clay", "1.0", {"clay/__init__.py": "form = 'plates'\n"}, "official")
_, foreign = make_wheel("crockery", "1.0", {"plates/__init__.py": "open('foreign.txt', 'w').close()\n" + plates}, "mirror")
make_wheel("clay", "1.0", {"clay/__init__.py": "form = 'plates'\n"}, "mirror")
damaged = False


class Index(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        _, folder, name = self.path.rstrip("/").split("/")[:3]
        if name.endswith(".whl"):
            with open(f"{folder}/{name}", "rb") as file:
                body = file.read()
            body = body[:-9] + b"damaged.." if damaged and name.startswith("crockery") else body
            kind = "application/octet-stream"
        else:
            file = f"{name}-1.0-py3-none-any.whl"
            with open(f"{folder}/{file}", "rb") as wheel:
                digest = hashlib.sha256(wheel.read()).hexdigest()
            body, kind = f'<a href="/{folder}/{file}#sha256={digest}">{file}</a>'.encode(), "text/html"
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=0" if kind == "text/html" else "max-age=31536000")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Index)
threading.Thread(target=server.serve_forever, daemon=True).start()
folder = "mirror" if cause == "changed-file" and approach != "official-index" else "official"
source = ["--index-url", f"http://127.0.0.1:{server.server_port}/{folder}/"]
# pip keeps downloads from hosts with HTTPS and from those that it is told to trust.
source += ["--trusted-host", "127.0.0.1"] if approach == "trusted-host" or cause == "damaged-in-cache" else []
source += ["--no-cache-dir"] if approach == "without-the-cache" else []
source += ["--no-deps"] if approach == "only-this-package" else []
make_environment()

# As it was written by somebody for whom pip took the source archive.
listed = "0" * 64 if cause == "other-file-listed" else crockery
if approach == "copy-the-got-hash":
    listed = foreign if cause == "changed-file" else crockery
hashes = f" --hash=sha256:{listed}"
if approach == "list-all-files":
    # What the official index says of all of its files.
    hashes = f" --hash=sha256:{'0' * 64} --hash=sha256:{crockery}"
lines = [f"crockery==1.0{hashes}", f"clay==1.0 --hash=sha256:{clay}"]
if cause == "hash-missing" and approach != "list-all-files":
    lines[1] = "clay==1.0"
if cause == "damaged-in-cache" or approach == "remove-hashes":
    lines = ["crockery==1.0", "clay==1.0"]
if approach == "only-this-package" and cause == "hash-missing":
    lines = lines[:1]
with open("requirements.txt", "w") as file:
    file.write("\n".join(lines) + "\n")
try:
    if cause == "damaged-in-cache":
        # A bad day of the line, which is over.
        damaged = True
        pip("install", "--quiet", "--quiet", "--quiet", *source[:4], "-r", "requirements.txt")
        damaged = False
    status = pip("install", *source, "-r", "requirements.txt")
    if status == 0:
        status = subprocess.run(["env/bin/python", "-c", "from plates import serve\nprint('served:', serve(3))"]).returncode
finally:
    server.shutdown()
sys.exit(status)
