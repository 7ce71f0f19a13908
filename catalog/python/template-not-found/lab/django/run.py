"""Renders the first page of a shop whose template is not where, or not called as, the project says."""
import os
import sys

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]
folder = {"folder-not-searched": "pages", "app-not-installed": "shop/templates", "name-differs": "pages"}[cause]
name = "shop/Home.html" if cause == "name-differs" else "shop/home.html"
for path in (f"{folder}/shop", "shop", "elsewhere"):
    os.makedirs(path, exist_ok=True)
with open(f"{folder}/{name}", "w") as file:
    file.write("welcome to the {{ what }}")
open("shop/__init__.py", "w").close()

base = os.getcwd()
dirs = [os.path.join(base, "pages")] if cause == "name-differs" or approach == "search-the-folder" else []
asked = {"correct-the-name": name, "absolute-path": os.path.join(base, folder, name)}.get(approach, "shop/home.html")
settings = f"""
import os, sys
sys.path.insert(0, {base!r})
import django
from django.conf import settings
settings.configure(
    TEMPLATES=[{{"BACKEND": "django.template.backends.django.DjangoTemplates", "DIRS": {dirs!r}, "APP_DIRS": True}}],
    INSTALLED_APPS={["shop"] if approach == "install-the-app" else []!r},
)
django.setup()
from django.template.loader import render_to_string
print(render_to_string({asked!r}, {{"what": "shop"}}))
"""
with open("project.py", "w") as file:
    file.write(settings)
if approach == "change-directory":
    os.chdir(folder)
exec(compile(settings, "project.py", "exec"), {})
