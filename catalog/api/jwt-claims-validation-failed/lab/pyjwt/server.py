"""An API that verifies tokens itself: it logs what is raised and answers with its text."""

import json
import os
import traceback
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer

import jwt

CAUSE = os.environ["WAYOUT_CAUSE"]
APPROACH = os.environ.get("WAYOUT_APPROACH", "")
KEY = "a-test-secret-of-at-least-32-bytes"

EXPECTED = {
    "algorithms": ["HS256"],
    "audience": "https://api.example/",
    "issuer": "https://issuer.example/",
    "options": {"require": ["exp"]},
}

WAYS = {
    "set-leeway": {**EXPECTED, "leeway": 30},
    "huge-leeway": {**EXPECTED, "leeway": timedelta(days=365)},
    "match-audience-and-issuer": {**EXPECTED, **({"audience": "client-7"} if CAUSE == "audience-mismatch" else {})},
    "accept-several-values": {
        **EXPECTED,
        "audience": ["https://api.example/", "client-7"],
        "issuer": ["https://issuer.example/", "https://login.example/"],
    },
    "disable-claim-checks": {
        "algorithms": ["HS256"],
        "options": {
            "verify_exp": False,
            "verify_nbf": False,
            "verify_iat": False,
            "verify_aud": False,
            "verify_iss": False,
        },
    },
    "decode-without-verifying": {"options": {"verify_signature": False}},
    "skip-iat-check": {**EXPECTED, "options": {"require": ["exp"], "verify_iat": False}},
}


def read(token):
    way = WAYS.get(APPROACH, EXPECTED)
    if APPROACH == "decode-without-verifying":
        return jwt.decode(token, **way)
    return jwt.decode(token, KEY, **way)


class Api(BaseHTTPRequestHandler):
    def do_GET(self):
        token = self.headers.get("Authorization", "").removeprefix("Bearer ")
        try:
            status, value = 200, read(token)
        except jwt.InvalidTokenError as error:
            traceback.print_exc()
            status, value = 401, {"detail": str(error)}
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(json.dumps(value).encode())

    def log_message(self, *_):
        pass


HTTPServer(("127.0.0.1", int(os.environ["PORT"])), Api).serve_forever()
