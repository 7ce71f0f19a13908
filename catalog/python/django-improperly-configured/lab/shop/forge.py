"""Does the shop, with the settings that lie there, accept what is signed with `changeme`?"""
import os
import sys

sys.path.insert(0, os.getcwd())
os.environ["DJANGO_SETTINGS_MODULE"] = "shop.settings"
from django.core import signing  # noqa: E402

try:
    print("accepted:", signing.loads(signing.dumps("admin", key="changeme")))
except Exception as error:
    sys.exit(f"refused: {type(error).__name__}")
