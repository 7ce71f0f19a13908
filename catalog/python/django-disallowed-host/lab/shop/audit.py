"""Does the link, if there is one, lead to the site under the name by which visitors know it?"""
import os

site = {"name-with-underscore": "http://shop-app/"}.get(os.environ["WAYOUT_CAUSE"], "http://shop.example/")
link = ""
if os.path.exists("link.txt"):
    with open("link.txt") as file:
        link = file.read()
print("right" if link == "" or link.startswith(site) else f"wrong: {link}")
