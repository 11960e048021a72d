#!/usr/bin/python3
"""xlsx.py CSV XLSX: a workbook of a csv's cells, all of them text, as platforms export them."""
import csv
import sys
import zipfile
from xml.sax.saxutils import escape

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def name(n):
    letters = ""
    while n > 0:
        n, rest = divmod(n - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


rows = []
with open(sys.argv[1], encoding="utf-8-sig", newline="") as f:
    for r, row in enumerate(csv.reader(f), 1):
        cells = ['<c r="%s%d" t="inlineStr"><is><t xml:space="preserve">%s</t></is></c>' % (name(c), r, escape(cell))
                 for c, cell in enumerate(row, 1)]
        rows.append('<row r="%d">%s</row>' % (r, "".join(cells)))
parts = {
    "[Content_Types].xml": '<Types xmlns="%s/content-types"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override '
    'PartName="/xl/worksheets/sheet1.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>' % PACKAGE,
    "_rels/.rels": '<Relationships xmlns="%s/relationships"><Relationship Id="rId1" Type="%s/officeDocument" '
    'Target="xl/workbook.xml"/></Relationships>' % (PACKAGE, OFFICE),
    "xl/workbook.xml": '<workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets>'
    '</workbook>' % (MAIN, OFFICE),
    "xl/_rels/workbook.xml.rels": '<Relationships xmlns="%s/relationships"><Relationship Id="rId1" Type="%s/worksheet" '
    'Target="worksheets/sheet1.xml"/></Relationships>' % (PACKAGE, OFFICE),
    "xl/worksheets/sheet1.xml": '<worksheet xmlns="%s"><sheetData>%s</sheetData></worksheet>' % (MAIN, "".join(rows)),
}
with zipfile.ZipFile(sys.argv[2], "w", zipfile.ZIP_DEFLATED) as z:
    for part, text in parts.items():
        z.writestr(part, HEAD + text)
