"""Asks a server on loopback for its models, with a client as the approach has it. Nobody here has named the argument."""
import http.server
import os
import subprocess
import sys
import threading

approach = os.environ["WAYOUT_APPROACH"]


class Server(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        body = b'{"object": "list", "data": [{"id": "ours", "object": "model", "created": 1, "owned_by": "us"}]}'
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Server)
threading.Thread(target=server.serve_forever, daemon=True).start()
arguments = f'api_key="k", base_url="http://127.0.0.1:{server.server_port}/v1", max_retries=0'
if approach == "own-http-client":
    arguments += ", http_client=httpx.Client()"
if approach == "leave-it-out":
    arguments = arguments.replace(", max_retries=0", "")
client = f"""
import httpx
from openai import OpenAI
print("models:", *[one.id for one in OpenAI({arguments}).models.list()])
"""
# -S: only the packages of this scenario.
raise SystemExit(subprocess.run([sys.executable, "-S", "-c", client]).returncode)
