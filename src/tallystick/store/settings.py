"""Least settings that Django needs for the rows: no database of its own, as every workspace brings one.

A site with settings of its own lists "tallystick.store" among its apps and takes `database_of` for its database.
"""

import os
import secrets

SECRET_KEY = os.environ.get("SECRET_KEY") or secrets.token_hex(32)  # nothing here signs, so one per process will do
INSTALLED_APPS = ["tallystick.store"]
DATABASES: dict[str, dict[str, object]] = {}
USE_TZ = True
LOGGING_CONFIG = None  # how to log is for the program to say
