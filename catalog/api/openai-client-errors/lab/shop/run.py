"""Asks a server on loopback, which refuses as OpenAI's does, by a client as the cause and the approach have it."""
import http.server
import json
import os
import subprocess
import sys
import threading
import time

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]
begun = []


def refusal(request, key):
    """@returns status, message, type and code, or None"""
    if not key.startswith("k-right"):
        return 401, f"Incorrect API key provided: {key[:4]}****{key[-3:]}. You can find your API key at https://platform.openai.com/account/api-keys.", "invalid_request_error", "invalid_api_key"
    if cause == "no-credit":
        return 429, "You exceeded your current quota, please check your plan and billing details.", "insufficient_quota", "insufficient_quota"
    begun.append(time.monotonic())
    if cause == "too-fast" and time.monotonic() - begun[0] < 8:
        return 429, "Rate limit reached for ours in organization org-ours on requests per min (RPM): Limit 3, Used 3, Requested 1. Please try again in 8s.", "requests", "rate_limit_exceeded"
    if cause == "too-long" and len(request["messages"]) > 20:
        return 400, "This model's maximum context length is 4097 tokens. However, your messages resulted in 9000 tokens. Please reduce the length of the messages.", "invalid_request_error", "context_length_exceeded"
    return None


class Server(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        with open("requests.txt", "a") as file:
            file.write("request\n")
        request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        refused = refusal(request, self.headers["Authorization"].removeprefix("Bearer "))
        answer = {"id": "1", "object": "chat.completion", "created": 1, "model": "ours", "choices": [{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": "hello"}}]}
        if refused:
            answer = {"error": {"message": refused[1], "type": refused[2], "param": None, "code": refused[3]}}
        body = json.dumps(answer).encode()
        self.send_response(refused[0] if refused else 200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Server)
threading.Thread(target=server.serve_forever, daemon=True).start()
key = {"no-key": None, "wrong-key": "k-wrong-or-old"}.get(cause, "k-right-one")
if approach in ("set-the-key", "replace-the-key"):
    key = "k-right-one"
if approach == "another-key":
    key = "k-right-other"
environment = {**os.environ, "OPENAI_BASE_URL": f"http://127.0.0.1:{server.server_port}/v1"}
if key:
    environment["OPENAI_API_KEY"] = key
retries = 6 if approach == "wait-and-retry" else 2
more = ", max_tokens=4000" if approach == "raise-max-tokens" else ""
trim = "messages = messages[:1] + messages[-10:]" if approach == "trim-the-history" else ""
call = f'client.chat.completions.create(model="ours", messages=messages{more}).choices[0].message.content'
steps = f"client = OpenAI(max_retries={retries})\nprint('answer:', {call})\n"
if approach == "retry-at-once":
    steps = f"client = OpenAI(max_retries=0)\nwhile True:\n    try:\n        print('answer:', {call})\n        break\n    except openai.RateLimitError:\n        continue\n"
if cause == "old-interface" and approach != "new-interface":
    steps = "print('answer:', openai.ChatCompletion.create(model='ours', messages=messages)['choices'][0]['message']['content'])\n"
turns = 30 if cause == "too-long" else 1
program = f"""
import openai
from openai import OpenAI
messages = [{{"role": "system", "content": "be short"}}] + [{{"role": "user", "content": "hello"}}] * {turns}
{trim}
{steps}
"""
# -S: only the packages of this scenario.
raise SystemExit(subprocess.run([sys.executable, "-S", "-c", program], env=environment).returncode)
