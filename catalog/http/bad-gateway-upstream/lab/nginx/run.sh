exec python3 /lab/scenario/run.py
