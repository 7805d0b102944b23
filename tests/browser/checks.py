"""What a browser can be asked about a page that stands in it; each answer is a list of faults."""

from __future__ import annotations

from functools import cache
from pathlib import Path

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
#: Reads every pair of colors; for all words of a page it would take longer than all other rules.
CONTRAST = "color-contrast"
#: The visible words of a page, but of all that look and stand alike only the first.
LOOKS = """() => {
  const known = new Map([[null, ""]]), seen = new Set();
  const look = one => {
    if (known.has(one)) return known.get(one);
    const style = getComputedStyle(one), own = [look(one.parentElement), one.tagName,
      one.getAttribute("class"), style.color, style.backgroundColor, style.backgroundImage,
      style.opacity, style.fontSize, style.fontWeight, one.matches(":disabled"),
      one.getAttribute("aria-hidden"), one.getAttribute("aria-disabled")].join(" ");
    known.set(one, own);
    return own;
  };
  const says = one => one.matches("input, select, textarea")
    || [...one.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
  return [...document.body.querySelectorAll("*")].filter(one => says(one)
    && one.checkVisibility({visibilityProperty: true}) && !seen.has(look(one))
    && seen.add(look(one)));
}"""
AXE = """runOnly => {
  document.querySelectorAll("[data-look]").forEach(one => one.removeAttribute("data-look"));
  (LOOKS)().forEach(one => one.setAttribute("data-look", ""));
  axe.configure({rules: [{id: "CONTRAST", selector: "[data-look]"}]});
  return axe.run(document, {runOnly, resultTypes: ["violations"], preload: false})
    .then(found => found.violations.flatMap(rule => rule.nodes.map(node =>
      `${rule.id}: ${node.target} ${node.html.slice(0, 160)} ${
        node.any.concat(node.all).map(check => check.message).join(" ").slice(0, 160)}`)));
}""".replace("LOOKS", LOOKS).replace("CONTRAST", CONTRAST)
#: A closed dialog shows nothing of what is in it; to open that would start the search.
OPEN_ALL = """document.querySelectorAll("details:not(dialog:not([open]) *)")
  .forEach(one => { one.open = true })"""

#: What reaches over the edge of a page that can be pushed sideways.
TOO_WIDE = """() => {
  const room = document.documentElement.clientWidth, name = one =>
    `${one.tagName.toLowerCase()}.${[...one.classList].join(".")} “${one.innerText?.slice(0, 40)}”`;
  if (document.scrollingElement.scrollWidth <= room) return [];
  const scrolls = one => one && (getComputedStyle(one).overflowX !== "visible"
    || scrolls(one.parentElement !== document.body && one.parentElement));
  const wide = [...document.body.querySelectorAll("*")].filter(one => {
    const box = one.getBoundingClientRect();
    return box.width && (box.right > room || box.left < 0) && !scrolls(one.parentElement);
  });
  return [`${document.scrollingElement.scrollWidth} > ${room}`, ...wide.slice(-3).map(name)];
}"""

#: Words in a box that hides what does not fit, except the beginnings that cards show, words
#: for screen readers, and words that are not to be seen.
CUT = """() => [...document.body.querySelectorAll("*")].filter(one => {
  const style = getComputedStyle(one);
  const hides = [style.overflowX, style.overflowY].some(way => ["hidden", "clip"].includes(way));
  return hides && one.checkVisibility() && one.innerText?.trim()
    && one.clientWidth > 2 && one.clientHeight > 2 && style.clipPath === "none"
    && style.webkitLineClamp === "none" && style.color !== "rgba(0, 0, 0, 0)"
    && !one.closest("[aria-hidden=true]")
    && (one.scrollWidth > one.clientWidth + 2 || one.scrollHeight > one.clientHeight + 2);
}).map(one => `${one.tagName.toLowerCase()}.${[...one.classList].join(".")} “${
  one.innerText.slice(0, 40)}”`)"""

#: Buttons, links of the frame and things that open, smaller than 24 px in one direction.
TOO_SMALL = """() => [...document.querySelectorAll(
    "button, summary, nav a, .pg-top a, .pg-here a, .pg-foot a")]
  .filter(one => one.checkVisibility({checkVisibilityCSS: true}))
  .map(one => [one, one.getBoundingClientRect()])
  .filter(([one, box]) => box.width > 1 && (box.width < 23.9 || box.height < 23.9))
  .map(([one, box]) => `${one.closest("nav, header, section")?.className} “${one.innerText}”: ${
    box.width.toFixed(1)} x ${box.height.toFixed(1)}`)"""


def open_all(page) -> None:
    """Open everything that is folded away, so that it is checked, too."""
    page.evaluate(OPEN_ALL)


def load_axe(page) -> None:
    """Give the page the program axe-core, as the package axe-playwright-python carries it."""
    page.evaluate(_axe())


@cache
def _axe() -> str:
    import axe_playwright_python

    return (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")


def inaccessible(page, scheme: str, size: dict[str, int], **media: str) -> list[str]:
    """What axe finds on the page as it stands, each with page, color scheme and width."""
    return _found(page, scheme, size, media, {"type": "tag", "values": TAGS})


def too_pale(page, scheme: str, size: dict[str, int], **media: str) -> list[str]:
    """The part of that which the color scheme decides: words that are hard to read."""
    return _found(page, scheme, size, media, {"type": "rule", "values": [CONTRAST]})


def _found(
    page, scheme: str, size: dict[str, int], media: dict[str, str], rules: dict[str, object]
) -> list[str]:
    page.set_viewport_size(size)
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce", **media)
    where = f"{page.url} {scheme} {size['width']} px"
    return [f"{where}: {fault}" for fault in page.evaluate(AXE, rules)]


def too_wide(page) -> list[str]:
    """How much wider the page is than the window, and what reaches over its edge."""
    return page.evaluate(TOO_WIDE)


def cut_off(page) -> list[str]:
    """Words that cannot be read because their box hides them."""
    return page.evaluate(CUT)


def too_small(page) -> list[str]:
    """What a finger cannot hit."""
    return page.evaluate(TOO_SMALL)


def brightness(color: str) -> float:
    """How bright a color `rgb(…)` is, from 0 to 255.

    >>> brightness("rgb(255, 255, 255)")
    255.0
    """
    return sum(float(part) for part in color[4:-1].split(",")[:3]) / 3
