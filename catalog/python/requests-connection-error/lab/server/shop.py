"""A shop on a free port. It writes each order down. By the cause its first answers come late or not at all."""
import http.server
import os
import time

cause, asked, known = os.environ["WAYOUT_CAUSE"], [], set()


class Shop(http.server.BaseHTTPRequestHandler):
    def disturbed(self):
        """True if this request, the first of its method, gets no answer."""
        asked.append(self.command)
        if asked.count(self.command) > 1:
            return False
        if cause == "timeout" and self.command == "GET":
            time.sleep(3)
        if cause == "connection-cut":
            self.close_connection = True
            self.connection.shutdown(2)
        return cause == "connection-cut"

    def answer(self, body):
        if self.disturbed():
            return
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        self.answer(b'{"price": 42}')

    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        key = self.headers["Idempotency-Key"]
        if key is None or key not in known:
            with open("orders.txt", "a") as orders:
                orders.write("order\n")
        known.add(key)
        self.answer(b"{}")

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Shop)
print(server.server_port, flush=True)
server.serve_forever()
