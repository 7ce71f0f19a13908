"""Upload of a report to a service that speaks S3, on loopback. It stores what is signed with its one key, and answers 403 else."""
import configparser
import http.server
import os
import pathlib
import sys
import threading

# The interpreter may have a boto3 of its own.
sys.path[:] = [one for one in sys.path if not one.endswith("-packages")]
cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]


class Store(http.server.BaseHTTPRequestHandler):
    def do_PUT(self):
        body = self.rfile.read(int(self.headers["content-length"]))
        signed = "Credential=OWNKEY/" in self.headers.get("authorization", "")
        if signed:
            pathlib.Path("/lab/work/stored.txt").write_bytes(body)
        answer = b"" if signed else b"<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>"
        self.send_response(200 if signed else 403)
        self.send_header("content-length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Store)
threading.Thread(target=server.serve_forever, daemon=True).start()

home = pathlib.Path("/lab/work/home")
(home / ".aws").mkdir(parents=True)
for name in [name for name in os.environ if name.startswith("AWS_")]:
    del os.environ[name]
os.environ.update(HOME=str(home), AWS_EC2_METADATA_DISABLED="true")
profile = {"none-given": None, "other-profile": "work", "other-home": "default", "names-misspelt": None}[cause]
keys = {"aws_access_key_id": "OWNKEY", "aws_secret_access_key": "example"}
if profile:
    file = configparser.ConfigParser(default_section="none")
    file[profile] = keys
    with open(home / ".aws/credentials", "w") as out:
        file.write(out)
if cause == "other-home":  # a service, or sudo: the same machine, another user's home
    os.environ["HOME"] = "/lab/work/service"
if cause == "names-misspelt":
    os.environ.update(AWS_ACCESS_KEY="OWNKEY", AWS_SECRET_KEY="example")

session = ""
client = ""
if approach == "set-variables":
    os.environ.update(AWS_ACCESS_KEY_ID="OWNKEY", AWS_SECRET_ACCESS_KEY="example")
if approach == "name-the-profile":
    session = "profile_name='work'"
if approach == "name-the-file":
    os.environ["AWS_SHARED_CREDENTIALS_FILE"] = str(home / ".aws/credentials")
if approach == "keys-in-code":
    client = ", aws_access_key_id='OWNKEY', aws_secret_access_key='example'"
if approach == "set-region":
    os.environ["AWS_DEFAULT_REGION"] = "eu-west-1"
if approach == "unsigned":
    client = ", config=Config(signature_version=UNSIGNED)"
program = f"""
import boto3
from botocore import UNSIGNED
from botocore.config import Config
s3 = boto3.Session({session}).client("s3", region_name="eu-west-1", endpoint_url="http://127.0.0.1:{server.server_port}"{client})
s3.put_object(Bucket="reports", Key="today.txt", Body=b"of today")
"""
pathlib.Path("upload.py").write_text(program)
exec(compile(program, "upload.py", "exec"), {})
print("stored:", pathlib.Path("/lab/work/stored.txt").read_text())
