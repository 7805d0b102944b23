"""Pictures, sound, film and documents made safe to publish: bytes in, other bytes out.

It is apart because it trusts nothing that a file says of itself: what leaves here holds what
can be seen and heard, and nothing of where, when or by whom it was made. Nothing is imported
here, because most builds make no file and need not wait for the libraries that could.
"""
