//! Control totals: what the user knows that each column sums to, held against what the file sums to.

use crate::kind::Report;
use crate::words;
use base::{Lang, Money};
use exchange::NumberStyle;
use ui::Form;
use web::Work;

/// A column's sum beside the total typed for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Control {
    /// The name of its field in the form.
    pub field: String,
    /// The column.
    pub column: String,
    /// What the accepted rows sum to.
    pub sum: Money,
    /// What the user typed; none where nothing was typed.
    pub typed: Option<Money>,
}

/// Every column of amounts.
pub(crate) struct Controls {
    /// In the order of the report.
    pub all: Vec<Control>,
}

impl Controls {
    /// The totals in the page's address, where the user has asked for a comparison.
    pub fn asked(work: &Work) -> Form {
        let pairs = (1..=99).map(field).filter_map(|name| work.query(&name).map(|value| (name, value)));
        Form::received(work.lang(), pairs.collect())
    }

    /// Reads what was typed for each column of the report; what cannot be read becomes a fault of the form.
    pub fn read(form: &mut Form, report: &Report) -> Self {
        let mut all = vec![];
        for (at, (column, sum)) in report.totals.iter().enumerate() {
            let field = field(at + 1);
            let typed = form.optional_money(&field).flatten();
            let sum = exchange::number(sum, NumberStyle::Point).and_then(|n| n.money(1)).unwrap_or_default();
            all.push(Control { field, column: column.clone(), sum, typed });
        }
        Self { all }
    }

    /// A total that differs is a fault: nothing is imported while the user expects another sum.
    pub fn refuse(&self, form: &mut Form) {
        let lang = form.lang();
        for control in self.all.iter().filter(|control| control.differs()) {
            form.wrong(&control.field, control.says(lang));
        }
    }
}

impl Control {
    /// Whether something else was typed than the file sums to.
    pub fn differs(&self) -> bool {
        self.typed.is_some_and(|typed| typed != self.sum)
    }

    /// The comparison in words.
    pub fn says(&self, lang: Lang) -> String {
        let words = words(lang);
        match self.typed {
            None => String::new(),
            Some(typed) if typed == self.sum => words.control_agrees(),
            Some(typed) => words.control_differs((self.sum - typed).abs().exact(lang), typed.exact(lang)),
        }
    }
}

fn field(number: usize) -> String {
    format!("sum{number}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typed_total_agrees_or_says_by_how_much_it_differs() {
        let mut report = Report::default();
        report.totals.insert("a".to_owned(), "1234.50".to_owned());
        report.totals.insert("b".to_owned(), "-5.00".to_owned());
        let sent = |a: &str, b: &str| vec![("sum1".to_owned(), a.to_owned()), ("sum2".to_owned(), b.to_owned())];
        let mut form = Form::received(Lang::Da, sent("1.234,50", "5"));
        let controls = Controls::read(&mut form, &report);
        let says: Vec<String> = controls.all.iter().map(|control| control.says(Lang::Da)).collect();
        assert_eq!(says, ["Stemmer.", "Stemmer ikke: der er 10,00 til forskel fra 5,00."]);
        controls.refuse(&mut form);
        assert_eq!(form.fault("sum2"), Some("Stemmer ikke: der er 10,00 til forskel fra 5,00."));
        assert_eq!(form.fault("sum1"), None);
    }
}
