"""Is an order late? It is half past eleven in UTC, and half past twelve on this machine, which stands in Berlin; the deadline is noon in UTC."""
import os
import time

os.environ["TZ"] = "CET-1"
time.tzset()
cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]

moment = 1772364600  # in place of the clock: 2026-03-01T11:30:00Z
now = f"datetime.fromtimestamp({moment})"
deadline = 'datetime.fromisoformat("2026-03-01T12:00:00+00:00")'
late = "now > deadline"
if cause == "stored-without-zone":
    now = f"datetime.fromtimestamp({moment}, timezone.utc)"
    deadline = 'datetime.fromisoformat("2026-03-01 12:00:00")'
if approach == "aware-now":
    now = f"datetime.fromtimestamp({moment}, timezone.utc)"
if approach == "utcnow":
    now = f"datetime.utcfromtimestamp({moment})"
if approach == "call-it-utc":
    now += ".replace(tzinfo=timezone.utc)"
if approach == "attach-the-right-zone":
    deadline += ".replace(tzinfo=timezone.utc)"
if approach == "astimezone":
    now, deadline = (f"{now}.astimezone()", deadline) if cause == "now-is-naive" else (now, f"{deadline}.astimezone()")
if approach == "drop-the-zone":
    now, deadline = (now, f"{deadline}.replace(tzinfo=None)") if cause == "now-is-naive" else (f"{now}.replace(tzinfo=None)", deadline)
if approach == "compare-texts":
    late = "str(now) > str(deadline)"
program = f"""
from datetime import datetime, timezone
now = {now}
deadline = {deadline}
late = {late}
with open("late.txt", "w") as file:
    file.write(str(late))
print("decided")
"""
exec(compile(program, "deadline.py", "exec"), {})
