"""The words for audiences, and for asking who may see a thing, in English, Spanish and Arabic.

They are apart because they are a list to be added to. Each is kept as `plain` makes it, so that
`Who-sees` is `who_sees` and `Público` is `publico`.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from itertools import product

from portfolio_gen.model.audience import Audience

#: A stroke that makes an Arabic word longer and says nothing.
_STROKE = "\u0640"
_THE = "ال"


def plain(word: str) -> str:
    """A word without capitals, accents, spaces and signs.

    >>> plain("Who-sees"), plain("PÚBLICO ")
    ('whosees', 'publico')
    """
    letters = unicodedata.normalize("NFKD", word.casefold())
    return "".join(sign for sign in letters if sign.isalnum() and sign != _STROKE)


def _plain(*lines: str) -> frozenset[str]:
    return frozenset(plain(word) for line in lines for word in line.split())


def _with_article(words: Iterable[str]) -> frozenset[str]:
    """Arabic words alone, with "the" and with "for the" before them."""
    bare = list(words)
    return frozenset(f"{before}{word}" for before in ("", _THE, "لل", "ل") for word in bare)


#: Answers to a question with two answers.
YES_OR_NO = _plain("yes no true false y n on off si sí نعم لا")

_FAMILY_AND_STAFF = _with_article(
    _plain("عائلة أسرة أهل والدين مدرسة معلمين معلمون موظفين موظفون طاقم")
)
#: Those who see a thing that is not for everybody; nothing was ever narrowed by "public".
FEW = (
    {each.value for each in Audience if each is not Audience.PUBLIC}
    | _plain(
        "families me parents guardians teachers",
        "familia familias padres maestros maestras profesores profesoras docentes personal "
        "escuela colegio",
    )
    | _FAMILY_AND_STAFF
)
#: The words for everybody.
PUBLIC = _plain("public publico publica", "عام عامة العامة للعامة الجميع للجميع")
#: What a thing may be that is not for others, and that may also be the name of a level.
STATES = _plain(
    "draft hidden restricted unlisted unpublished",
    "borrador oculto oculta escondido escondida restringido restringida",
    "مسودة مخفي مخفية",
)
#: Answers that can only mean that others should not see a thing; "secret" may be a password.
HIDDEN = (
    STATES
    | _plain(
        "confidential just_me nobody no_one not_public private",
        "confidencial nadie no_publico privado privada solo_yo",
        "خاص خاصة لا_أحد أنا_فقط ليس_عاما",
    )
    | {f"{each}{only}" for each in FEW for only in ("only", "فقط")}
    | {
        f"{only}{each}"
        for each in FEW
        for only in ("only", "onlyfor", "solo", "solopara", "solola", "sololos", "فقط")
    }
)
#: Answers that mean an audience.
AUDIENCES = HIDDEN | FEW - {"me"}

_WHO_SEES = {
    "".join(words)
    for words in product(
        ("who",),
        ("", "can", "could", "may", "might", "should", "will"),
        ("see", "sees", "read", "reads", "view", "views", "lookat"),
        ("", "it", "that", "this"),
    )
}
#: Keys that ask who may see a thing.
KEYS = frozenset(
    _WHO_SEES
    | _plain(
        "can_see confidential do_not_publish do_not_share do_not_show dont_publish dont_share "
        "dont_show draft hidden hide not_for not_public only_for permission permissions privacy "
        "privat private privé restricted restricted_to secret seen_by show_to shown_to "
        "unlisted unpublished visibility visible visible_for visible_to",
        "audiencia borrador confidencial no_compartir no_mostrar no_para no_publicar no_publico "
        "oculto oculta ocultar para_quien para_quienes permiso permisos privacidad privado "
        "privada pueden_ver puede_ver quien_puede_ver quien_puede_verlo quien_puede_ver_esto "
        "quien_ve quien_lo_ve quienes_pueden_ver restringido restringida secreto secreta "
        "solo_para visibilidad visible_para",
        "جمهور الجمهور خاص خاصة خصوصية الخصوصية سري سرية مسودة مخفي مخفية رؤية الرؤية ظهور الظهور "
        "مرئي لمن من_يرى من_يرى_هذا من_يراه من_يمكنه_الرؤية من_يستطيع_الرؤية يمكنهم_الرؤية ليس_لـ "
        "لا_تنشر لا_تعرض",
    )
)
#: Keys that ask for it only right in the thing: a block in it may say who helped, and a line of
#: a text who the readers of a newspaper are.
KEYS_RIGHT_HERE = _plain(
    "public publish readers share shared shared_to shared_with share_with sharing viewers who",
    "publico publica publicar compartir compartido compartida compartido_con",
    "عام عامة نشر مشاركة",
)
#: Keys that ask for it only where a thing has an audience: a book may have been `published`.
KEYS_BESIDE_AUDIENCE = _plain("published publicado publicada")
#: What a level, too, may be called: with nothing behind it, it asks for nothing.
MAY_BE_A_LEVEL = STATES | _plain("hide private_work secret visible")
#: What one column of a table may be called beside another.
HEADS = HIDDEN | MAY_BE_A_LEVEL
#: The words of a question whose answer is yes or no, as `show_family`; the others only join them.
ASKING = (
    FEW
    | PUBLIC
    | _plain(
        "display everybody everyone hide internal publish share show visible",
        "compartir interno interna mostrar publicar todos",
        "عرض داخلي مشاركة نشر",
    )
)
JOINING = _plain(
    "by can do dont for in just may never no not only see seen sees shared shown to with",
    "a con la no para por puede pueden solo ver",
    "فقط لا",
)
#: What turns a key round, so that "audience" cannot simply stand in its place.
TURNING = _plain("dont hide never no not ocultar لا ليس")
#: Keys that ask what kind of thing it is, of which `personal`, Spanish for staff, is one.
KINDS = _plain("category kind sort type", "categoria clase tipo")
PERSONAL = "personal"
#: Parts of a choice that mean that others should not see a thing, as in "private note".
CLOSING_PARTS = _plain(
    "confidential private staff", "confidencial privada privado", "خاص خاصة سري سرية"
)
