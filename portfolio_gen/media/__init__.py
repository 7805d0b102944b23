"""Pictures, sound, film and documents made safe to publish: bytes in, other bytes out.

It is apart because it trusts nothing that a file says of itself: what leaves here holds what
can be seen and heard, and nothing of where, when or by whom it was made.
"""

from portfolio_gen.media.pictures import safe_picture
from portfolio_gen.media.recordings import safe_recording
from portfolio_gen.media.safe import LARGEST, MEDIA_VERSION, SafeMedia, Unsafe
from portfolio_gen.media.safe_media import safe_media

__all__ = [
    "LARGEST",
    "MEDIA_VERSION",
    "SafeMedia",
    "Unsafe",
    "safe_media",
    "safe_picture",
    "safe_recording",
]
