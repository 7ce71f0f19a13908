"""A request to a server. Where the list of authorities is looked for stands in settings.json; lists made by pki.py lie in /lab/work."""
import importlib.machinery
import json
import os
import pathlib
import shutil
import subprocess
import sys

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]
work = pathlib.Path("/lab/work")
# A company's server, where the variable is there for the company's authority; else one with a certificate of a public authority.
company = cause in ("variable-wrong", "relative-path")
world = subprocess.Popen(
    [sys.executable, os.path.join(os.path.dirname(__file__), "../shared/pki.py")],
    stdout=subprocess.PIPE, text=True, env={**os.environ, "WAYOUT_CAUSE": "self-signed-or-private-ca" if company else "", "WAYOUT_APPROACH": ""},
)
try:
    server, elsewhere = world.stdout.readline().split()
    installed = pathlib.Path(importlib.machinery.PathFinder.find_spec("certifi", [one for one in sys.path if not one.endswith("-packages")]).origin).parent
    shutil.copytree(installed, work / "site/certifi", ignore=shutil.ignore_patterns("cacert.pem", "__pycache__"))
    listed = work / "site/certifi/cacert.pem"
    if cause != "certifi-file-missing" or approach == "reinstall-certifi":
        shutil.copy("bundle.pem", listed)
    (work / "jobs").mkdir()
    missing = listed if cause == "certifi-file-missing" else work / "old/authorities.pem"
    env, verify, folder = {}, True, str(work)
    if cause in ("variable-wrong", "variable-left-over"):
        env["REQUESTS_CA_BUNDLE"] = str(missing)
    if cause == "relative-path":  # written when the program was started in /lab/work
        verify, folder, missing = "with-corp.pem", str(work / "jobs"), work / "jobs/with-corp.pem"
    if cause == "verify-is-text":  # from a file of settings
        verify = "True"
    if approach == "correct-the-path":
        if cause == "relative-path":
            verify = str(work / "with-corp.pem")
        else:
            env["REQUESTS_CA_BUNDLE"] = str(work / "with-corp.pem")
    if approach == "unset-the-variable":
        env.clear()
    if approach == "verify-certifi":
        verify = "certifi"
    if approach == "give-a-truth-value":
        verify = True
    if approach == "disable-verification":
        verify = False
    if approach == "ssl-cert-file":
        env["SSL_CERT_FILE"] = str(work / ("with-corp.pem" if company else "bundle.pem"))
    if approach in ("empty-file", "copy-certifi"):
        missing.parent.mkdir(exist_ok=True)
        missing.write_bytes(b"" if approach == "empty-file" else (work / "bundle.pem").read_bytes())
    pathlib.Path("settings.json").write_text(json.dumps({"env": env, "verify": verify, "folder": folder}))
    from ask import ask

    print(ask(server), "from the server")
    print(ask(elsewhere), "from elsewhere")
finally:
    world.kill()
