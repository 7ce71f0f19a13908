"""A page, an API at another port as `api.json` configures it, and a browser that opens pages."""
import http.server
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import threading

settings = {}


class Handler(http.server.BaseHTTPRequestHandler):
    def send(self, status, body="", lines=()):
        self.send_response(status)
        for name, value in [("Content-Type", "text/html"), ("Content-Length", str(len(body))), *lines]:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_):
        pass


class Page(Handler):
    def do_GET(self):
        # /api is what the page's own server forwards, if it does.
        self.send(200, "42 orders") if self.path == "/api" and settings["forwards"] else self.send(200, self.server.html)


class Api(Handler):
    def allowed(self):
        page, asking = settings["page"], self.headers["Origin"]
        origin = {"page": page, "any": "*", "localhost": page.replace("127.0.0.1", "localhost"), "echo": asking}.get(settings["allow"])
        lines = [("Access-Control-Allow-Origin", origin)] * settings["times"] if origin else []
        if settings["credentials"]:
            lines.append(("Access-Control-Allow-Credentials", "true"))
        return lines

    def do_GET(self):
        self.send(200, "42 orders", self.allowed())

    def do_OPTIONS(self):
        self.send(settings["preflight"], "", [*self.allowed(), ("Access-Control-Allow-Headers", settings["headers"])])


def serve(handler):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server, f"http://127.0.0.1:{server.server_port}"


def browser():
    """What /usr/bin/chromium starts: it reads /etc/chromium.d itself, which no cell has."""
    if "/usr/lib/$APPNAME" not in pathlib.Path("/usr/bin/chromium").read_text():
        sys.exit("there is no chromium of Debian's")
    return "/usr/lib/chromium/chromium"


def browse(url, *flags):
    """Opens the page in a new profile. @returns the title that it gave itself"""
    quiet = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--enable-logging=stderr", "--virtual-time-budget=3000"]
    command = [browser(), *quiet, f"--user-data-dir={tempfile.mkdtemp()}", *flags, "--dump-dom", url]
    ran = subprocess.run(command, capture_output=True, text=True)
    for line in ran.stderr.splitlines():
        if "CONSOLE" in line or "rror while loading" in line:
            print(line, file=sys.stderr)
    title = re.search(r"<title>(.*?)</title>", ran.stdout)
    return title.group(1) if title else "nothing"


def html(address, options):
    script = f"fetch({json.dumps(address)}, {json.dumps(options)}).then((one) => one.text()).then((text) => {{ document.title = text; }})"
    return f"<!DOCTYPE html><script>{script}</script>"


def load():
    settings.update(json.loads(pathlib.Path("api.json").read_text()))
