git --git-dir=remote.git log main --format=%s
