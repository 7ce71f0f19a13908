"""nginx in front of an application; a client asks it once. Both are as the cause and the approach have them."""
import os
import pathlib
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


front, app, other = free_port(), free_port(), free_port()
at = "app.sock" if cause.startswith("socket-") else str(app)
upstream = {
    "wrong-address": f"http://127.0.0.1:{other}",
    "socket-missing": f"http://unix:{os.getcwd()}/app-old.sock:/",
    "socket-forbidden": f"http://unix:{os.getcwd()}/app.sock:/",
    "protocol-mismatch": f"https://127.0.0.1:{app}",
}.get(cause, f"http://127.0.0.1:{app}")
more = ""
if approach == "correct-proxy-pass":
    upstream = f"http://unix:{os.getcwd()}/app.sock:/" if cause == "socket-missing" else f"http://127.0.0.1:{app}"
if approach == "enlarge-header-buffer":
    more = "proxy_buffer_size 32k; proxy_buffers 8 32k; proxy_busy_buffers_size 64k;"
if approach == "raise-timeouts":
    more = "proxy_connect_timeout 300s; proxy_send_timeout 300s; proxy_read_timeout 300s;"
temporary = " ".join(f"{kind}_temp_path tmp-{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
pathlib.Path("nginx.conf").write_text(f"""
daemon off; master_process off; pid nginx.pid; error_log error.log;
events {{}}
http {{ access_log off; {temporary}
  server {{ listen 127.0.0.1:{front}; location / {{ proxy_pass {upstream}; {more} }} }} }}
""")


def wait_for(reached):
    for _ in range(100):
        if reached():
            return
        time.sleep(0.05)
    sys.exit("did not start")


def answers(port):
    with socket.socket() as one:
        return one.connect_ex(("127.0.0.1", port)) == 0


def start_nginx():
    program = subprocess.Popen(["/usr/sbin/nginx", "-p", os.getcwd(), "-c", "nginx.conf", "-e", "error.log"])
    wait_for(lambda: answers(front))
    return program


programs = []
if cause != "app-not-listening" or approach == "start-app":
    programs.append(subprocess.Popen([sys.executable, "/lab/scenario/app.py", at]))
    wait_for(lambda: answers(app) if at != "app.sock" else os.path.exists(at))
if cause == "socket-forbidden":
    os.chmod("app.sock", {"open-socket": 0o660, "socket-777": 0o777}.get(approach, 0o000))
elif at == "app.sock":
    os.chmod("app.sock", 0o660)
programs.append(start_nginx())
if approach == "restart-nginx":
    programs[-1].terminate()
    programs[-1].wait()
    programs[-1] = start_nginx()

try:
    with urllib.request.urlopen(f"http://127.0.0.1:{front}/", timeout=20) as answer:
        print(answer.status, answer.read().decode())
    status = 0
except urllib.error.HTTPError as error:
    print(error.read().decode())
    status = 1
for one in programs:
    one.kill()
print(pathlib.Path("error.log").read_text(), file=sys.stderr)
sys.exit(status)
