"""What the number a command leaves behind means."""

from __future__ import annotations

FINE = 0
#: Something in the content must be fixed.
PROBLEMS = 1
#: The command was called in a way it cannot work.
WRONG_USE = 2
#: Something private could have become public, or publishing stopped because of it.
PRIVACY = 3
#: A mistake in portfolio_gen itself.
OUR_FAULT = 4
#: Another build holds the lock.
LOCKED = 75
