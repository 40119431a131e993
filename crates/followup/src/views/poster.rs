//! The annual wheel as a poster: the same picture, with the months in words beside it.

use super::ring;
use crate::duty::{Due, Standing, by_month, minutes};
use crate::ring::lines;
use crate::{words, words_of};
use base::Lang;
use paper::Poster;
use std::collections::HashMap;
use ui::Here;

/// A unit's wheel as a sheet of A3.
pub fn poster(here: &Here, municipality: String, name: &str, year: &[Due]) -> Poster {
    let w = words(here.lang);
    let title = w.wheel_of(name);
    let often = lines(year).into_iter().filter(|line| line.often);
    let often: Vec<String> = often.filter_map(|line| line.dues.first().map(|due| due.demand.text.clone())).collect();
    let mut notes = vec![w.ring_legend(), w.wheel_order()];
    notes.extend(often.iter().map(|text| w.ring_often(text)));
    Poster {
        lang: here.lang,
        municipality,
        subtitle: w.wheel_minutes(words_of::minutes(minutes(year), here.lang)),
        date: here.today,
        picture: ring::picture(&title, year, here.today, here.lang).into_string(),
        says: w.ring_says(year.len(), words_of::minutes(minutes(year), here.lang)),
        columns: months(here.lang, year, &often),
        notes,
        title,
    }
}

/// Each month with its lines; what comes every week is told once, under the picture.
fn months(lang: Lang, year: &[Due], often: &[String]) -> Vec<(String, Vec<String>)> {
    let numbers: HashMap<_, usize> = lines(year)
        .iter()
        .flat_map(|line| line.dues.iter().map(|due| (due.demand.key, line.no)).collect::<Vec<_>>())
        .collect();
    let line = |due: &&Due| {
        let done = if matches!(due.standing(due.demand.due_on), Standing::Done(_)) { " ✓" } else { "" };
        let no = numbers.get(&due.demand.key).copied().unwrap_or_default();
        format!("{no}  {} {}{done}", due.demand.due_on.short(lang), due.demand.text)
    };
    let told = |list: Vec<&Due>| -> Vec<String> {
        list.iter().filter(|due| !often.contains(&due.demand.text)).map(line).collect()
    };
    let months = by_month(year).into_iter().map(|(month, list)| (words_of::month(month, lang), told(list)));
    months.filter(|(_, lines)| !lines.is_empty()).collect()
}
