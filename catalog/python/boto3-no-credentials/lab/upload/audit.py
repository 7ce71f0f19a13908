"""Does the program's text, which goes into the repository, hold the secret?"""
import pathlib

text = pathlib.Path("/lab/work/upload.py").read_text()
print("wrong: the secret is in the program" if "aws_secret_access_key" in text else "no secret in the program")
