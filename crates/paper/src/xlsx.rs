//! Writing a workbook as xlsx that Excel, Calc and Power BI read without a question.

use crate::Unmade;
use crate::workbook::{About, Datum, Sheet, Workbook};
use base::{Date, Lang};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Worksheet, XlsxError};

/// Writes `book`; the same book gives the same bytes.
pub fn xlsx(book: &Workbook) -> Result<Vec<u8>, Unmade> {
    write(book).map_err(|e| Unmade(e.to_string()))
}

fn write(book: &Workbook) -> Result<Vec<u8>, XlsxError> {
    let mut out = rust_xlsxwriter::Workbook::new();
    let properties = DocProperties::new()
        .set_title(&book.title)
        .set_author(&book.municipality)
        .set_company(&book.municipality)
        .set_creation_datetime(&excel_date(book.date)?);
    out.set_properties(&properties);
    let formats = Formats::new();
    for sheet in &book.sheets {
        write_sheet(out.add_worksheet(), sheet, &formats)?;
    }
    write_about(out.add_worksheet(), book.lang, &book.about, &formats)?;
    out.save_to_buffer()
}

struct Formats {
    head: Format,
    text: Format,
    money: Format,
    number: Format,
    date: Format,
    sum: Format,
    sum_money: Format,
    sum_number: Format,
}

impl Formats {
    fn new() -> Self {
        let plain = || Format::new().set_font_name("IBM Plex Sans").set_font_size(10);
        let sum = || plain().set_bold().set_border_top(FormatBorder::Thin);
        Self {
            head: plain().set_bold().set_text_wrap().set_align(FormatAlign::Top).set_border_bottom(FormatBorder::Thin),
            text: plain().set_text_wrap().set_align(FormatAlign::Top),
            money: plain().set_num_format("#,##0.00").set_align(FormatAlign::Top),
            number: plain().set_num_format("#,##0").set_align(FormatAlign::Top),
            date: plain().set_num_format("dd-mm-yyyy").set_align(FormatAlign::Top),
            sum: sum(),
            sum_money: sum().set_num_format("#,##0.00"),
            sum_number: sum().set_num_format("#,##0"),
        }
    }
}

fn write_sheet(out: &mut Worksheet, sheet: &Sheet, formats: &Formats) -> Result<(), XlsxError> {
    out.set_name(tab_name(&sheet.name))?;
    for (at, column) in (0..).zip(&sheet.columns) {
        out.set_column_width(at, f64::from(column.width.clamp(4, 80)))?;
        out.write_string_with_format(0, at, &column.title, &formats.head)?;
    }
    for (line, row) in (1..).zip(&sheet.rows) {
        for (at, datum) in (0..).zip(row) {
            write_datum(out, (line, at), datum, formats)?;
        }
    }
    out.set_freeze_panes(1, 1)?;
    let last = u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX);
    let width = u16::try_from(sheet.columns.len()).unwrap_or(u16::MAX);
    if width > 0 {
        out.autofilter(0, 0, last, width - 1)?;
    }
    for (at, datum) in (0..).zip(sheet.sum.iter().flatten()) {
        write_sum(out, (last + 1, at), datum, formats)?;
    }
    out.set_repeat_rows(0, 0)?;
    out.set_landscape();
    out.set_paper_size(9);
    out.set_print_fit_to_pages(1, 0);
    Ok(())
}

fn write_datum(out: &mut Worksheet, at: (u32, u16), datum: &Datum, formats: &Formats) -> Result<(), XlsxError> {
    let (row, column) = at;
    match datum {
        Datum::Text(text) => out.write_string_with_format(row, column, text, &formats.text)?,
        Datum::Money(money) => out.write_number_with_format(row, column, units(money.0), &formats.money)?,
        Datum::Number(number) => out.write_number_with_format(row, column, whole(*number), &formats.number)?,
        Datum::Date(date) => out.write_datetime_with_format(row, column, excel_date(*date)?, &formats.date)?,
        Datum::Blank => out.write_blank(row, column, &formats.text)?,
    };
    Ok(())
}

fn write_sum(out: &mut Worksheet, at: (u32, u16), datum: &Datum, formats: &Formats) -> Result<(), XlsxError> {
    let (row, column) = at;
    match datum {
        Datum::Text(text) => out.write_string_with_format(row, column, text, &formats.sum)?,
        Datum::Money(money) => out.write_number_with_format(row, column, units(money.0), &formats.sum_money)?,
        Datum::Number(number) => out.write_number_with_format(row, column, whole(*number), &formats.sum_number)?,
        Datum::Date(date) => out.write_datetime_with_format(row, column, excel_date(*date)?, &formats.date)?,
        Datum::Blank => out.write_blank(row, column, &formats.sum)?,
    };
    Ok(())
}

fn write_about(out: &mut Worksheet, lang: Lang, about: &About, formats: &Formats) -> Result<(), XlsxError> {
    out.set_name(lang.pick("Om data", "About the data"))?;
    out.set_column_width(0, 34)?;
    out.set_column_width(1, 90)?;
    let fetched = format!("{}, {}", about.fetched.date().long(lang), about.fetched.clock());
    let facts = [
        (lang.pick("Kilde", "Source"), about.source.as_str()),
        (lang.pick("Hentet", "Fetched"), fetched.as_str()),
        (lang.pick("Udvalgt", "Chosen"), about.filter.as_str()),
        (lang.pick("Fortegn", "Signs"), about.signs.as_str()),
    ];
    let defined = about.definitions.iter().map(|(word, meaning)| (word.as_str(), meaning.as_str()));
    for (row, (label, text)) in (0..).zip(facts.into_iter().chain(defined)) {
        out.write_string_with_format(row, 0, label, &formats.head)?;
        out.write_string_with_format(row, 1, text, &formats.text)?;
    }
    Ok(())
}

/// Excel refuses `[]:*?/\` in a tab's name, an apostrophe at its ends, and more than 31 signs.
fn tab_name(name: &str) -> String {
    let allowed = name.chars().map(|sign| if "[]:*?/\\".contains(sign) { ' ' } else { sign });
    let short: String = allowed.take(31).collect();
    let short = short.trim_matches(|sign: char| sign == '\'' || sign.is_whitespace());
    if short.is_empty() { "Data".to_owned() } else { short.to_owned() }
}

fn excel_date(date: Date) -> Result<ExcelDateTime, XlsxError> {
    let year = u16::try_from(date.year()).unwrap_or(0);
    ExcelDateTime::from_ymd(year, date.month().unsigned_abs(), date.day().unsigned_abs())
}

/// Minor units as Excel's floating number; exact to the øre up to 90,000 billion.
#[expect(clippy::cast_precision_loss, reason = "Excel has no other number; amounts stay far below 2^53 øre")]
fn units(minor: i64) -> f64 {
    minor as f64 / 100.0
}

#[expect(clippy::cast_precision_loss, reason = "Excel has no other number; counts stay far below 2^53")]
fn whole(number: i64) -> f64 {
    number as f64
}
