//! Workbooks: any bytes after the ZIP's mark, or any text in the parts of a workbook that is otherwise whole.

use crate::choice;
use crate::table::whole;
use exchange::{ReadOptions, read_table};
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// No letter of UTF-8: it parts one part of a workbook from the next.
const NEXT: u8 = 0xFF;

/// What a part says where the fuzzer says nothing.
const PARTS: [(&str, &str); 6] = [
    (
        "xl/worksheets/sheet1.xml",
        r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>"#,
    ),
    (
        "xl/sharedStrings.xml",
        r#"<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="1" uniqueCount="1"><si><t>Enhed</t></si></sst>"#,
    ),
    (
        "xl/styles.xml",
        r#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#,
    ),
    (
        "xl/workbook.xml",
        r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Ark1" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
    ),
    (
        "xl/_rels/workbook.xml.rels",
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#,
    ),
    (
        "_rels/.rels",
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
    ),
];

/// Reads the bytes as a file when the first is 0, otherwise as the parts of a workbook in the order sheet, shared texts,
/// styles, workbook and relations, parted by the byte 255.
pub fn xlsx(bytes: &[u8]) {
    let (how, rest) = choice(bytes);
    let file = if how == 0 {
        [b"PK\x03\x04", rest].concat()
    } else {
        workbook(&rest.split(|b| *b == NEXT).collect::<Vec<_>>())
    };
    if let Ok(table) = read_table(&file, &ReadOptions::default()) {
        // A sheet has 1,048,576 rows, and a reader that is told of more may number on.
        whole(&table, usize::try_from(u32::MAX).unwrap_or(usize::MAX));
    }
}

/// A workbook of these parts, unpacked as a writer may leave it; what is empty or missing is as it ought to be.
pub fn workbook(parts: &[&[u8]]) -> Vec<u8> {
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    let plain = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (at, (name, usual)) in PARTS.into_iter().enumerate() {
        let text = parts.get(at).copied().filter(|text| !text.is_empty()).unwrap_or(usual.as_bytes());
        let written = out.start_file(name, plain).map_err(std::io::Error::from).and_then(|()| out.write_all(text));
        assert!(written.is_ok(), "a workbook in memory could not be written");
    }
    out.finish().map(Cursor::into_inner).unwrap_or_default()
}
