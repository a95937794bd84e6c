"""The version of this program, apart from the package's `__init__` so that every floor may say it."""

VERSION = "0.1.0"
