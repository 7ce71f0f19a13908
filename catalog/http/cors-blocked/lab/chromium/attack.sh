exec python3 /lab/scenario/attack.py
