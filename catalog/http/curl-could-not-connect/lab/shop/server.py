"""Answers at 8080 by HTTP, `/slow` after two seconds, and at 8443 behind TLS; there it hangs up on whatever is no TLS."""
import http.server
import ssl
import threading
import time


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/slow":
            time.sleep(2)
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"the report")

    def log_message(self, *_):
        pass


class Quiet(http.server.ThreadingHTTPServer):
    def handle_error(self, *_):
        pass


plain = Quiet(("127.0.0.1", 8080), Handler)
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain("cert.pem", "key.pem")


class Behind(Quiet):
    def get_request(self):
        connection, address = super().get_request()
        try:
            return context.wrap_socket(connection, server_side=True), address
        except ssl.SSLError as error:
            connection.close()
            raise OSError(str(error)) from error


for server in (plain, Behind(("127.0.0.1", 8443), Handler)):
    threading.Thread(target=server.serve_forever, daemon=True).start()
open("ready", "w").close()
time.sleep(30)
