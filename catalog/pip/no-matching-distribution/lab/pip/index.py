"""An index on loopback with the wheels of a folder (https://packaging.python.org/en/latest/specifications/simple-repository-api/)."""
import functools
import html
import http.server
import os
import threading


class Index(http.server.SimpleHTTPRequestHandler):
    python = {}

    def do_GET(self):
        name = self.path.strip("/")
        if "." in name:
            return super().do_GET()
        files = [one for one in sorted(os.listdir(self.directory)) if one.startswith(f"{name}-")]
        if not files:
            return self.send_error(404)
        lines = []
        for one in files:
            needs = self.python.get("-".join(one.split("-")[:2]))
            lines.append(f'<a href="/{one}"{f" data-requires-python={chr(34)}{html.escape(needs)}{chr(34)}" if needs else ""}>{one}</a>')
        body = ("<!DOCTYPE html><html><body>" + "<br>".join(lines) + "</body></html>").encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def serve(folder, python):
    """@returns the server and its address; `python`: name-version to the Pythons that it declares"""
    Index.python = python
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Index, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server, f"http://127.0.0.1:{server.server_port}/"
