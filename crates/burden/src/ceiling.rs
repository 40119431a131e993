//! Rule: what may be asked of a role in a year; a demand beyond the ceiling is refused until another goes.

use access::Role;

/// Something that is asked of a role already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What, in the reader's language.
    pub what: String,
    /// Minutes a year for one who holds the role, on average.
    pub minutes: i64,
}

/// Of how many a demand is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holders {
    /// Of everybody who holds the role.
    All,
    /// Of so many out of all who hold it.
    Some {
        /// Those it is asked of.
        asked: i64,
        /// Those who hold the role.
        all: i64,
    },
}

/// A demand that somebody is about to add, or to take away (minus minutes).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Demand {
    /// Of which role.
    pub role: Role,
    /// What, in the reader's language.
    pub what: String,
    /// Minutes a year of each whom it is asked of; minus takes away.
    pub minutes: i64,
    /// Of how many.
    pub of: Holders,
    /// Minutes in each calendar month, January first, of each whom it is asked of; none when it is spread over the year.
    pub by_month: Option<[i64; 12]>,
}

impl Demand {
    /// A demand on everybody who holds a role.
    pub fn of_all(role: Role, what: impl Into<String>, minutes: i64) -> Self {
        Self { role, what: what.into(), minutes, of: Holders::All, by_month: None }
    }

    /// A demand on some of those who hold a role.
    pub fn of_some(role: Role, what: impl Into<String>, minutes: i64, (asked, all): (i64, i64)) -> Self {
        Self { role, what: what.into(), minutes, of: Holders::Some { asked, all }, by_month: None }
    }

    /// The same demand, with what falls in each month.
    pub fn by_month(self, months: [i64; 12]) -> Self {
        Self { by_month: Some(months), ..self }
    }

    /// Minutes a year for one who holds the role, on average over all of them; a started minute counts.
    pub fn weight(&self) -> i64 {
        match self.of {
            Holders::All => self.minutes,
            Holders::Some { asked, all } => average(self.minutes.saturating_mul(asked.clamp(0, all.max(0))), all),
        }
    }
}

/// Minutes shared by so many, a started minute counted; none share nothing.
pub fn average(minutes: i64, by: i64) -> i64 {
    if by <= 0 { 0 } else { minutes.div_euclid(by) + i64::from(minutes.rem_euclid(by) > 0) }
}

/// What is left under the ceiling when a demand has come in; none where no ceiling is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Left(pub Option<i64>);

/// Why a demand is refused: by how much, and what is largest of what is asked already, so that another can go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// Minutes asked today.
    pub asked: i64,
    /// Minutes that would be added.
    pub extra: i64,
    /// Minutes that the municipality has set.
    pub ceiling: i64,
    /// The largest of what is asked, largest first, at most [`NAMED`]; of what would be added, where nothing is asked yet.
    pub largest: Vec<Line>,
}

/// How many of the largest demands a refusal names.
pub const NAMED: usize = 3;

impl Refusal {
    /// By how many minutes the ceiling would be passed.
    pub fn over(&self) -> i64 {
        self.asked.saturating_add(self.extra).saturating_sub(self.ceiling)
    }
}

/// The minutes of some lines.
pub fn sum<'a>(lines: impl IntoIterator<Item = &'a Line>) -> i64 {
    lines.into_iter().fold(0, |sum, line| sum.saturating_add(line.minutes))
}

/// Whether more may be asked. What takes away, or adds nothing, is always admitted, also where a lowered ceiling is passed already.
pub fn admits(asked: &[Line], extra: &[Line], ceiling: Option<i64>) -> Result<Left, Refusal> {
    let (now, more) = (sum(asked), sum(extra));
    let Some(ceiling) = ceiling else { return Ok(Left(None)) };
    let left = ceiling.saturating_sub(now).saturating_sub(more);
    if more <= 0 || left >= 0 {
        return Ok(Left(Some(left)));
    }
    let mut largest: Vec<Line> = if asked.is_empty() { extra.to_vec() } else { asked.to_vec() };
    largest.sort_by(|a, b| (b.minutes, &a.what).cmp(&(a.minutes, &b.what)));
    largest.truncate(NAMED);
    Err(Refusal { asked: now, extra: more, ceiling, largest })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn line(what: &str, minutes: i64) -> Line {
        Line { what: what.to_owned(), minutes }
    }

    #[test]
    fn a_demand_beyond_the_ceiling_is_refused_by_how_much_and_against_what() {
        let asked = [line("Prognose", 180), line("Ugestatus", 780), line("Tilsyn", 60), line("Magtanvendelse", 30)];
        let refusal = admits(&asked, &[line("Ny liste", 40)], Some(1080)).unwrap_err();
        assert_eq!((refusal.asked, refusal.extra, refusal.over()), (1050, 40, 10));
        let named: Vec<&str> = refusal.largest.iter().map(|line| line.what.as_str()).collect();
        assert_eq!(named, ["Ugestatus", "Prognose", "Tilsyn"]);
        assert_eq!(admits(&asked, &[line("Ny liste", 30)], Some(1080)), Ok(Left(Some(0))));
    }

    #[test]
    fn what_takes_away_is_admitted_also_where_a_lowered_ceiling_is_passed() {
        assert_eq!(admits(&[line("Ugestatus", 780)], &[line("Ugestatus", -60)], Some(600)), Ok(Left(Some(-120))));
        assert!(admits(&[line("Ugestatus", 780)], &[line("Ny", 1)], Some(600)).is_err());
    }

    #[test]
    fn without_a_ceiling_everything_is_admitted_and_nothing_is_left_to_count() {
        assert_eq!(admits(&[line("Ugestatus", 780)], &[line("Ny", 9000)], None), Ok(Left(None)));
    }

    #[test]
    fn a_demand_on_a_few_counts_for_the_average_of_all_and_never_as_nothing() {
        let few = |asked, all| Demand::of_some(Role::Leader, "Ugestatus", 60, (asked, all)).weight();
        assert_eq!((few(1, 40), few(10, 40), few(40, 40)), (2, 15, 60));
        assert_eq!(few(50, 40), 60);
        assert_eq!(few(1, 0), 0);
    }

    /// What happens to one role over the years.
    #[derive(Debug, Clone)]
    enum Deed {
        Ask(i64),
        Drop(usize),
        Ceiling(Option<i64>),
    }

    fn deed() -> impl Strategy<Value = Deed> {
        prop_oneof![
            4 => (0_i64..600).prop_map(Deed::Ask),
            2 => (0_usize..20).prop_map(Deed::Drop),
            1 => proptest::option::of(0_i64..3000).prop_map(Deed::Ceiling),
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(10_000))]

        #[test]
        fn what_is_admitted_never_passes_the_ceiling_and_what_is_refused_names_what_could_go(
            deeds in proptest::collection::vec(deed(), 1..40)
        ) {
            let (mut asked, mut ceiling): (Vec<Line>, Option<i64>) = (vec![], None);
            for (no, deed) in deeds.into_iter().enumerate() {
                match deed {
                    Deed::Ceiling(minutes) => ceiling = minutes,
                    Deed::Drop(at) => {
                        if !asked.is_empty() {
                            let at = at % asked.len();
                            asked.remove(at);
                        }
                    }
                    Deed::Ask(minutes) => {
                        let extra = line(&format!("krav {no}"), minutes);
                        match admits(&asked, std::slice::from_ref(&extra), ceiling) {
                            Ok(Left(left)) => {
                                asked.push(extra);
                                prop_assert_eq!(left, ceiling.map(|most| most - sum(&asked)));
                                if minutes > 0 {
                                    prop_assert!(ceiling.is_none_or(|most| sum(&asked) <= most));
                                }
                            }
                            Err(refusal) => {
                                prop_assert!(!refusal.largest.is_empty());
                                prop_assert!(refusal.over() > 0);
                                // Were enough of what is asked to go, the demand would come in, unless it alone is too large.
                                let most = ceiling.unwrap();
                                let mut rest = asked.clone();
                                rest.sort_by_key(|line| line.minutes);
                                while admits(&rest, std::slice::from_ref(&extra), ceiling).is_err() && rest.pop().is_some() {}
                                let admitted = admits(&rest, std::slice::from_ref(&extra), ceiling).is_ok();
                                prop_assert_eq!(admitted, minutes <= most);
                            }
                        }
                    }
                }
            }
        }
    }
}
