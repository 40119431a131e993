//! Handlers are plain functions: work, and what the path names.

use crate::app::App;
use crate::ask::Ask;
use crate::error::{Error, Outcome};
use crate::work::Work;
use std::any::Any;
use std::str::FromStr;
use std::sync::Arc;

/// A handler, whatever it takes from the path.
pub(crate) type Run = Arc<dyn Fn(&mut Work) -> Outcome + Send + Sync>;
/// What is made ready before a write begins.
pub(crate) type Ready = Arc<dyn Any + Send + Sync>;
/// Makes it, in a reading transaction.
pub(crate) type Prepare = Arc<dyn Fn(&mut Work) -> Result<Ready, Error> + Send + Sync>;

/// Made outside every transaction.
pub(crate) type Before = Arc<dyn Fn(&App, &Ask) -> Result<Ready, Error> + Send + Sync>;

/// A function that can answer a request.
pub trait Handler<Args>: Send + Sync + 'static {
    /// The handler without its types.
    fn erased(self) -> Run;
}

impl<F> Handler<()> for F
where
    F: Fn(&mut Work) -> Outcome + Send + Sync + 'static,
{
    fn erased(self) -> Run {
        Arc::new(self)
    }
}

impl<F, A: FromStr> Handler<(A,)> for F
where
    F: Fn(&mut Work, A) -> Outcome + Send + Sync + 'static,
{
    fn erased(self) -> Run {
        Arc::new(move |work| {
            let first = work.nth(0)?;
            self(work, first)
        })
    }
}

impl<F, A: FromStr, B: FromStr> Handler<(A, B)> for F
where
    F: Fn(&mut Work, A, B) -> Outcome + Send + Sync + 'static,
{
    fn erased(self) -> Run {
        Arc::new(move |work| {
            let (first, second) = (work.nth(0)?, work.nth(1)?);
            self(work, first, second)
        })
    }
}
