"""LibreOffice as a second reader of Word files: it opens them, answers all tracked changes, and saves them.

Comes in: the bytes of Word files. Goes out: what LibreOffice made of them. The answer is given by a macro in a profile of its
own, through the same command as the menu's; the user's own profile is not touched.
"""

import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from xml.sax.saxutils import escape

COMMANDS = {"accept": ".uno:AcceptAllTrackedChanges", "reject": ".uno:RejectAllTrackedChanges"}
SECONDS = 240
ATTEMPTS = 2

MACRO = """Sub Answer(folder As String, command As String)
    Dim hidden(0) As New com.sun.star.beans.PropertyValue
    hidden(0).Name = "Hidden"
    hidden(0).Value = True
    Dim word(0) As New com.sun.star.beans.PropertyValue
    word(0).Name = "FilterName"
    word(0).Value = "MS Word 2007 XML"
    dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
    name = Dir(folder & "/*.docx")
    Do While name <> ""
        saved = folder & "/" & name & ".saved"
        If Not FileExists(saved) Then
            document = StarDesktop.loadComponentFromURL(ConvertToURL(folder & "/" & name), "_blank", 0, hidden())
            If command <> "" Then dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, Array())
            document.storeToURL(ConvertToURL(saved), word())
            document.close(True)
        End If
        name = Dir()
    Loop
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

    def answered(self, files: Mapping[str, bytes], answer: str = "") -> dict[str, bytes]:
        """Word files by name as saved after ``accept`` or ``reject`` to all tracked changes, or as they are."""
        folder = self.folder / f"answered-{answer}"
        folder.mkdir()
        for name, data in files.items():
            (folder / f"{name}.docx").write_bytes(data)
        targets = {name: folder / f"{name}.docx.saved" for name in files}
        # Version 7.4 may crash when it closes a document, or take no order while it starts: it is asked again for the rest.
        for _ in range(len(files) + ATTEMPTS):
            if not all(target.exists() for target in targets.values()):
                self._run(f'macro:///Standard.Module1.Answer("{folder}","{COMMANDS.get(answer, "")}")')
        saved = {name: target.read_bytes() for name, target in targets.items()}
        shutil.rmtree(folder)
        return saved

    def converted(self, data: bytes, suffix: str) -> bytes:
        """The Word file in another format, named by its suffix (``pdf``, ``odt``)."""
        source = self.folder / "source.docx"
        source.write_bytes(data)
        self._run("--convert-to", suffix, "--outdir", str(self.folder), str(source))
        return source.with_suffix(f".{suffix}").read_bytes()

    def _run(self, *arguments: str) -> None:
        # What counts is not how it ends but what it wrote.
        command = ["soffice", f"-env:UserInstallation={(self.folder / 'profile').as_uri()}", "--headless", "--norestore", *arguments]
        subprocess.run(command, check=False, capture_output=True, timeout=SECONDS)


def installed() -> bool:
    """Whether there is a LibreOffice to ask."""
    return shutil.which("soffice") is not None
