"""Does the program of the system still get the version that it was made for?"""
import subprocess

raise SystemExit(subprocess.run(["system/bin/python", "-c", "from plates import stack\nprint('system:', stack())"]).returncode)
