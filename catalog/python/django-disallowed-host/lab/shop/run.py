"""Asks a shop, as its settings are, for the page that mails a link to reset a password."""
import os
import subprocess
import sys

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]

site, headers = {
    "host-not-listed": ("shop.example", {"HTTP_HOST": "shop.example"}),
    "proxy-passes-its-own-name": ("shop.example", {"HTTP_HOST": "app:8000", "HTTP_X_FORWARDED_HOST": "shop.example"}),
    "name-with-underscore": ("shop_app", {"HTTP_HOST": "shop_app"}),
}[cause]
allowed = ["old.example"] if cause == "host-not-listed" else ["shop.example"]
allowed = {
    "list-the-host": [site],
    "list-the-inner-name": ["app"],
    "rename-the-service": ["shop-app"],
    "allow-all": ["*"],
    "debug-on": [],
}.get(approach, allowed)
if approach == "pass-the-host":
    headers = {"HTTP_HOST": "shop.example"}
if approach == "rename-the-service":
    site, headers = "shop-app", {"HTTP_HOST": "shop-app"}
with open("shop.py", "w") as file:
    file.write(f"""
import django
from django.conf import settings
from django.http import HttpResponse
from django.urls import path

settings.configure(
    DEBUG={approach == "debug-on"},
    SECRET_KEY="k-of-our-own-and-of-fifty-characters-and-a-few-more-in-it",
    ALLOWED_HOSTS={allowed},
    USE_X_FORWARDED_HOST={approach == "forwarded-host"},
    ROOT_URLCONF="shop",
    MIDDLEWARE=["django.middleware.common.CommonMiddleware"],
    LOGGING={{"version": 1, "handlers": {{"console": {{"class": "logging.StreamHandler"}}}}, "loggers": {{"django.security": {{"handlers": ["console"], "level": "ERROR"}}}}}},
)

def reset(request):
    return HttpResponse(request.build_absolute_uri("/reset/token"))

urlpatterns = [path("reset", reset)]
django.setup()

def ask(headers):
    from django.test import Client
    answer = Client().get("/reset", **headers)
    return answer.status_code, answer.content.decode()
""")
ask = f"""import sys
sys.path.insert(0, ".")
from shop import ask
status, body = ask({headers})
with open("link.txt", "w") as file:
    file.write(body if status == 200 else "")
print("status:", status)
sys.exit(0 if status == 200 else 1)
"""
# -S: only the packages of this scenario.
raise SystemExit(subprocess.run([sys.executable, "-S", "-c", ask]).returncode)
