"""LibreOffice as a second reader of Word files: it opens one, answers all tracked changes, and saves it.

Comes in: the bytes of a ``.docx``. Goes out: what LibreOffice made of it. The answer is given by a macro in a profile of its
own, through the same command as the menu's; the user's own profile is not touched.
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
    document.close(True)
End Sub
"""
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
LIBRARY = 'xmlns:library="http://openoffice.org/2000/library"'
MODULE = 'xmlns:script="http://openoffice.org/2000/script"'
PROFILE = {
    "script.xlc": f'<library:libraries {LIBRARY}><library:library library:name="Standard" library:link="false"/></library:libraries>',
    "Standard/script.xlb": f'<library:library {LIBRARY} library:name="Standard" library:readonly="false">'
    '<library:element library:name="Module1"/></library:library>',
    "Standard/Module1.xba": f'<script:module {MODULE} script:name="Module1" script:language="StarBasic">{escape(MACRO)}</script:module>',
}


class Office:
    """A LibreOffice with a fresh profile in a folder, without a screen."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        # Only a profile that LibreOffice made itself takes our macro.
        self._run("--terminate_after_init")
        for name, text in PROFILE.items():
            path = folder / "profile" / "user" / "basic" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(HEAD + text, encoding="utf-8")

    def answered(self, data: bytes, answer: str = "") -> bytes:
        """The Word file as saved after ``accept`` or ``reject`` to all tracked changes, or as it is."""
        source, target = self.folder / "source.docx", self.folder / "target.docx"
        source.write_bytes(data)
        target.unlink(missing_ok=True)
        self._run(f'macro:///Standard.Module1.Answer("{source}","{target}","{COMMANDS.get(answer, "")}")')
        return target.read_bytes()

    def converted(self, data: bytes, suffix: str) -> bytes:
        """The Word file in another format, named by its suffix (``pdf``, ``odt``)."""
        source = self.folder / "source.docx"
        source.write_bytes(data)
        self._run("--convert-to", suffix, "--outdir", str(self.folder), str(source))
        return source.with_suffix(f".{suffix}").read_bytes()

    def _run(self, *arguments: str) -> None:
        # Some versions without a screen crash on their way out, when all is written: what counts is the file.
        command = ["soffice", f"-env:UserInstallation={(self.folder / 'profile').as_uri()}", "--headless", "--norestore", *arguments]
        subprocess.run(command, check=False, capture_output=True, timeout=SECONDS)


def installed() -> bool:
    """Whether there is a LibreOffice to ask."""
    return shutil.which("soffice") is not None
