"""Starts the new server of a shop on a port that is taken as the cause has it, and asks it for an answer."""
import os
import signal
import socket
import subprocess
import sys

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]

option = {"reuse-address": "SO_REUSEADDR", "reuse-port": "SO_REUSEPORT"}.get(approach)
bind = f'server.bind(("127.0.0.1", port))\n    server.listen()'
if option:
    bind = f"server.setsockopt(socket.SOL_SOCKET, socket.{option}, 1)\n    {bind}"
if approach == "catch-and-go-on":
    bind = "try:\n        " + bind.replace("\n    ", "\n        ") + "\n    except OSError:\n        pass"
with open("shop.py", "w") as file:
    file.write(f"""
import socket, sys

def serve(port, word, times=1):
    server = socket.socket()
    {bind}
    print(server.getsockname()[1], flush=True)
    return server

def answer(server, word):
    connection, _ = server.accept()
    connection.sendall(word.encode())
    # The server closes first: its end of the connection lingers.
    connection.close()
    server.close()
""")
# The run before it, which had the option if it was the same program, and a neighbour that works for two seconds.
had = f"server.setsockopt(socket.SOL_SOCKET, socket.{option}, 1)\n" if option and cause == "just-closed" else ""
old = f"import socket\nserver = socket.socket()\n{had}server.bind(('127.0.0.1', 0))\nserver.listen()\nprint(server.getsockname()[1], flush=True)\nwhile True:\n    connection, _ = server.accept()\n    connection.sendall(b'old')\n    connection.close()\n    END\n"
neighbour = subprocess.Popen([sys.executable, "-c", "import time\ntime.sleep(2)\nopen('neighbour.txt', 'w').close()"])
earlier = subprocess.Popen([sys.executable, "-c", old.replace("END", "break" if cause == "just-closed" else "pass")], stdout=subprocess.PIPE, text=True)
port = int(earlier.stdout.readline())


def ask(number):
    with socket.create_connection(("127.0.0.1", number), timeout=5) as connection:
        # To the end: the server closes first.
        return b"".join(iter(lambda: connection.recv(10), b"")).decode()


if cause == "just-closed":
    ask(port)
    earlier.wait()
if cause == "started-twice":
    earlier.kill()
    earlier.wait()
if approach == "stop-that-process":
    earlier.terminate()
    earlier.wait()
if approach == "kill-all-python":
    for one in (earlier, neighbour):
        one.send_signal(signal.SIGKILL)
        one.wait()
if approach == "another-port":
    port = 0
start = f"import sys\nsys.path.insert(0, '.')\nfrom shop import *\nserver = serve({port}, 'new')\n"
if cause == "started-twice" and approach != "start-once":
    start += f"server = serve(server.getsockname()[1], 'new')\n"
new = subprocess.Popen([sys.executable, "-c", start + "answer(server, 'new')\n"], stdout=subprocess.PIPE, text=True)
line = new.stdout.readline()
if cause == "started-twice" and approach != "start-once":
    line = new.stdout.readline() or line if new.wait(5) == 0 else ""
try:
    if line:
        answer = ask(int(line) or port)
        print("answer:", answer)
        status = 0
    else:
        status = new.wait() or 1
finally:
    for one in (earlier, new):
        one.kill()
    neighbour.wait()
sys.exit(status)
