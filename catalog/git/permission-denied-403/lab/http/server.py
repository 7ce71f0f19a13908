"""A host of repositories over HTTP with accounts and tokens, on loopback: git http-backend behind a check of who asks for what."""
import base64
import http.server
import os
import subprocess
import sys

TOKENS = {"writer-token": "writer", "reader-token": "reader"}
READ_ONLY = {"old-token"}  # of the writer, made for reading
WRITERS = {"acme/shop.git": {"writer"}, "reader/shop.git": {"reader"}}


class Host(http.server.BaseHTTPRequestHandler):
    def answer(self, status, text, **headers):
        body = text.encode()
        self.send_response(status)
        for name, value in {"content_type": "text/plain; charset=utf-8", "content_length": str(len(body)), **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def handle_git(self):
        length = int(self.headers.get("content-length") or 0)
        if self.headers.get("transfer-encoding") == "chunked":
            body = b""
            while size := int(self.rfile.readline(), 16):
                body += self.rfile.read(size)
                self.rfile.readline()
            self.rfile.readline()
        else:
            body = self.rfile.read(length)
        path, _, query = self.path.partition("?")
        name = next((one for one in WRITERS if path.startswith(f"/{one}/")), None)
        scheme, _, secret = self.headers.get("authorization", "").partition(" ")
        if scheme != "Basic":
            return self.answer(401, "", www_authenticate='Basic realm="git"')
        secret = base64.b64decode(secret).decode().partition(":")[2]
        user = TOKENS.get(secret) or ("writer" if secret in READ_ONLY else None)
        if user is None:
            return self.answer(401, "Invalid username or token.\n", www_authenticate='Basic realm="git"')
        if name is None:
            return self.answer(404, "Repository not found.\n")
        if "git-receive-pack" in self.path and (user not in WRITERS[name] or secret in READ_ONLY):
            return self.answer(403, f"Permission to {name} denied to {user}.\n")
        ran = subprocess.run(
            ["/usr/lib/git-core/git-http-backend"],
            input=body,
            stdout=subprocess.PIPE,
            env={
                **os.environ,
                "GIT_PROJECT_ROOT": os.path.abspath("host"),
                "GIT_HTTP_EXPORT_ALL": "1",
                "REQUEST_METHOD": self.command,
                "PATH_INFO": path,
                "QUERY_STRING": query,
                "CONTENT_TYPE": self.headers.get("content-type", ""),
                "REMOTE_USER": user,
                "REMOTE_ADDR": "127.0.0.1",
                "GIT_PROTOCOL": self.headers.get("git-protocol", ""),
                "HTTP_CONTENT_ENCODING": self.headers.get("content-encoding", ""),
            },
        )
        head, _, rest = ran.stdout.partition(b"\r\n\r\n")
        headers = dict(line.split(": ", 1) for line in head.decode().split("\r\n"))
        self.send_response(int(headers.pop("Status", "200").split()[0]))
        for key, value in headers.items():
            self.send_header(key, value)
        self.send_header("content-length", str(len(rest)))
        self.end_headers()
        self.wfile.write(rest)

    do_GET = do_POST = handle_git

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Host)
print(server.server_port, flush=True)
sys.stdout = sys.stderr
server.serve_forever()
