"""LibreOffice as a second reader of Word files: it opens one, answers all tracked changes, and saves it.

Comes in: the bytes of a ``.docx``. Goes out: what LibreOffice made of it. The answer is given by a macro in a profile of its
own, through the same commands as the menu's; the user's own profile is not touched.
"""

import shutil
import subprocess
from pathlib import Path
from xml.sax.saxutils import escape

COMMANDS = {"accept": ".uno:AcceptAllTrackedChanges", "reject": ".uno:RejectAllTrackedChanges"}
SECONDS = 120

MACRO = """Sub Answer(source As String, target As String, command As String)
    Dim hidden(0) As New com.sun.star.beans.PropertyValue
    hidden(0).Name = "Hidden"
    hidden(0).Value = True
    document = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, hidden())
    If command <> "" Then
        dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
        dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, Array())
    End If
    Dim word(0) As New com.sun.star.beans.PropertyValue
    word(0).Name = "FilterName"
    word(0).Value = "MS Word 2007 XML"
    document.storeToURL(ConvertToURL(target), word())
    document.close(False)
End Sub
"""
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
LIBRARY = "http://openoffice.org/2000/library"
XLINK = "http://www.w3.org/1999/xlink"
PROFILE = {
    "script.xlc": f'{HEAD}<library:libraries xmlns:library="{LIBRARY}" xmlns:xlink="{XLINK}">'
    '<library:library library:name="Standard" library:link="false"/>'
    "</library:libraries>",
    "Standard/script.xlb": f'{HEAD}<library:library xmlns:library="{LIBRARY}" library:name="Standard" library:readonly="false" '
    'library:passwordprotected="false"><library:element library:name="Module1"/></library:library>',
    "Standard/Module1.xba": f'{HEAD}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" '
    f'script:language="StarBasic">{escape(MACRO)}</script:module>',
}


def installed() -> bool:
    """Whether there is a LibreOffice to ask."""
    return shutil.which("soffice") is not None


def answered(data: bytes, answer: str | None, folder: Path) -> bytes:
    """The Word file as LibreOffice saves it, after ``accept`` or ``reject`` to all tracked changes or, with None, as it is."""
    profile, source, target = folder / "profile", folder / "source.docx", folder / f"{answer}.docx"
    for name, text in PROFILE.items():
        path = profile / "user" / "basic" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    source.write_bytes(data)
    macro = f'macro:///Standard.Module1.Answer("{source}","{target}","{COMMANDS.get(answer or "", "")}")'
    command = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", macro]
    subprocess.run(command, check=True, capture_output=True, timeout=SECONDS)
    return target.read_bytes()


def converted(data: bytes, suffix: str, folder: Path) -> bytes:
    """The Word file converted to another format, named by its suffix (``pdf``, ``odt``)."""
    source = folder / "converted.docx"
    source.write_bytes(data)
    command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", suffix, "--outdir", str(folder)]
    subprocess.run([*command, str(source)], check=True, capture_output=True, timeout=SECONDS)
    return source.with_suffix(f".{suffix}").read_bytes()
