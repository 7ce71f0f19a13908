"""Two requests, to the server in question and to one elsewhere. Settings of the process stand in settings.json."""
import json
import os
import pathlib
import subprocess
import sys

approach = os.environ["WAYOUT_APPROACH"]
trust = {"trust-the-ca": "with-corp.pem", "trust-intermediate": "with-intermediate.pem", "pin-leaf": "with-server.pem", "replace-bundle": "corp.crt"}
settings = {"REQUESTS_CA_BUNDLE": os.path.abspath(trust.get(approach, "bundle.pem"))}
if approach == "ssl-cert-file":
    settings["SSL_CERT_FILE"] = os.path.abspath("with-corp.pem")
settings["verify"] = approach != "disable-verification"
pathlib.Path("settings.json").write_text(json.dumps(settings))
world = subprocess.Popen([sys.executable, os.path.join(os.path.dirname(__file__), "../shared/pki.py")], stdout=subprocess.PIPE, text=True)
try:
    server, elsewhere = world.stdout.readline().split()
    from ask import ask

    print(ask(server), "from the server")
    print(ask(elsewhere), "from elsewhere")
finally:
    world.kill()
