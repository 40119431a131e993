//! The parts of a DOCX that are the same for every paper: types, relations, styles, lists, foot of the page.

use crate::document::Paper;
use crate::docx::{HEAD, W, escaped, run};
use base::Lang;
use std::fmt::Write as _;

pub(crate) const CONTENT_TYPES: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">"#,
    r#"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>"#,
    r#"<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>"#,
    r#"<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>"#,
    r#"<Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>"#,
    r#"<Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>"#,
    r#"<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>"#,
);

pub(crate) const RELS: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#,
    r#"<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>"#,
    r#"<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>"#,
);

pub(crate) const DOCUMENT_RELS: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#,
    r#"<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>"#,
    r#"<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/>"#,
    r#"<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/></Relationships>"#,
);

pub(crate) const NUMBERING: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">"#,
    r#"<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/>"#,
    r#"<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="454" w:hanging="284"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>"#,
);

/// The municipality's green, as in the PDF.
const MAIN: &str = "0F4C5C";
const MUTED: &str = "5A6063";

/// Title, whose it is, language and date: what a reader's programme says of the file.
pub(crate) fn properties(paper: &Paper) -> String {
    let (title, whose) = (escaped(&paper.title), escaped(&paper.municipality));
    let (lang, date) = (paper.lang.code(), paper.date);
    format!(
        "{HEAD}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{title}</dc:title><dc:creator>{whose}</dc:creator>\
         <dc:language>{lang}</dc:language>\
         <dcterms:created xsi:type=\"dcterms:W3CDTF\">{date}T00:00:00Z</dcterms:created></cp:coreProperties>"
    )
}

/// Whose paper, its date, and the page's number.
pub(crate) fn footer(paper: &Paper) -> String {
    let said = run(&format!("{} · {} · ", paper.municipality, paper.date.long(paper.lang)), false);
    let page = run(paper.lang.pick("Side ", "Page "), false);
    format!(
        "{HEAD}<w:ftr xmlns:w=\"{W}\"><w:p><w:pPr><w:pStyle w:val=\"Note\"/></w:pPr>{said}{page}\
         <w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>"
    )
}

/// A style's name, size in half points, colour and what else it says of its paragraphs.
const STYLES: [(&str, &str, u8, &str, &str); 11] = [
    ("Title", "Title", 44, MAIN, "<w:spacing w:after=\"120\"/>"),
    ("Subtitle", "Subtitle", 24, MUTED, "<w:spacing w:after=\"240\"/>"),
    (
        "Heading1",
        "heading 1",
        30,
        MAIN,
        "<w:keepNext/><w:spacing w:before=\"360\" w:after=\"120\"/><w:outlineLvl w:val=\"0\"/>",
    ),
    (
        "Heading2",
        "heading 2",
        24,
        "1A1A1A",
        "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"80\"/><w:outlineLvl w:val=\"1\"/>",
    ),
    (
        "Heading3",
        "heading 3",
        21,
        MUTED,
        "<w:keepNext/><w:spacing w:before=\"200\" w:after=\"60\"/><w:outlineLvl w:val=\"2\"/>",
    ),
    ("Caption", "caption", 20, MAIN, "<w:keepNext/><w:spacing w:before=\"160\" w:after=\"60\"/>"),
    ("ListBullet", "List Bullet", 21, "1A1A1A", "<w:numPr><w:numId w:val=\"1\"/></w:numPr><w:spacing w:after=\"60\"/>"),
    (
        "Quote",
        "Quote",
        21,
        "1A1A1A",
        "<w:pBdr><w:left w:val=\"single\" w:sz=\"18\" w:space=\"8\" w:color=\"0F4C5C\"/></w:pBdr><w:ind w:left=\"284\"/>",
    ),
    (
        "Notice",
        "Notice",
        21,
        "1A1A1A",
        "<w:shd w:val=\"clear\" w:fill=\"EEF3F4\"/><w:spacing w:before=\"120\" w:after=\"120\"/>",
    ),
    ("Note", "Note", 18, MUTED, "<w:spacing w:after=\"60\"/>"),
    ("Cell", "Cell", 18, "1A1A1A", "<w:spacing w:before=\"30\" w:after=\"30\" w:line=\"240\" w:lineRule=\"auto\"/>"),
];

/// Every style that a paper uses, in its language.
pub(crate) fn styles(lang: Lang) -> String {
    let spoken = lang.pick("da-DK", "en-GB");
    let mut xml = format!(
        "{HEAD}<w:styles xmlns:w=\"{W}\"><w:docDefaults><w:rPrDefault><w:rPr>\
         <w:rFonts w:ascii=\"IBM Plex Sans\" w:hAnsi=\"IBM Plex Sans\" w:cs=\"Arial\"/><w:sz w:val=\"21\"/><w:lang w:val=\"{spoken}\"/>\
         </w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"120\" w:line=\"276\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
    );
    for (id, name, size, colour, paragraph) in STYLES {
        let bold = if id.starts_with("Heading") || id == "Title" || id == "Caption" { "<w:b/>" } else { "" };
        let _ = write!(
            xml,
            "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/><w:pPr>{paragraph}</w:pPr>\
             <w:rPr>{bold}<w:color w:val=\"{colour}\"/><w:sz w:val=\"{size}\"/></w:rPr></w:style>"
        );
    }
    let line = |side: &str| format!("<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"C9D0D3\"/>");
    let lines: String =
        ["top", "left", "bottom", "right", "insideH", "insideV"].iter().map(|side| line(side)).collect();
    let _ = write!(
        xml,
        "<w:style w:type=\"table\" w:styleId=\"Grid\"><w:name w:val=\"Table Grid\"/><w:tblPr><w:tblBorders>{lines}</w:tblBorders></w:tblPr>\
         <w:tblStylePr w:type=\"firstRow\"><w:tcPr><w:shd w:val=\"clear\" w:fill=\"EEF3F4\"/></w:tcPr></w:tblStylePr></w:style></w:styles>"
    );
    xml
}
