"""Languages: one folder each, one line here."""

from diffreport.errors import UsageError
from diffreport.lang import en, zh
from diffreport.lang.pack import LanguagePack

PACKS: tuple[LanguagePack, ...] = (zh.PACK, en.PACK)


def pack_for(code: str) -> LanguagePack:
    """The pack of a language by its ISO 639-1 code.

    Raises:
        UsageError: if there is no pack for it.
    """
    for pack in PACKS:
        if pack.code == code:
            return pack
    known = ", ".join(pack.code for pack in PACKS)
    raise UsageError(f"no language pack for {code!r}", remedy=f"use one of: {known}")
