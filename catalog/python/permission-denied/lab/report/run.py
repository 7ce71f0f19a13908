"""A program that leaves a report, with the means that the cause takes away: a file, a folder, a script, a port."""
import os
import pathlib

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]
work = pathlib.Path("/lab/work")
pathlib.Path("own").mkdir()
pathlib.Path("report.txt").write_text("of yesterday\n")
pathlib.Path("make.py").write_text("#!/usr/bin/env python3\nopen('report.txt', 'w').write('of today\\n')\n")
target = "report.txt"
act = "open(target, 'w').write('of today\\n')"
if cause == "mode-forbids":
    os.chmod("report.txt", 0o444)
if cause == "not-executable":
    act = "subprocess.run(['./make.py'], check=True)"
if cause == "low-port":
    act = "socketserver.TCPServer(('127.0.0.1', port), None).server_close(); open(target, 'w').write('of today\\n')"
port = 8080 if approach == "high-port" else 80
if approach == "write-elsewhere":
    target = str(work / "own/report.txt")
if approach == "chmod-owner":
    os.chmod("make.py" if cause == "not-executable" else "report.txt", 0o744 if cause == "not-executable" else 0o644)
if approach == "chmod-777":
    os.chmod("make.py" if cause == "not-executable" else "report.txt", 0o777)
if approach == "through-the-interpreter":
    act = "subprocess.run([sys.executable, 'make.py'], check=True)"
if approach == "ask-first":
    act = f"if os.access(target, os.W_OK): {act}"
if approach == "delete-first":
    act = f"os.remove(target); {act}"
if approach == "swallow":
    act = f"try:\n    {act}\nexcept PermissionError: pass"
program = f"""
import os, socketserver, subprocess, sys
{act}
"""
exec(compile(program, "report.py", "exec"), {"target": target, "port": port})
print(open(target).read() if os.path.exists(target) else "there is no report")
