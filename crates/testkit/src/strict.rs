//! What is wrong with a page, for readers by eye, by ear and by keyboard: stricter than feels necessary.

use scraper::{ElementRef, Html, Selector};
use std::collections::HashSet;

fn each<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

/// Every fault of a document; none when it is well made.
pub fn faults(html: &str) -> Vec<String> {
    let page = Html::parse_document(html);
    let mut faults = vec![];
    let mut ids = HashSet::new();
    for element in each(&page, "[id]") {
        let id = element.value().attr("id").unwrap_or_default();
        if !ids.insert(id.to_owned()) {
            faults.push(format!("the id {id} stands twice"));
        }
    }
    for attribute in ["for", "aria-describedby", "aria-labelledby", "aria-controls"] {
        for element in each(&page, &format!("[{attribute}]")) {
            for id in element.value().attr(attribute).unwrap_or_default().split_whitespace() {
                if !ids.contains(id) {
                    faults.push(format!("{attribute}={id} points at nothing"));
                }
            }
        }
    }
    headings(&page, &mut faults);
    fields(&page, &mut faults);
    for element in each(&page, "[style], script:not([src]), [onclick], [onchange]") {
        faults.push(format!("inline style or script: {}", short(element)));
    }
    for link in each(&page, "a[href], button, summary") {
        let named = link.value().attr("aria-label").is_some() || !link.text().collect::<String>().trim().is_empty();
        if !named {
            faults.push(format!("nothing to read in {}", short(link)));
        }
    }
    for table in each(&page, "table") {
        if !table.select(&Selector::parse("th[scope]").unwrap()).any(|_| true) {
            faults.push(format!("a table without headed columns or rows: {}", short(table)));
        }
    }
    for image in each(&page, "img:not([alt]), svg[role=img]:not([aria-labelledby]):not([aria-label])") {
        faults.push(format!("a picture without words: {}", short(image)));
    }
    if each(&page, "html[lang]").is_empty()
        || each(&page, "title").iter().all(|t| t.text().collect::<String>().is_empty())
    {
        faults.push("the document lacks a language or a title".to_owned());
    }
    if each(&page, "main").len() != 1 {
        faults.push("a page has one main".to_owned());
    }
    faults
}

fn headings(page: &Html, faults: &mut Vec<String>) {
    let mut before = 0;
    for heading in each(page, "h1, h2, h3, h4, h5, h6") {
        let level = heading.value().name().trim_start_matches('h').parse::<u8>().unwrap_or(1);
        if level > before + 1 {
            faults.push(format!("{} follows a heading of level {before}", short(heading)));
        }
        before = level;
    }
    if each(page, "h1").len() != 1 {
        faults.push("a page has one h1".to_owned());
    }
}

fn fields(page: &Html, faults: &mut Vec<String>) {
    let labelled: HashSet<&str> = each(page, "label[for]").iter().filter_map(|l| l.value().attr("for")).collect();
    for field in each(page, "input, select, textarea") {
        let value = field.value();
        if matches!(value.attr("type"), Some("hidden" | "submit")) {
            continue;
        }
        let within = field.ancestors().filter_map(ElementRef::wrap).any(|a| a.value().name() == "label");
        let named = value.attr("id").is_some_and(|id| labelled.contains(id)) || value.attr("aria-label").is_some();
        if !named && !within {
            faults.push(format!("a field without label: {}", short(field)));
        }
    }
    for form in each(page, "form[method=post]") {
        let has = |name: &str| form.select(&Selector::parse(&format!("input[name={name}]")).unwrap()).any(|_| true);
        if !has("_csrf") || !has("_key") {
            faults.push(format!("a form without its keys: {}", short(form)));
        }
    }
}

fn short(element: ElementRef) -> String {
    element.html().chars().take(100).collect()
}

#[cfg(test)]
mod tests {
    use super::faults;

    #[test]
    fn a_page_with_every_kind_of_fault_is_told_each() {
        let page = r##"<html><body><h1>A</h1><h3 id="x" style="color:red">B</h3><i id="x"></i>
            <form method="post"><input name="y"></form><a href="#"></a><table><td>1</td></table></body></html>"##;
        let expected = [
            "the id x stands twice",
            "follows a heading of level 1",
            "a field without label",
            "a form without its keys",
            "inline style",
            "nothing to read",
            "a table without headed",
            "lacks a language",
            "a page has one main",
        ];
        let found = faults(page).join("\n");
        for fault in expected {
            assert!(found.contains(fault), "{fault} is not in {found}");
        }
    }
}
