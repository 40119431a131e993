//! What the fields are called in the world: Danish, Norwegian and English headers, the most trusted first.

use crate::mapping::Field::{
    self, Account, AccountName, Email, Entry, From, Function, How, Id, Kind, Level, Month, Name, Number, Parent,
    Period, Person, To, Type, Unit, UnitName, Year,
};
use crate::mapping::Subject;

/// The words for a field of a subject; compared with headers in lower case, with `_`, `-`, `.` and `/` as blanks.
pub(crate) fn synonyms(subject: Subject, field: Field) -> impl Iterator<Item = &'static str> {
    let table = match subject {
        Subject::Org => ORG,
        Subject::People => PEOPLE,
        Subject::Budget => BUDGET,
    };
    let words = table.iter().find(|(known, _)| *known == field).map_or("", |(_, words)| *words);
    words.split(", ").filter(|word| !word.is_empty())
}

const FROM: &str = "valid from, gyldig fra, gjelder fra, startdato, start date, startdate, fra, from";
const TO: &str = "valid to, gyldig til, gjelder til, slutdato, end date, enddate, til, to";

const ORG: &[(Field, &str)] = &[
    (
        Id,
        "uuid, enhed uuid, unit uuid, id, enhedsid, enhed id, unit id, enhedsnr, enhedsnummer, enhedskode, orgunit, \
         org id, los id, losid, nummer, nr, kode, code, user key, ansvar, ansvarssted, omkostningssted",
    ),
    (
        Name,
        "navn, name, enhedsnavn, enhed navn, enhed, unit name, unit, longname, titel, title, ansvar tekst, \
         ansvarstekst, betegnelse",
    ),
    (
        Parent,
        "parent uuid, overenhed uuid, parent id, overenhed id, overenhed, parent, overordnet enhed, overordnet, \
         parentorgunit, forælder, hører under, overenhedsnr",
    ),
    (Type, "enhedstype titel, enhedstype, unit type, type, orgtypetxt, orgtype, enhetstype"),
    (Level, "unit level, enhedsniveau, niveau, level, nivå, org niveau"),
    (From, FROM),
    (To, TO),
];

const PEOPLE: &[(Field, &str)] = &[
    (
        Person,
        "person uuid, bruger uuid, employee uuid, medarbejdernr, medarbejdernummer, person id, person, employee id, \
         tjenestenummer, brugernavn, ansattnr, uuid, id",
    ),
    (Name, "navn, name, fulde navn, full name, medarbejder, leder"),
    (Email, "e mail, email, mail, epost, e post"),
    (
        Unit,
        "enhed uuid, unit uuid, enhedsnr, enhedsnummer, enhed id, unit id, orgunit, enhed, unit, ansvar, ansvarssted",
    ),
    (Function, "funktion, function, stilling, position, ledertype, manager type, jobfunktion, rolle, role"),
    (Number, "nummer, number, nr, løbenummer"),
    (How, "tilknytning, how, besættelse, status"),
    (From, FROM),
    (To, TO),
];

const BUDGET: &[(Field, &str)] = &[
    (
        Unit,
        "ansvar, ansvarssted, enhedsnr, enhedsnummer, enhedskode, enhed id, unit id, unit code, omkostningssted, \
         cost center, profitcenter, profit center, psp element, psp, aftaleenhed, institution, orgenhed, enhed, unit, \
         virksomhet, sted",
    ),
    (
        UnitName,
        "ansvar tekst, ansvarstekst, enhedsnavn, enhed navn, unit name, omkostningssted tekst, profitcenter tekst, \
         psp tekst, institutionsnavn, enhed, unit",
    ),
    (Account, "konto, kontonr, kontonummer, artskonto, art, account, account code, account number, gruppering"),
    (AccountName, "konto tekst, kontotekst, kontonavn, art tekst, arttekst, artskonto tekst, account name"),
    (Function, "funktion, function, tjeneste, tjeneste nr, tjenestenr, service"),
    (Year, "år, year, regnskabsår, budgetår, aar, regnskapsår"),
    (Period, "periode, period, regnskabsperiode, bogføringsperiode"),
    (Month, "måned, month, md, måned nr, mnd"),
    (Kind, "beløbsart, budgettype, beløbstype, kind, budgetart, version"),
    (Entry, "indtægt udgift, udgift indtægt, u i, ui, debet kredit, debit credit, inntekt utgift, posteringstype"),
];
