"""Did text that a stranger sent run as a program?"""
import os

print("the stranger's text ran" if os.path.exists("owned") else "nothing happened")
