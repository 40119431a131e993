//! The whole policy as a table: a change of who may do what shows here, and is read before it is accepted.

use access::{Do, Reach, Role, reach};
use expect_test::expect_file;
use std::fmt::Write as _;

#[test]
fn the_policy_reads_as_this_table() {
    let mut table = String::new();
    for action in Do::ALL {
        let reached = Role::ALL.iter().filter(|role| reach(**role, *action) != Reach::Nowhere);
        let roles: Vec<String> =
            reached.map(|role| format!("{} {}", role.code(), reach(*role, *action).code())).collect();
        let _ = writeln!(table, "{:<22} {}", action.code(), roles.join(", "));
    }
    expect_file!["policy.txt"].assert_eq(&table);
}

#[test]
fn what_changes_something_is_never_reached_further_than_what_sees_it() {
    for action in Do::ALL.iter().filter(|action| action.seeing() != **action) {
        for role in Role::ALL {
            let (change, see) = (reach(*role, *action), reach(*role, action.seeing()));
            assert!(change == Reach::Nowhere || see != Reach::Nowhere, "{role:?} may {action:?} without seeing");
        }
    }
}
