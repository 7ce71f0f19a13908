"""An authority that the client trusts, and a server on loopback with a certificate of it. `mallory`: somebody else's server, with a good certificate for his own name."""
import http.server
import os
import pathlib
import ssl
import subprocess
import sys
import threading

cause, approach = os.environ.get("WAYOUT_CAUSE", ""), os.environ.get("WAYOUT_APPROACH", "")
KEY = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]


def openssl(*args):
    ran = subprocess.run(["openssl", *args], capture_output=True, text=True)
    if ran.returncode:
        sys.exit(ran.stderr)


def issue(file, common_name, names=""):
    pathlib.Path(f"{file}.ext").write_text(f"subjectAltName={names}\n" if names else "keyUsage=digitalSignature\n")
    openssl("req", *KEY, "-keyout", f"{file}.key", "-out", f"{file}.csr", "-subj", f"/CN={common_name}")
    by = ["-CA", "ca.crt", "-CAkey", "ca.key", "-CAcreateserial", "-days", "90", "-extfile", f"{file}.ext"]
    openssl("x509", "-req", "-in", f"{file}.csr", "-out", f"{file}.crt", *by)
    os.chmod(f"{file}.key", 0o644)


class Answer(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("content-length", "9")
        self.end_headers()
        self.wfile.write(b"an answer")

    def log_message(self, *_):
        pass


class Server(http.server.ThreadingHTTPServer):
    def handle_error(self, *_):  # a client that refuses the certificate; what it prints is what counts
        pass


def context(file):
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    made.load_cert_chain(f"{file}.crt", f"{file}.key")
    return made


def serve(file, sites):
    def by_name(connection, name, _):
        if name in sites:
            connection.context = context(sites[name])

    default = context(file)
    default.sni_callback = by_name
    server = Server(("127.0.0.1", 0), Answer)
    server.socket = default.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server.server_port


if sys.argv[1:] == ["mallory"]:
    print(serve("mallory", {}), flush=True)
else:
    subject = ["-subj", "/O=An Authority", "-addext", "keyUsage=critical,keyCertSign,cRLSign"]
    openssl("req", "-x509", *KEY, "-keyout", "ca.key", "-out", "ca.crt", "-days", "300", *subject)
    issue("mallory", "mallory.example", "DNS:mallory.example")
    again = approach == "reissue-with-names"
    sites = {}
    if cause == "name-not-in-certificate":
        issue("server", "lab", "DNS:lab,DNS:localhost" if again else "DNS:lab")
    elif cause == "connected-by-ip":
        issue("server", "localhost", "DNS:localhost,IP:127.0.0.1" if again else "DNS:localhost")
    elif cause == "common-name-only":
        issue("server", "localhost", "DNS:localhost" if again else "")
    else:
        issue("server", "default.example", "DNS:default.example")
        issue("site", "localhost", "DNS:localhost")
        sites = {"localhost": "site"} if approach == "fix-virtual-host" else {}
    pathlib.Path("with-server.pem").write_text(pathlib.Path("ca.crt").read_text() + pathlib.Path("server.crt").read_text())
    print(serve("server", sites), flush=True)
sys.stdout = sys.stderr
threading.Event().wait()
