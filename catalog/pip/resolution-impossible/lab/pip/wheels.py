"""Wheels made here, and the pip of the version that is tried."""
import subprocess
import sys
import zipfile


def make_wheel(name, version, files, requires=(), tag="py3-none-any", python=None):
    info = f"{name}-{version}.dist-info"
    metadata = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n" + "".join(f"Requires-Dist: {one}\n" for one in requires)
    metadata += f"Requires-Python: {python}\n" if python else ""
    content = {**files, f"{info}/METADATA": metadata, f"{info}/WHEEL": f"Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: {tag}\n"}
    content[f"{info}/RECORD"] = "".join(f"{path},,\n" for path in [*content, f"{info}/RECORD"])
    with zipfile.ZipFile(f"{name}-{version}-{tag}.whl", "w") as wheel:
        for path, text in content.items():
            wheel.writestr(path, text)


def make_environment(name="env"):
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", name], check=True)


def pip(*arguments, into="env"):
    """-S: no pip but that of this scenario. @returns the exit status"""
    return subprocess.run([sys.executable, "-S", "-m", "pip", "--disable-pip-version-check", "--python", f"{into}/bin/python", *arguments]).returncode


LOCAL = ["--no-cache-dir", "--no-index", "--find-links", "."]
