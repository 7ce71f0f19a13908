"""The application: at a port, or at a socket file."""
import http.server
import os
import socketserver
import sys

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]


class App(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        if cause == "app-died" and approach != "find-the-crash":
            os._exit(1)  # a fault in the handler ends the whole process
        self.send_response(200)
        if cause == "header-too-big":
            self.send_header("Set-Cookie", "session=" + "a" * 20_000)
        self.end_headers()
        self.wfile.write(b"orders: 42")

    def address_string(self):
        return "-"

    def log_message(self, *_):
        pass


if sys.argv[1].isdigit():
    server = http.server.HTTPServer(("127.0.0.1", int(sys.argv[1])), App)
else:
    server = socketserver.UnixStreamServer(sys.argv[1], App)
server.serve_forever()
