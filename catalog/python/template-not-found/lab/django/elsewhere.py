"""A page that was rendered in one folder is rendered in another."""
import os
import subprocess
import sys

program = os.path.abspath("project.py")
os.chdir("/tmp")
done = subprocess.run([sys.executable, program], capture_output=True, text=True)
known = done.returncode == 0 or "TemplateDoesNotExist" in done.stderr
print("rendered, or not found as before" if known else "only from one folder\n" + done.stderr)
