"""A shop whose database holds two orders, and a program that makes a report of them."""
import os
import pathlib
import shutil
import subprocess
import sys

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]


def write(name, text):
    path = pathlib.Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def python(*args, **more):
    return subprocess.run([sys.executable, *args], **more).returncode


KEY = "5b8Zr0mVwq-of-our-own-and-of-fifty-characters-and-more"
settings = """import os, pathlib
BASE = pathlib.Path(__file__).resolve().parent.parent
env = BASE / ".env"
if env.exists():
    os.environ.update(line.split("=", 1) for line in env.read_text().split("\\n") if line)
SECRET_KEY = os.environ.get("SECRET_KEY", "")
INSTALLED_APPS = ["orders"]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": BASE / "db.sqlite3"}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
"""
order = "from django.db import models\nclass Order(models.Model):\n    price = models.IntegerField()\n"
report = """from orders.models import Order, Invoice
from django.core import signing
name = signing.loads(signing.dumps("us"))
print(f"orders: {Order.objects.count()}, invoices: {Invoice.objects.count()}, signed by {name}")
"""
write("manage.py", 'import os, sys\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings")\nfrom django.core.management import execute_from_command_line\nexecute_from_command_line(sys.argv)\n')
write("shop/settings.py", settings)
write(".env", f"SECRET_KEY={KEY}\n")
for folder in ("shop", "orders", "orders/migrations"):
    write(f"{folder}/__init__.py", "")

# The shop as it was deployed: one table, two orders. Then invoices came, with their migration or without it.
write("orders/models.py", order)
deploy = """import sys, django
sys.path.insert(0, ".")
django.setup()
from django.core.management import call_command
from orders.models import Order
call_command("makemigrations", "orders", verbosity=0)
call_command("migrate", verbosity=0)
for price in (30, 12):
    Order.objects.create(price=price)
"""
named = {**os.environ, "DJANGO_SETTINGS_MODULE": "shop.settings"}
python("-c", deploy, env=named)
write("orders/models.py", f"{order}class Invoice(models.Model):\n    order = models.ForeignKey(Order, on_delete=models.CASCADE)\n")
if cause != "not-migrated":
    python("-c", deploy[: deploy.index("for price")], env=named)

setup = 'import os, django\nos.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings")\ndjango.setup()\n'
environment = os.environ if cause == "settings-not-named" else named
if cause in ("secret-key-empty", "not-migrated") or approach == "call-setup":
    report = setup + report
if cause == "secret-key-empty" and approach != "set-secret-key":
    pathlib.Path(".env").unlink()
if approach == "bare-configure":
    report = "from django.conf import settings\nsettings.configure()\n" + report
if approach == "hardcode-default-key":
    write("shop/settings.py", settings.replace('"SECRET_KEY", ""', '"SECRET_KEY", "changeme"'))
if approach == "delete-database":
    pathlib.Path("db.sqlite3").unlink()
    shutil.rmtree("orders/migrations")
    write("orders/migrations/__init__.py", "")
if approach in ("migrate", "delete-database"):
    python("manage.py", "makemigrations", "orders", "-v", "0")
    python("manage.py", "migrate", "-v", "0")
write("report.py", report)
if approach == "use-manage-py":
    raise SystemExit(python("manage.py", "shell", "-c", report, env=environment))
raise SystemExit(python("report.py", env=environment))
