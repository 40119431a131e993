//! From request to answer: who is it, may it, has it been sent before, and then the handler.

use crate::app::App;
use crate::ask::Ask;
use crate::capability::Route;
use crate::door::full;
use crate::error::Error;
use crate::handler::Ready;
use crate::house::House;
use crate::respond::{Answer, Reader, error_answer};
use crate::session::{self, Session};
use crate::work::{Later, Work};
use crate::{clock, headers};
use access::Actor;
use axum::Router;
use axum::body::Body;
use axum::extract::Path;
use axum::http::{Method, Request, Response, StatusCode, header};
use axum::response::IntoResponse;
use axum::routing::{MethodRouter, get, on};
use base::{Lang, PersonId, Uuid};
use std::collections::BTreeMap;
use std::sync::Arc;
use store::{By, Event, Kept, Tx};
use ui::Here;

/// The whole house as a service.
pub fn router(app: &App) -> Router {
    let mut paths: BTreeMap<&'static str, MethodRouter> = BTreeMap::new();
    for route in app.routes() {
        let (app, kept) = (app.clone(), Arc::new(route.clone()));
        let handler = move |request: Request<Body>| answer(app, kept, request);
        let filter = if route.method == Method::POST {
            axum::routing::MethodFilter::POST
        } else {
            axum::routing::MethodFilter::GET
        };
        let known = paths.remove(route.path).unwrap_or_default();
        paths.insert(route.path, known.merge(on(filter, handler)));
    }
    let (themed, lost) = (app.clone(), app.clone());
    let mut router = Router::new()
        .route("/assets/{name}", get(asset))
        .route("/theme.css", get(move || theme(themed)))
        .route("/healthz", get(|| async { "ok" }));
    for (path, methods) in paths {
        router = router.route(path, methods);
    }
    let secure = app.settings().secure;
    router.fallback(move |request: Request<Body>| nowhere(lost, request)).layer(axum::middleware::map_response(
        move |response: Response<Body>| async move { headers::add(response, secure) },
    ))
}

async fn answer(app: App, route: Arc<Route>, request: Request<Body>) -> Response<Body> {
    let secure = app.settings().secure;
    let ask = match Ask::read(request, route.upload, secure).await {
        Ok(ask) => ask,
        Err(error) => return refused(app, Ask::default(), error).await,
    };
    let (asked, worked) = (ask.clone(), app.clone());
    let tell = app.settings().counted;
    let counted = |response, statements| if tell { with_count(response, statements) } else { response };
    match app.inside(move || work_on(&worked, &route, ask)).await {
        None => full(),
        Some(Ok((answer, statements))) => counted(answer.response(secure), statements),
        Some(Err(error)) => refused(app, asked, error).await,
    }
}

/// Says what the answer took; never where strangers come.
fn with_count(mut response: Response<Body>, statements: u32) -> Response<Body> {
    response.headers_mut().insert("x-statements", statements.into());
    response
}

async fn refused(app: App, ask: Ask, error: Error) -> Response<Body> {
    let (secure, within) = (app.settings().secure, app.clone());
    let answer = app.inside(move || Ok(error_answer(&within, &ask, &error))).await;
    answer.map_or_else(full, |answer| {
        answer.map_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response(), |answer| answer.response(secure))
    })
}

async fn nowhere(app: App, request: Request<Body>) -> Response<Body> {
    let ask = Ask::read(request, false, app.settings().secure).await.unwrap_or_default();
    refused(app, ask, Error::NotFound).await
}

async fn asset(Path(name): Path<String>) -> Response<Body> {
    let found = ui::assets().iter().find(|(known, ..)| *known == name);
    let Some((_, mime, bytes, _)) = found else { return StatusCode::NOT_FOUND.into_response() };
    let forever = "public, max-age=31536000, immutable";
    ([(header::CONTENT_TYPE, *mime), (header::CACHE_CONTROL, forever)], *bytes).into_response()
}

async fn theme(app: App) -> Response<Body> {
    let within = app.clone();
    let house = app.inside(move || Ok(within.db().read(House::load)?)).await;
    let theme = house.and_then(Result::ok).and_then(|house| ui::Theme::new(&house.colour, &house.second));
    let caching = (header::CACHE_CONTROL, "public, max-age=300");
    ([(header::CONTENT_TYPE, "text/css; charset=utf-8"), caching], theme.unwrap_or_default().css()).into_response()
}

/// Runs a request's work: reads in a reading transaction, deeds in a writing one. Gives the answer, and how many statements it took.
fn work_on(app: &App, route: &Arc<Route>, ask: Ask) -> Result<(Answer, u32), Error> {
    if route.method != Method::POST {
        return look(Asked { app, route, ask: &ask });
    }
    let mut ready = match &route.before {
        Some(before) => Some(before(app, &ask)?),
        None => None,
    };
    if let Some(prepare) = &route.prepare {
        ready = Some(app.db().read(|tx| with_work(tx, Asked { app, route, ask: &ask }, None, |work| prepare(work)))?);
    }
    let (app, route) = (app.clone(), Arc::clone(route));
    let db = app.db().clone();
    db.write(By::nobody(), move |tx| {
        let answer = do_once(tx, Asked { app: &app, route: &route, ask: &ask }, ready.clone())?;
        Ok((answer, tx.statements()))
    })
}

fn look(asked: Asked) -> Result<(Answer, u32), Error> {
    let Asked { app, ask, route } = asked;
    let (answer, after) = app.db().read(|tx| {
        with_work(tx, asked, None, |work| {
            let page = (route.run)(work)?;
            let reader = work.reader();
            let (seen, later, stale) = (std::mem::take(&mut work.seen), std::mem::take(&mut work.later), work.stale);
            let answer = Answer::of(page, work.tx, asked.app, &reader)?;
            let (by, statements) = (work.tx.by().clone(), work.tx.statements());
            Ok::<_, Error>((answer, After { seen, later, stale, by, statements }))
        })
    })?;
    for event in after.seen {
        app.db().write(after.by.clone(), move |tx| tx.commit(event.clone()))?;
    }
    for deed in after.later {
        app.db().write(By::nobody(), move |tx| deed(tx))?;
    }
    if let (true, Some(token)) = (after.stale, ask.token.clone()) {
        // A session that cannot be noted as used ends sooner; that is no reason to refuse the page.
        let _ = app.db().write_exempt(move |tx| session::touch(tx, &token));
    }
    Ok((answer.unless_known(&ask.known), after.statements))
}

/// What follows when a page has been read, and what reading it took.
struct After {
    seen: Vec<Event>,
    later: Vec<Later>,
    stale: bool,
    by: By,
    statements: u32,
}

/// A deed, unless the same form has been answered before.
fn do_once(tx: &mut Tx, asked: Asked, ready: Option<Ready>) -> Result<Answer, Error> {
    let Asked { route, ask, .. } = asked;
    with_work(tx, asked, ready, |work| {
        let actor = work.actor.person.0;
        let key = ask.key.parse::<Uuid>().ok().filter(|_| !work.here.csrf.is_empty());
        if let Some(kept) = key.map(|key| store::kept(work.tx, key, actor)).transpose()?.flatten() {
            let same = kept.route == ask.path && (route.ballot || kept.body_hash == ask.body_hash);
            return if same { Ok(Answer::Go(kept.location)) } else { Err(Error::Reused) };
        }
        let page = (route.run)(work)?;
        let reader = work.reader();
        let answer = Answer::of(page, work.tx, asked.app, &reader)?;
        if matches!(answer, Answer::Go(_)) && work.tx.has_committed() {
            clock::count(work, asked)?;
        }
        // What is done as nobody (a slip, a ballot) keeps nothing of who did it, when, or a hash of what.
        let somebody = work.tx.by().person.is_some();
        if work.tx.has_committed() && !route.open && somebody {
            let key = key.ok_or_else(|| Error::Bad("_key".to_owned()))?;
            if let Answer::Go(location) = &answer {
                // Five answers have so few ways to fall that a hash of them would tell which.
                let body_hash = if route.ballot { vec![] } else { ask.body_hash.clone() };
                let kept = Kept { route: ask.path.clone(), body_hash, status: 303, location: location.clone() };
                store::keep(work.tx, key, actor, &kept)?;
            }
        }
        Ok(answer)
    })
}

/// Who reads, as far as the cookie tells.
pub(crate) fn reader(tx: &mut Tx, app: &App, ask: &Ask) -> store::Result<Reader> {
    Ok(reader_and_session(tx, app, ask)?.0)
}

fn reader_and_session(tx: &mut Tx, app: &App, ask: &Ask) -> store::Result<(Reader, Option<Session>)> {
    let came = ask.token.as_deref().map(|token| session::come(tx, token)).transpose()?.flatten();
    let lang = ask.lang.unwrap_or(Lang::Da);
    let here = Here::new(lang, tx.today()).at(&ask.path).back_to(&ask.asked);
    let Some((session, actor, house)) = came else {
        let nobody = Actor { person: PersonId(Uuid::nil()), name: String::new(), held: vec![] };
        return Ok((Reader { here, actor: nobody, house: None }, None));
    };
    let post = app.describe().map(|describe| describe(tx, &actor, lang)).transpose()?.unwrap_or_default();
    let here = here.signed_in(&actor.name, &post, &session.csrf);
    Ok((Reader { here, actor, house: Some(house) }, Some(session)))
}

/// A request on its way to its handler.
#[derive(Clone, Copy)]
pub(crate) struct Asked<'a> {
    pub(crate) app: &'a App,
    pub(crate) route: &'a Route,
    pub(crate) ask: &'a Ask,
}

fn with_work<T>(
    tx: &mut Tx,
    asked: Asked,
    ready: Option<Ready>,
    then: impl FnOnce(&mut Work) -> Result<T, Error>,
) -> Result<T, Error> {
    let Asked { app, route, ask } = asked;
    let (Reader { here, actor, house }, session) = reader_and_session(tx, app, ask)?;
    if session.is_none() && !route.open {
        return Err(Error::SignIn);
    }
    if let Some(session) = &session {
        // The token is compared whole; its length says nothing.
        if ask.unsafe_method && session.csrf != ask.csrf {
            return Err(Error::Forbidden);
        }
        let by = By::person(actor.person);
        tx.acting(match actor.led().first().and_then(|(_, post)| *post) {
            Some(post) => by.for_post(post),
            None => by,
        });
    }
    let here = here.clocked(&clock::shown(tx, asked)?);
    let stale = session.as_ref().is_some_and(|session| session::stale(session, tx.now()));
    then(&mut Work { tx, actor, ask, app, here, ready, house, stale, seen: vec![], later: vec![] })
}
