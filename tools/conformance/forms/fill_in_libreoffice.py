"""Fills in the content controls of a DOCX in LibreOffice (25.2 or later) and saves it as DOCX again.

Usage: python3 fill_in_libreoffice.py FORM.docx ANSWERS.json FILLED.docx

Answers are given by the controls' tags. What is locked is left alone. The program does what a person does who clicks into a
control and types: the text replaces the prompt, a box is ticked, an alternative or a day is chosen.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from datetime import date

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


def argument(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(120):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.5)
    raise SystemExit("LibreOffice does not answer")


def fill(control, value):
    if control.Checkbox:
        control.Checked = value == "Yes"
        value = control.CheckedState if control.Checked else control.UncheckedState
    if control.ListItems:
        entries = [{entry.Name: entry.Value for entry in item} for item in control.ListItems]
        [value] = [entry["DisplayText"] for entry in entries if entry["Value"] == value]
    control.ShowingPlaceHolder = False
    if control.Date:
        control.CurrentDate = f"{date.fromisoformat(value).isoformat()}T00:00:00Z"
    cursor = control.createTextCursor()
    cursor.gotoStart(False)
    cursor.gotoEnd(True)
    cursor.setString(value)
    # The look of the prompt goes with the prompt.
    cursor.gotoStart(False)
    cursor.gotoEnd(True)
    cursor.CharStyleName = "Standard"


def main(form, answers, filled):
    with open(answers, encoding="utf-8") as file:
        values = json.load(file)
    with tempfile.TemporaryDirectory() as profile:
        pipe = f"ordalag{os.getpid()}"
        office = subprocess.Popen(
            ["soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--norestore", f"--accept=pipe,name={pipe};urp"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            context = connect(pipe)
            desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
            document = desktop.loadComponentFromURL(uno.systemPathToFileUrl(os.path.abspath(form)), "_blank", 0, (argument("Hidden", True),))
            controls = document.getContentControls()
            found = set()
            for index in range(controls.getCount()):
                control = controls.getByIndex(index)
                if control.Tag in values:
                    fill(control, values[control.Tag])
                    found.add(control.Tag)
            missing = sorted(set(values) - found)
            if missing:
                raise SystemExit(f"no controls: {', '.join(missing)}")
            document.storeToURL(uno.systemPathToFileUrl(os.path.abspath(filled)), (argument("FilterName", "MS Word 2007 XML"),))
            document.close(True)
            desktop.terminate()
        finally:
            office.wait(timeout=30)


main(*sys.argv[1:4])
