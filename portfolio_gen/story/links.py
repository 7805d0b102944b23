"""The final form of links, jumps inside the story and pictures.

It is apart because here alone a story touches what is outside it: other files, other pages,
other hosts.
"""

from __future__ import annotations

import posixpath
from html import escape
from urllib.parse import unquote

from portfolio_gen.story.parts import Reference, Target
from portfolio_gen.story.references import attributes_of
from portfolio_gen.story.safety import ROOM_FOR_PICTURES
from portfolio_gen.story.walk import Jump, Walk
from portfolio_gen.story.web import is_web, scheme_of, web_target


def link(walk: Walk, name: str, written: str) -> None:
    attributes = attributes_of(written)
    target = attributes.get("href", "")
    if attributes.get("class") == "footnote-backref":
        walk.unspoken += 1
        label = escape(walk.words.back)
        own = f'class="footnote-backref" role="doc-backlink" aria-label="{label}"'
        _jump(walk, target[1:], f"<a {own}")
    elif attributes.get("id", "").startswith("fnref-") and target.startswith("#fn-"):
        own = walk.claim(attributes["id"])
        _jump(walk, target[1:], f'<a class="footnote-ref" role="doc-noteref" id="{own}"')
    elif target.startswith("#"):
        _jump(walk, unquote(target[1:]), "<a")
    else:
        _link_out(walk, target, attributes)


def link_end(walk: Walk, name: str, written: str) -> None:
    if walk.open_jump is not None:
        walk.unspoken -= "footnote-backref" in walk.open_jump.opening
        walk.open_jump.closed = len(walk.out)
        walk.open_jump = None
        walk.out.append("")
    elif walk.in_link:
        walk.in_link = False
        walk.out.append("</a>")


def _jump(walk: Walk, label: str, opening: str) -> None:
    walk.open_jump = Jump(label=label, opening=opening, opened=len(walk.out))
    walk.jumps.append(walk.open_jump)
    walk.out.append("")


def finish_jumps(walk: Walk) -> None:
    """Fill in the jumps; one that leads nowhere leaves its words and no link."""
    for jump in walk.jumps:
        own = walk.ids.get(jump.label) or walk.ids.get(jump.label.lower())
        if own is not None and jump.closed is not None:
            walk.out[jump.opened] = f'{jump.opening} href="#{own}">'
            walk.out[jump.closed] = "</a>"


def _link_out(walk: Walk, target: str, attributes: dict[str, str]) -> None:
    reached = _reached(walk, "link", target, attributes) if target else None
    if reached is not None and reached.address is not None:
        walk.in_link = True
        walk.out.append(f"<a{_going_to(reached)}{_title(attributes)}>")


def _reached(walk: Walk, kind: str, target: str, attributes: dict[str, str]) -> Target | None:
    """Where a target leads; the caller of the story is asked about its own files only."""
    place = walk.typed.target(attributes.get("data-sourcepos", ""), target)
    reference = Reference(kind=kind, target=target, place=place)
    if scheme_of(target):
        return web_target(reference)
    reached = walk.resolve(reference)
    if reached is None or reached.untold:
        return reached
    if reached.address is None:
        return None
    unsafe = scheme_of(reached.address) and not is_web(reached.address)
    return None if unsafe else reached


def _going_to(reached: Target) -> str:
    address = f' href="{escape(reached.address or "")}"'
    if not reached.foreign:
        return address
    return f' class="pg-outside"{address} rel="noopener noreferrer nofollow ugc"'


def _title(attributes: dict[str, str]) -> str:
    return f' title="{escape(attributes["title"])}"' if "title" in attributes else ""


def picture(walk: Walk, name: str, written: str) -> None:
    """A picture of the school's own; one from another host is never loaded, only linked."""
    attributes = attributes_of(written)
    target = attributes.get("src", "")
    words = escape(attributes.get("alt", "") or posixpath.basename(unquote(target)))
    linked = walk.in_link or walk.open_jump is not None
    reached = _reached(walk, "picture", target, attributes) if target else None
    if reached is not None and reached.untold:
        return
    if reached is None or reached.address is None:
        walk.out.append(f'<span class="pg-gap">{words}</span>')
    elif reached.foreign:
        walk.out.append(words if linked else f"<a{_going_to(reached)}>{words}</a>")
    else:
        walk.out.append(_shown_picture(reached, attributes))


def _shown_picture(reached: Target, attributes: dict[str, str]) -> str:
    size = f' width="{reached.width}" height="{reached.height}"' if reached.width else ""
    shown = (
        f'<img src="{escape(reached.address or "")}" alt="{escape(attributes.get("alt", ""))}"'
        f'{_title(attributes)}{size} loading="lazy" decoding="async">'
    )
    if not reached.sizes:
        return shown
    copies = ", ".join(f"{escape(address)} {width}w" for address, width in reached.sizes)
    source = f'<source type="image/webp" srcset="{copies}" sizes="{ROOM_FOR_PICTURES}">'
    return f"<picture>{source}{shown}</picture>"
