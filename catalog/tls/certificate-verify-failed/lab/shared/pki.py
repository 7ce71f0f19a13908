"""Authorities and servers of a small world, on loopback, made with openssl.

A public authority is in every client's list, in `bundle.pem`; a company's one, `corp.crt`, is not. Beside the server in question there is one with a
good certificate of the public authority. `impostor` serves a certificate that its owner made himself.
"""
import http.server
import os
import pathlib
import ssl
import subprocess
import sys
import threading

cause, approach = os.environ.get("WAYOUT_CAUSE", ""), os.environ.get("WAYOUT_APPROACH", "")


def openssl(*args):
    ran = subprocess.run(["openssl", *args], capture_output=True, text=True)
    if ran.returncode:
        sys.exit(ran.stderr)


def root(name):
    subject = ["-subj", f"/O={name} Authority", "-addext", "keyUsage=critical,keyCertSign,cRLSign"]
    openssl("req", "-x509", *KEY, "-keyout", f"{name}.key", "-out", f"{name}.crt", "-days", "300", *subject)


def issue(name, by, extensions, dates=("", "")):
    pathlib.Path(f"{name}.ca").mkdir()
    pathlib.Path(f"{name}.ca/index.txt").write_text("")
    pathlib.Path(f"{name}.cnf").write_text(
        f"[ca]\ndefault_ca=one\n[one]\ndatabase={name}.ca/index.txt\nnew_certs_dir={name}.ca\nrand_serial=yes\ndefault_md=sha256\n"
        f"default_days=100\npolicy=any\nx509_extensions=ext\nunique_subject=no\n[any]\ncommonName=optional\n[ext]\n{extensions}\n"
    )
    openssl("req", *KEY, "-keyout", f"{name}.key", "-out", f"{name}.csr", "-subj", f"/CN={name}")
    begin, end = dates
    when = ["-startdate", begin, "-enddate", end] if begin else []
    files = ["-cert", f"{by}.crt", "-keyfile", f"{by}.key", "-in", f"{name}.csr", "-out", f"{name}.crt"]
    openssl("ca", "-batch", "-notext", "-config", f"{name}.cnf", *files, *when)


def joined(name, *parts):
    pathlib.Path(name).write_text("".join(pathlib.Path(f"{one}.crt").read_text() for one in parts))


class Answer(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        body = b"an answer"
        self.send_response(200)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class Server(http.server.ThreadingHTTPServer):
    def handle_error(self, *_):  # a client that refuses the certificate; what it prints is what counts
        pass


def serve(chain, key):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(chain, key)
    server = Server(("127.0.0.1", 0), Answer)
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server.server_port


KEY = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
LEAF = "subjectAltName=DNS:localhost\nbasicConstraints=CA:false"
if sys.argv[1:] == ["impostor"]:
    os.chdir("/tmp")
    named = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"]
    openssl("req", "-x509", *KEY, "-keyout", "impostor.key", "-out", "impostor.crt", "-days", "9", *named)
    print(serve("impostor.crt", "impostor.key"), flush=True)
else:
    for name in ("public", "corp", "former"):
        root(name)
    above = "corp" if cause == "self-signed-or-private-ca" else "public"
    issue("intermediate", above, "basicConstraints=critical,CA:true\nkeyUsage=keyCertSign,cRLSign")
    past = ("20240101000000Z", "20250101000000Z") if cause == "expired" and approach != "renew-certificate" else ("", "")
    issue("server", "intermediate", LEAF, past)
    whole = cause != "missing-intermediate" or approach == "serve-full-chain"
    joined("chain.pem", "server", *(["intermediate"] if whole else []))
    issue("elsewhere", "public", LEAF)
    joined("elsewhere.pem", "elsewhere")
    old = cause == "outdated-ca-bundle" and approach != "update-ca-bundle"
    joined("bundle.pem", "former", *([] if old else ["public"]))
    joined("with-corp.pem", "former", *([] if old else ["public"]), "corp")
    joined("with-intermediate.pem", "former", "public", "intermediate")
    joined("with-server.pem", "former", *([] if old else ["public"]), "server")
    print(serve("chain.pem", "server.key"), serve("elsewhere.pem", "elsewhere.key"), flush=True)
sys.stdout = sys.stderr
threading.Event().wait()
