//! The listener: plain HTTP/1.1 with time limits; TLS is the business of what stands in front.

use crate::door::{Door, Found, find};
use axum::body::Body;
use axum::http::Request;
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use std::io;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tower::ServiceExt;

/// A request's headers must have come within this.
const HEADERS: Duration = Duration::from_secs(10);

/// Serves until the process is told to end.
pub async fn serve(doors: Vec<Door>, listener: TcpListener) -> io::Result<()> {
    let doors: Arc<[Door]> = doors.into();
    let mut ending = std::pin::pin!(ended());
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut ending => return Ok(()),
        };
        let Ok((stream, address)) = accepted else {
            // Too many open files and the like pass; the listener itself is whole.
            tokio::time::sleep(Duration::from_millis(50)).await;
            continue;
        };
        let doors = Arc::clone(&doors);
        tokio::spawn(async move {
            let service = service_fn(move |request: Request<Incoming>| {
                let mut request = request.map(Body::new);
                request.extensions_mut().insert(address);
                let found = find(&doors, &request);
                async move {
                    match found {
                        Found::House(router) => router.oneshot(request).await,
                        Found::Answer(answer) => Ok(answer),
                    }
                }
            });
            // A visitor who goes away in the middle is no error of ours.
            let _ = hyper::server::conn::http1::Builder::new()
                .timer(TokioTimer::new())
                .header_read_timeout(HEADERS)
                .serve_connection(TokioIo::new(stream), service)
                .await;
        });
    }
}

async fn ended() {
    use tokio::signal::unix::{SignalKind, signal};
    let Ok(mut term) = signal(SignalKind::terminate()) else { return std::future::pending().await };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        _ = term.recv() => {}
    }
}
