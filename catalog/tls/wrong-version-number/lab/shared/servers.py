"""What may listen where a client expects TLS, on loopback: plain HTTP, a plain proxy before an HTTPS server, mail with STARTTLS, TLS of old
versions only, TLS that wants the client's certificate. `old`: somebody else's server that knows old versions only."""
import http.server
import os
import pathlib
import select
import socket
import socketserver
import ssl
import subprocess
import sys
import threading

cause, approach = os.environ.get("WAYOUT_CAUSE", ""), os.environ.get("WAYOUT_APPROACH", "")


def certificate(name):
    named = ["-subj", f"/CN={name}", "-addext", "subjectAltName=DNS:localhost", "-days", "90"]
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", f"{name}.key", "-out", f"{name}.crt", *named]
    subprocess.run(command, check=True, capture_output=True)


def context(old=False, client=None):
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    made.load_cert_chain("server.crt", "server.key")
    if old:
        made.set_ciphers("DEFAULT@SECLEVEL=0")
        made.minimum_version, made.maximum_version = ssl.TLSVersion.TLSv1, ssl.TLSVersion.TLSv1_1
    if client:
        made.maximum_version = ssl.TLSVersion.TLSv1_2  # with 1.3 the client learns of it later, in other words
        made.verify_mode = ssl.CERT_REQUIRED
        made.load_verify_locations(client)
    return made


class Answer(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("content-length", "9")
        self.end_headers()
        self.wfile.write(b"an answer")

    def do_CONNECT(self):
        with socket.create_connection(("127.0.0.1", int(self.path.rpartition(":")[2]))) as up:
            self.send_response(200)
            self.end_headers()
            ends = {self.connection: up, up: self.connection}
            while True:
                for one in select.select(list(ends), [], [])[0]:
                    data = one.recv(65536)
                    if not data:
                        return
                    ends[one].sendall(data)

    def log_message(self, *_):
        pass


class Mail(socketserver.StreamRequestHandler):
    def handle(self):
        self.say("220 mail.example")
        while line := self.rfile.readline().decode("latin-1").strip().upper():
            if line.startswith("EHLO"):
                self.say("250-mail.example\r\n250 STARTTLS")
            elif line.startswith("STARTTLS"):
                self.say("220 go ahead")
                self.connection = context().wrap_socket(self.connection, server_side=True)
                self.rfile, self.wfile = self.connection.makefile("rb", -1), self.connection.makefile("wb", 0)
            elif line.startswith("HELP"):
                self.say("214 an answer")
            elif line.startswith("QUIT"):
                return self.say("221 bye")
            else:
                self.say("502 no")

    def say(self, text):
        self.wfile.write(f"{text}\r\n".encode())


class Server(socketserver.ThreadingTCPServer):
    daemon_threads = True

    def handle_error(self, *_):  # what the client prints is what counts
        pass


def serve(handler, tls=None):
    server = Server(("127.0.0.1", 0), handler)
    if tls:
        server.socket = tls.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server.server_address[1]


if sys.argv[1:] == ["old"]:
    print(serve(Answer, context(old=True)), flush=True)
else:
    certificate("server")
    certificate("client")
    pathlib.Path("server.key").chmod(0o644)
    kinds = {
        "plain-server": (Answer, None),
        "starttls-service": (Mail, None),
        "no-common-version": (Answer, context(old=approach != "update-older-side")),
        "no-common-cipher": (Answer, context(client="client.crt")),
    }
    print(serve(*kinds.get(cause, (Answer, context()))), serve(Answer), flush=True)
sys.stdout = sys.stderr
threading.Event().wait()
