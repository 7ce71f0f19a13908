"""Starts a program that signs with a key from its settings, from the folder and with the .env file that the cause has."""
import os
import subprocess
import sys

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]

lines = {
    "variable-missing": [],
    "env-file-not-found": ["KEY=k-of-our-own"],
    "other-name": ["SHOP_KEY=k-of-our-own"],
    "unknown-input": ["KEY=k-of-our-own", "MAIL_HOST=localhost"],
}[cause]
os.makedirs("shop/jobs")
with open("shop/.env", "w") as file:
    file.write("\n".join(lines) + "\n")
env_file = 'Path(__file__).parent / ".env"' if approach == "absolute-env-file" else '".env"'
options = [] if approach == "load-dotenv" else [f"env_file={env_file}"]
options += ['env_prefix="SHOP_"'] if approach == "name-or-alias" else []
options += ['extra="ignore"'] if approach == "extra-ignore" else []
key = {"optional-with-default": "key: str | None = None", "default-secret": 'key: str = "changeme"'}.get(approach, "key: str")
with open("shop/main.py", "w") as file:
    file.write(f"""
import hashlib
import hmac
from pathlib import Path
from dotenv import load_dotenv
from pydantic_settings import BaseSettings, SettingsConfigDict
{"load_dotenv()" if approach == "load-dotenv" else ""}

class Settings(BaseSettings):
    model_config = SettingsConfigDict({", ".join(options)})
    {key}

settings = Settings()
print("signed", hmac.new(settings.key.encode(), b"order 7", hashlib.sha256).hexdigest())
""")
environment = {**os.environ, "KEY": "k-of-our-own"} if approach == "set-the-variable" else {**os.environ}
folder = "shop/jobs" if cause == "env-file-not-found" else "shop"
# -S: only the packages of this scenario.
done = subprocess.run([sys.executable, "-S", os.path.abspath("shop/main.py")], cwd=folder, env=environment, stdout=subprocess.PIPE, text=True)
with open("signed.txt", "w") as file:
    file.write(done.stdout)
print(done.stdout)
raise SystemExit(done.returncode)
