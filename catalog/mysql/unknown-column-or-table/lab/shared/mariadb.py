"""A MariaDB server of the system (Debian: apt install mariadb-server) on loopback and on a socket in /tmp."""
import pathlib
import shutil
import socket
import subprocess
import sys
import time

SOCKET = "/tmp/mariadb.sock"
SMALL = ["--no-defaults", "--innodb-log-file-size=4M", "--innodb-buffer-pool-size=8M", "--innodb-flush-method=nosync"]


def initialise(data="data"):
    """A data folder whose only account is root, at the socket, without a password."""
    program = shutil.which("mariadb-install-db")
    if program is None:
        sys.exit("needs a MariaDB server: apt-get install mariadb-server")
    folder = pathlib.Path(data).resolve()
    options = ["--auth-root-authentication-method=normal", "--skip-test-db", "--skip-name-resolve"]
    subprocess.run([program, *SMALL, *options, f"--datadir={folder}"], check=True, stdout=subprocess.DEVNULL)


class Server:
    def __init__(self, *settings, data="data", port=3306, path=SOCKET):
        self.data, self.port, self.socket = pathlib.Path(data).resolve(), port, path
        own = [f"--datadir={self.data}", f"--port={port}", f"--socket={path}", "--bind-address=127.0.0.1", "--pid-file=/tmp/mariadb.pid"]
        self.log = open(f"{self.data}.log", "a")
        self.program = subprocess.Popen(["/usr/sbin/mariadbd", *SMALL, *own, *settings], stdout=self.log, stderr=self.log)
        while not self.answers():
            if self.program.poll() is not None:
                sys.exit(f"the server ended: {pathlib.Path(self.log.name).read_text()[-800:]}")
            time.sleep(0.05)

    def answers(self):
        with socket.socket(socket.AF_UNIX) as one:
            return one.connect_ex(self.socket) == 0

    def end(self):
        """Ends it in good order; afterwards the invariants, another user, may read its files."""
        self.program.terminate()
        self.program.wait()
        self.log.close()
        subprocess.run(["chmod", "-R", "a+rX", str(self.data)], check=True)


def copy_of(data="data", copy="/tmp/data"):
    """What an earlier program of this scenario left in `data`, in a folder of one's own."""
    shutil.copytree(data, copy)
    return copy
