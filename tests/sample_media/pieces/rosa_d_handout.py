"""Rosa's page for the kitchen wall, in two languages, as a word processor saves it: a PDF with a
reading order, its letters, a chart, and notes of who wrote it and when.
"""

# ruff: noqa: E501 - what stands on the page

from __future__ import annotations

import io
from base64 import b64encode
from html import escape
from pathlib import Path

from tests.sample_media.works import work

ROOT = Path(__file__).resolve().parents[3]
CHART = ROOT / "students/rosa-d/projects/nitrate-after-rain/media/rain-nitrate-chart.png"

ENGLISH = {
    "head": "Do you have a well near the fields?",
    "first": "Ask for the test on the day after the rain.",
    "why": "Why the day after?",
    "because": "On October 14 it rained 27 mm in eighteen hours. I stood on two bridges and took a "
    "bottle every six hours. The nitrate in the river did not come with the rain. It came twelve "
    "hours later, more than twice as much as before, and needed two days to go.",
    "alt": "Rain above, nitrate below, on one time axis. The nitrate rises after the rain.",
    "under": "Rain, then a pause, then the river. Nitrate in mg/L as nitrogen, plus or minus 0.2.",
    "do": "What you can do",
    "steps": (
        "Wait for a rain that fills a jar higher than your thumb is wide.",
        "On the day after, get a bottle at the town laboratory. They tell you how to fill it.",
        "Bring it back the same day. Keep it cold until then.",
        "Is there a baby in the house? Ask for the number before you mix a bottle. In this country "
        "drinking water must stay below 10 mg/L. Boiling does not take nitrate out. It makes it "
        "stronger.",
    ),
    "not": "What this page does not say",
    "does": "Nothing about your well. This is one river, one farm and one storm. The farmer read "
    "this page before you did, and wants to know, too.",
    "by": "Rosa Delgado, Summit class, Alder Creek School. Third draft, November 20, 2026. The town "
    "laboratory has not read it yet. Do not hang it up before they have.",
}
SPANISH = {
    "head": "¿Tiene pozo cerca de los campos?",
    "first": "Pida la prueba al día siguiente de la lluvia.",
    "why": "¿Por qué al día siguiente?",
    "because": "El 14 de octubre llovió 27 mm en dieciocho horas. Me paré en dos puentes y llené una "
    "botella cada seis horas. El nitrato del río no llegó con la lluvia. Llegó doce horas después, "
    "más del doble que antes, y tardó dos días en irse.",
    "alt": "Arriba la lluvia, abajo el nitrato, con las mismas horas. El nitrato sube después.",
    "under": "La lluvia, una pausa y luego el río. Nitrato en mg/L como nitrógeno, más o menos 0.2.",
    "do": "Lo que puede hacer",
    "steps": (
        "Espere una lluvia que llene un frasco más alto que el ancho de su pulgar.",
        "Al día siguiente pida una botella en el laboratorio del pueblo. Ahí le dicen cómo se llena.",
        "Llévela el mismo día. Hasta entonces, guárdela en frío.",
        "¿Hay un bebé en la casa? Pida el número antes de preparar un biberón. En este país el agua "
        "de tomar debe quedar por debajo de 10 mg/L. Hervirla no quita el nitrato. Lo hace más fuerte.",
    ),
    "not": "Lo que esta hoja no dice",
    "does": "Nada de su pozo. Es un río, un rancho y una tormenta. El ranchero leyó esta hoja antes "
    "que usted, y también quiere saber.",
    "by": "Rosa Delgado, clase Summit, Alder Creek School. Tercer borrador, 20 de noviembre de 2026. "
    "Mi abuela cambió tres palabras. El laboratorio del pueblo todavía no la ha leído. No la cuelgue "
    "antes.",
}
LOOK = """
@page { size: Letter; margin: 17mm 20mm 15mm }
body { font: 11.5pt/1.42 'Noto Serif', serif; margin: 0; color: #111 }
section + section { break-before: page }
h1 { font-size: 25pt; line-height: 1.15; margin: 0 }
.first { font-size: 17pt; margin: 6pt 0 12pt; padding: 7pt 0; border-block: 2.5pt solid #2a5d7c }
h2 { font-size: 13.5pt; margin: 12pt 0 3pt; color: #2a5d7c }
p, ol { margin: 0 } ol { padding-inline-start: 18pt } li { margin-bottom: 3pt }
figure { margin: 8pt 0 0 } img { display: block; height: 82mm; margin: 0 auto }
figcaption, .by { font-size: 9.5pt; color: #444 } .by { margin-top: 14pt }
"""


@work("rosa-d", "nitrate-after-rain", "well-page.pdf")
def well_page() -> bytes:
    """Both sides of the page."""
    import pikepdf
    from playwright.sync_api import sync_playwright

    from tests.browser.get_browser import find_browser

    path = find_browser()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path)
        window = browser.new_page()
        window.set_content(_page())
        printed = window.pdf(prefer_css_page_size=True, tagged=True)
        browser.close()
    with pikepdf.open(io.BytesIO(printed)) as document:
        document.docinfo["/Author"] = "Rosa Delgado"
        document.docinfo["/Title"] = "well page 3 abuela read this one"
        for day in ("/CreationDate", "/ModDate"):
            document.docinfo[day] = "D:20261120234812-05'00'"
        into = io.BytesIO()
        document.save(into, deterministic_id=True)
    return into.getvalue()


def _page() -> str:
    chart = "data:image/png;base64," + b64encode(CHART.read_bytes()).decode()
    sides = "".join(
        _side(words, language, chart) for words, language in ((ENGLISH, "en"), (SPANISH, "es"))
    )
    return f"<!doctype html><html lang=en><title>x</title><style>{LOOK}</style>{sides}"


def _side(words: dict, language: str, chart: str) -> str:
    said = {key: escape(text) for key, text in words.items() if isinstance(text, str)}
    steps = "".join(f"<li>{escape(step)}</li>" for step in words["steps"])
    return f"""<section lang={language}><h1>{said["head"]}</h1><p class=first>{said["first"]}</p>
<h2>{said["why"]}</h2><p>{said["because"]}</p>
<figure><img src="{chart}" alt="{said["alt"]}"><figcaption>{said["under"]}</figcaption></figure>
<h2>{said["do"]}</h2><ol>{steps}</ol><h2>{said["not"]}</h2><p>{said["does"]}</p>
<p class=by>{said["by"]}</p></section>"""
