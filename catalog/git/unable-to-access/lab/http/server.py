"""A host of one repository over HTTP and HTTPS, and two proxies that lead to it: one for everybody, one that wants a login. All on loopback."""
import base64
import functools
import http.server
import os
import select
import socket
import ssl
import sys
import threading
import time

begin = time.monotonic()
late = float(sys.argv[1])  # seconds until it serves
busy = float(sys.argv[2])  # seconds in which it answers 503


class Host(http.server.SimpleHTTPRequestHandler):
    def do_GET(self):
        if time.monotonic() - begin < busy:
            return self.send_error(503)
        super().do_GET()

    def log_message(self, *_):
        pass


class Proxy(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    login = None

    def do_CONNECT(self):
        if self.login and self.headers.get("proxy-authorization") != self.login:
            self.send_response(407)
            self.send_header("proxy-authenticate", 'Basic realm="proxy"')
            self.send_header("content-length", "0")
            return self.end_headers()
        # It alone knows where git.example.com is.
        with socket.create_connection(("127.0.0.1", int(self.path.rpartition(":")[2]))) as up:
            self.send_response(200)
            self.end_headers()
            self.close_connection = True
            ends = {self.connection: up, up: self.connection}
            while True:
                for one in select.select(list(ends), [], [])[0]:
                    data = one.recv(65536)
                    if not data:
                        return
                    ends[one].sendall(data)

    def log_message(self, *_):
        pass


class LoginProxy(Proxy):
    login = "Basic " + base64.b64encode(b"me:proxy-password").decode()


def serve(port, handler, tls=False):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", port), handler)
    if tls:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain("host.crt", "host.key")
        server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    threading.Thread(target=server.serve_forever, daemon=True).start()


ports = [int(one) for one in os.environ["PORTS"].split()]
files = functools.partial(Host, directory="host")
serve(ports[1], Proxy)
serve(ports[2], LoginProxy)
print("ready", flush=True)
sys.stdout = sys.stderr
time.sleep(late)
serve(ports[0], files, tls=os.environ["SCHEME"] == "https")
threading.Event().wait()
