"""The commands of the program: what it does without a screen."""

from cli.application import main

__all__ = ["main"]
