//! The roles that have something to do.

base::codes! {
    "What a person is to the municipality; a person may be several things at once.";
    pub enum Role {
        Leader = "leader",
        Deputy = "deputy",
        Employee = "employee",
        Staff = "staff",
        Med = "med",
        Politician = "politician",
        Administrator = "administrator",
        Dpo = "dpo",
        Auditor = "auditor",
    }
}
