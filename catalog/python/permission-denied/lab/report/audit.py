"""May everyone change what the program works with?"""
import os

loose = [name for name in ("report.txt", "own/report.txt", "make.py") if os.path.exists(name) and os.stat(name).st_mode & 0o002]
print("wrong: everyone may write to " + ", ".join(loose) if loose else "only the owner may write")
