"""Does Debian's Python, without anything of this project's, now find the library?"""
import os
import subprocess

environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
found = subprocess.run(["/usr/bin/python3", "-c", "import plates"], env={**environment, "HOME": os.getcwd()}, cwd="/tmp", capture_output=True).returncode
print("changed: it finds plates" if found == 0 else "as before")
