// What a meeting's pages gain from a script: they follow the meeting by themselves, and what was pressed survives a lost network.
(() => {
  "use strict";
  const FASTEST = 1000;
  const SLOWEST = 15000;
  const status = document.querySelector("[data-lost]");
  const keptAt = `raaderum ${location.pathname}`;
  const main = () => document.querySelector("main");
  // What has been pressed and not yet been answered, oldest first: a press is never dropped because another is under way.
  const queue = [];
  let sending = false;
  let patience = FASTEST;
  let timer = 0;

  const say = (words) => {
    if (!status) return;
    status.hidden = !words;
    if (status.textContent !== words) status.textContent = words;
  };

  const fresh = () => {
    if (crypto.randomUUID) return crypto.randomUUID();
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 15) | 64;
    bytes[8] = (bytes[8] & 63) | 128;
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
  };

  // Somebody has typed or chosen something here that has not been sent.
  const typed = () =>
    [...main().querySelectorAll("textarea, input:not([type=hidden])")].some((field) =>
      field.type === "radio" || field.type === "checkbox" ? field.checked !== field.defaultChecked : field.value !== field.defaultValue,
    );

  const live = (page) => {
    for (const part of page.querySelectorAll("[data-live]")) {
      const old = document.getElementById(part.id);
      if (old && old.innerHTML !== part.innerHTML && !old.contains(document.activeElement)) old.replaceWith(part);
    }
    main().dataset.seen = page.querySelector("main").dataset.seen;
  };

  // Takes over what the server sent: the whole page where the meeting has moved on, else only what lives by itself.
  const take = (text, own) => {
    const page = new DOMParser().parseFromString(text, "text/html");
    const next = page.querySelector("main");
    if (!next) return;
    const lead = document.documentElement.classList.contains("lead");
    if (!own && lead && next.dataset.phase === main().dataset.phase) return live(page);
    if (!own && !lead && typed()) return;
    document.title = page.title;
    main().replaceWith(next);
    if (own) {
      window.scrollTo(0, 0);
      const fault = next.querySelector("[role=alert]");
      (fault || next).focus({ preventScroll: true });
    }
  };

  const read = async () => take(await (await fetch(location.href, { headers: { accept: "text/html" } })).text(), false);

  const follow = async () => {
    const { follow: path, seen } = main().dataset;
    let next = document.documentElement.classList.contains("wall") ? 700 : 1500;
    if (path && !document.hidden && !queue.length) {
      try {
        const answer = await fetch(path);
        if (answer.ok && (await answer.text()) !== seen) await read();
        say("");
      } catch {
        say(status ? status.dataset.lost : "");
        next = 3000;
      }
    }
    setTimeout(follow, next);
  };

  const keep = (pressed) => {
    try {
      localStorage.setItem(keptAt, JSON.stringify({ action: pressed.action, body: pressed.body }));
    } catch {
      // A phone that keeps nothing still sends again as long as the page is open.
    }
  };

  const forget = () => {
    try {
      localStorage.removeItem(keptAt);
    } catch {
      // Nothing was kept.
    }
  };

  const later = () => {
    say(status ? status.dataset.kept : "");
    clearTimeout(timer);
    timer = setTimeout(send, patience);
    patience = Math.min(patience * 2, SLOWEST);
  };

  const post = async (pressed) => {
    const answer = await fetch(pressed.action, {
      method: "POST",
      body: pressed.body,
      headers: { "content-type": "application/x-www-form-urlencoded", accept: "text/html" },
    });
    if (answer.status >= 500) throw new Error("the server is away");
    return { answer, text: await answer.text() };
  };

  // Sends what waits until the server has said that it has it; the same key makes it count once.
  async function send() {
    if (sending || !queue.length) return;
    sending = true;
    const done = await post(queue[0]).catch(() => null);
    sending = false;
    if (!done) return later();
    if (queue.shift().kept) forget();
    patience = FASTEST;
    say("");
    const there = new URL(done.answer.url);
    if (done.answer.redirected && there.pathname !== location.pathname) location.assign(done.answer.url);
    else if (queue.length) send();
    else take(done.text, true);
  }

  // Whom whoever leads has chosen to speak of stays chosen, whatever is pressed.
  const spoken = (action) =>
    document.documentElement.classList.contains("lead") ? action.split("?")[0] + location.search : action;

  // Another part of the page is asked for; nothing that has been typed elsewhere is lost.
  const part = async (form, id) => {
    const address = `${form.getAttribute("action")}?${new URLSearchParams(new FormData(form))}`;
    try {
      const page = new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html");
      const fresh = page.getElementById(id);
      if (!fresh) return location.assign(address);
      document.getElementById(id).replaceWith(fresh);
      history.replaceState(null, "", address);
    } catch {
      location.assign(address);
    }
  };

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.dataset.part) {
      event.preventDefault();
      part(form, form.dataset.part);
    }
    if (form.method !== "post") return;
    event.preventDefault();
    const fields = new URLSearchParams(new FormData(form, event.submitter));
    const pressed = { action: spoken(form.getAttribute("action")), body: fields.toString(), kept: "keep" in form.dataset };
    queue.push(pressed);
    if (pressed.kept) keep(pressed);
    for (const button of form.querySelectorAll("button")) button.disabled = true;
    say(status ? status.dataset.sending : "");
    send();
  });

  // What is typed about an agreement stands on the wall a moment later.
  let mirror = 0;
  document.addEventListener("input", (event) => {
    const form = event.target.closest("form[data-mirror]");
    if (!form || !["step", "text"].includes(event.target.name)) return;
    clearTimeout(mirror);
    mirror = setTimeout(() => {
      const fields = new URLSearchParams(new FormData(form));
      fields.set("_key", fresh());
      fetch(form.dataset.mirror, { method: "POST", body: fields, redirect: "manual" }).catch(() => {});
    }, 600);
  });

  window.addEventListener("online", () => {
    patience = FASTEST;
    send();
  });

  try {
    const left = JSON.parse(localStorage.getItem(keptAt) || "null");
    if (left) {
      queue.push({ ...left, kept: true });
      say(status ? status.dataset.kept : "");
      send();
    }
  } catch {
    forget();
  }
  setTimeout(follow, 700);
})();
