"""Runs the two tests of a shop, one in each folder, as the cause and the approach have them."""
import os
import re
import subprocess
import sys

cause, approach = os.environ["WAYOUT_CAUSE"], os.environ["WAYOUT_APPROACH"]


def write(path, text):
    os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
    with open(path, "w") as file:
        file.write(text)


fixture = """import os
import pytest
@pytest.fixture(scope="session")
def database():
    with open(os.environ["FOLDER"] + "/made.txt", "a") as file:
        file.write("made\\n")
    return {"price": 42}
"""
argument = {"conftest-in-another-folder": "database", "plugin-not-loaded": "mocker"}.get(cause, "database")
default = "=None" if approach == "default-argument" else ""
test = f"def test_price({argument}{default}):\n    import shop\n    "
use = "assert shop.price(database) == 42\n"
if cause == "plugin-not-loaded":
    use = "mocker.patch('shop.rate', return_value=1)\n    assert shop.price({'price': 42}) == 42\n"
if default:
    use = f"if {argument}:\n        " + use.replace("\n    ", "\n        ")
write("shop.py", """import os
def rate():
    return 1

def price(database):
    with open(os.environ["FOLDER"] + "/used.txt", "a") as file:
        file.write("used\\n")
    return database["price"] * rate()
""")
for package in ("tests", "tests/api", "tests/web"):
    write(f"{package}/__init__.py", "")
write("tests/api/test_api.py", "def test_price(database):\n    import shop\n    assert shop.price(database) == 42\n")
above = cause != "conftest-in-another-folder" or approach == "move-conftest-up"
write("tests/conftest.py" if above else "tests/api/conftest.py", fixture)
web = test + use
if cause == "helper-taken-for-a-test":
    name = "check_order" if approach == "rename-the-helper" else "test_order"
    web = f"def {name}(order{default}):\n    import shop\n    assert {'order is None or ' if default else ''}shop.price(order) == 42\n\ndef test_price(database):\n    {name}(database)\n"
if cause == "not-a-fixture":
    decorator = "@pytest.fixture\n" if approach == "add-the-decorator" else ""
    web = f"import pytest\n{decorator}def order():\n    return {{'price': 42}}\n\ndef test_price(order{default}):\n    import shop\n    assert {'order is None or ' if default else ''}shop.price(order) == 42\n"
if approach == "import-the-fixture":
    web = "from tests.api.conftest import database\n" + web
write("tests/web/test_web.py", web)
environment = {**os.environ, "PYTHONPATH": f"{os.environ['PYTHONPATH']}:{os.getcwd()}", "FOLDER": os.getcwd()}
if cause == "plugin-not-loaded":
    environment["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
plugin = ["-p", "pytest_mock"] if approach == "load-the-plugin" else []
folder, what = ("tests/web", ["../api", "."]) if approach == "run-in-the-folder" else (".", [])
# -S: only the packages of this scenario.
done = subprocess.run([sys.executable, "-S", "-m", "pytest", "-p", "no:cacheprovider", *plugin, *what], cwd=folder, env=environment, stdout=subprocess.PIPE, text=True)
print(done.stdout)
if done.returncode == 0:
    with open("passed.txt", "w") as file:
        file.write(re.search(r"(\d+) passed", done.stdout).group(1))
raise SystemExit(done.returncode)
