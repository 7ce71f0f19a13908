"""Starts a service with a limit of open files, as a service manager does, and asks it 900 times.

In a cell no process gets more than 1024; "low" is 128 and "raised" 512 here.
"""
import os
import resource
import subprocess
import sys

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]
LOW, RAISED = 128, 512
hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
if cause == "limit-not-applied" or approach == "raise-shell-limit":
    # In the shell: `ulimit -n`. What the service manager starts does not have it from here.
    resource.setrlimit(resource.RLIMIT_NOFILE, (RAISED, hard))
# The program that was started by hand does.
by_hand = cause == "limit-too-low" and approach == "raise-shell-limit"
limit = RAISED if approach == "raise-service-limit" or by_hand else LOW

# A leak: each request opens a file and keeps it. Otherwise it is a load of 300 clients at once that needs 300 files.
service = f"""
import sys
kept = []
for number in range(900):
    file = open('/etc/hosts')
    file.read(1)
    if {cause == "descriptor-leak"} and {approach != "close-what-is-opened"}:
        kept.append(file)
    elif {cause != "descriptor-leak"} and number < 300:
        kept.append(file)  # a client that stays connected
    else:
        file.close()
    if {approach == "restart-regularly"} and number % 100 == 99:
        kept.clear()  # with the process all its files are closed; the clients come again
        if {cause != "descriptor-leak"}:
            kept.extend(open('/etc/hosts') for _ in range(min(number + 1, 300)))
print('served 900 requests')
"""
allow = lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (limit, hard))  # noqa: E731
sys.exit(subprocess.run([sys.executable, "-c", service], preexec_fn=allow).returncode)
