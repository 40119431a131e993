//! What is known beside a talk: one line for each dimension, always in the same order, with source, date and what it cannot tell.

use crate::words;
use base::Lang;
use maud::{Markup, html};
use ui::Here;
use web::{Dimension, Evidence};

/// The panel. It has no figure of its own: nothing is counted, joined, coloured or put in another order.
pub fn panel(here: &Here, told: &[(Dimension, Vec<Evidence>)]) -> Markup {
    let w = words(here.lang);
    ui::panel_with(&w.evidence_title(), w.evidence_lead(), known(here, told))
}

/// The panel while answers are given: there to be opened, and no reading that stands between the reader and the answer.
pub fn folded(here: &Here, told: &[(Dimension, Vec<Evidence>)]) -> Markup {
    let w = words(here.lang);
    let body = html! { details { summary { (w.evidence_open()) } (known(here, told)) } };
    ui::panel_with(&w.evidence_title(), w.evidence_lead(), body)
}

fn known(here: &Here, told: &[(Dimension, Vec<Evidence>)]) -> Markup {
    let w = words(here.lang);
    // The unit's own wish stands in its own voice, which is blind until it is given.
    let unknown: Vec<String> = told
        .iter()
        .filter(|(dimension, known)| known.is_empty() && *dimension != Dimension::OwnWish)
        .map(|(dimension, _)| name(*dimension, here.lang))
        .collect();
    html! {
        dl.evidence { @for (dimension, known) in told.iter().filter(|(_, known)| !known.is_empty()) {
            div {
                dt { (name(*dimension, here.lang)) }
                @for one in known { dd { (line(here, one)) } }
            }
        } }
        @if !unknown.is_empty() { p { strong { (w.evidence_unknown()) } " " (unknown.join(" · ")) "." } }
        (ui::legend(html! { (w.evidence_wish()) " " (w.no_persons()) }))
    }
}

fn line(here: &Here, one: &Evidence) -> Markup {
    let on = words(here.lang).evidence_on(&*one.source, one.on.long(here.lang));
    html! {
        p { strong { (one.about) ": " } (one.says) }
        p.sub { (on) @if !one.n.is_empty() { " · " (one.n) } }
        p.sub { (one.caution) }
    }
}

/// What a dimension is called.
fn name(dimension: Dimension, lang: Lang) -> String {
    let w = words(lang);
    match dimension {
        Dimension::Consequence => w.dimension_consequence(),
        Dimension::Law => w.dimension_law(),
        Dimension::Materiality => w.dimension_materiality(),
        Dimension::Forecast => w.dimension_forecast(),
        Dimension::Quality => w.dimension_quality(),
        Dimension::Capacity => w.dimension_capacity(),
        Dimension::Stability => w.dimension_stability(),
        Dimension::Maturity => w.dimension_maturity(),
        Dimension::Complexity => w.dimension_complexity(),
        Dimension::Measurability => w.dimension_measurability(),
        Dimension::Interdependence => w.dimension_interdependence(),
        Dimension::Openness => w.dimension_openness(),
        Dimension::OwnWish => w.dimension_own_wish(),
        Dimension::Attention => w.dimension_attention(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::Date;
    use web::in_order;

    fn known(dimension: Dimension, says: &str) -> Evidence {
        let text = |text: &str| text.to_owned();
        let on = Date::known(2026, 11, 21);
        let (about, source, n, caution) = (text("Prøve"), text("Kilde"), text("tre"), text("Siger ikke alt."));
        Evidence { dimension, about, says: text(says), source, on, n, caution }
    }

    fn shown(all: Vec<Evidence>) -> String {
        panel(&Here::new(Lang::Da, Date::known(2026, 11, 21)), &in_order(all)).into_string()
    }

    #[test]
    fn the_lines_stand_in_the_fixed_order_whatever_they_say() {
        for (forecast, openness) in [("1 pct.", "99 pct."), ("99 pct.", "1 pct.")] {
            let page = shown(vec![known(Dimension::Openness, openness), known(Dimension::Forecast, forecast)]);
            let at = |what: &str| page.find(&format!("</strong>{what}")).unwrap();
            assert!(at(forecast) < at(openness), "Prognosesikkerhed stands before Åbenhed");
            assert_eq!(page.matches("Siger ikke alt.").count(), 2);
        }
    }

    #[test]
    fn what_is_not_known_is_said_and_the_unit_speaks_for_its_own_wish() {
        let page = shown(vec![known(Dimension::Capacity, "ubesat")]);
        assert!(page.contains("Det ved vi ikke:</strong> Konsekvens ved fejl"));
        assert!(!page.contains("Enhedens eget ønske ·") && page.contains("står i enhedens egen stemme"));
    }
}
