"""The same request as it is set by now, to somebody with a certificate that he made himself."""
import os
import subprocess
import sys

from ask import ask, requests

world = subprocess.Popen([sys.executable, os.path.join(os.path.dirname(__file__), "../shared/pki.py"), "impostor"], stdout=subprocess.PIPE, text=True)
try:
    print("the impostor gives", ask(world.stdout.readline().strip()))
except requests.exceptions.SSLError as error:
    print("the impostor is refused:", error)
except OSError as error:
    print("nobody is asked, the impostor is refused:", error)
finally:
    world.kill()
