"""Starts the redis-server of the system (Debian: apt install redis-server) on loopback and waits until it answers."""
import pathlib
import shutil
import socket
import subprocess
import sys
import time


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def start(port, *options, conf=None, wait=True):
    program = shutil.which("redis-server")
    if program is None:
        sys.exit("needs the program redis-server: apt-get install redis-server")
    pathlib.Path("data").mkdir(exist_ok=True)
    settings = ["--port", str(port), "--loglevel", "warning", "--logfile", "/dev/null", "--dir", "data", *options]
    server = subprocess.Popen([program, *([conf] if conf else []), *settings])
    while wait:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            break
        except OSError:
            if server.poll() is not None:
                sys.exit(f"redis-server ended with {server.returncode}")
            time.sleep(0.05)
    return server


def end(*servers):
    for one in servers:
        one.kill()
        one.wait()
