# Scanners against the demonstration: a crawl for every kind of page and form, wapiti over it, sqlmap on each parameter.
"""Called by `cargo xtask scan` with the binary, a folder to work in and the seconds that each part may take; a fourth word is the one scanner to run."""

import json
import re
import subprocess
import sys
import time
from pathlib import Path

import httpx
from bs4 import BeautifulSoup

BINARY, FOLDER, SECONDS = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
SCANNERS = sys.argv[4:] or ["sqlmap", "wapiti"]
PORT, TOOLS = 8392, Path(sys.executable).parent
BASE = f"http://127.0.0.1:{PORT}"
ID = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}")
# Files are answered with the same access as the page that links to them; what signs out would end the scan.
PASSED_BY = re.compile(r"/(pdf|docx|word|xlsx|excel|list|data|rejected)$|^/signout|^/demo|^/assets|^/language")
# Since each form is answered once, every request of sqlmap gets a new key, as a new page would have given it.
NEW_KEY = "import uuid; _key = str(uuid.uuid4())"
# What sqlmap says at the end, when it has also looked whether what it found is a false alarm.
FOUND = re.compile(r"identified the following injection")
MODULES = "sql,timesql,xss,permanentxss,file,exec,ssrf,redirect,crlf,xxe,ldap,csrf,csp,http_headers,cookieflags,methods"


def serve():
    """The demonstration on a database of its own; ready when it says where it listens."""
    words = ["demo", "--port", str(PORT), "--data", str(FOLDER / "data"), "--fresh"]
    server = subprocess.Popen([BINARY, *words], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    for line in server.stdout:
        if b"listening on" in line:
            return server
    sys.exit("the demonstration did not start")


def sign_in(who):
    """A session as a persona of the demonstration, by its button."""
    with httpx.Client(base_url=BASE) as client:
        page = BeautifulSoup(client.get("/demo").text, "html.parser")
        card = next(item for item in page.select("main li") if f"– {who}" in item.get_text(" ", strip=True))
        form = card.find("form")
        fields = {one["name"]: one.get("value", "") for one in form.select("input[name]")}
        return client.post(form["action"], data=fields).cookies["s"]


def fields_of(form):
    """What a form would send as it stands; a date or a text that is empty gets something, so that more of the handler runs."""
    fields = {}
    for one in form.select("input[name], textarea[name], select[name]"):
        if one.get("type") in ("checkbox", "radio") and one["name"] in fields:
            continue
        chosen = one.find("option", selected=True) or one.find("option", value=True) if one.name == "select" else None
        value = chosen.get("value") if chosen else one.get("value", "") or one.get_text(strip=True)
        fields[one["name"]] = value or ("2026-12-01" if one.get("type") == "date" else "1")
    return fields


def crawl(cookie, until):
    """One page of each pattern that links lead to, and one form of each pattern of action."""
    pages, queries, forms, waiting = {}, {}, {}, ["/", "/m/join"]
    with httpx.Client(base_url=BASE, cookies={"s": cookie} if cookie else {}, timeout=60) as client:
        while waiting and time.monotonic() < until:
            path = waiting.pop(0)
            pattern = ID.sub("{id}", path.split("?")[0])
            known = pages if "?" not in path else queries
            key = pattern + "?" + "&".join(sorted(part.split("=")[0] for part in path.partition("?")[2].split("&")))
            if key in known or PASSED_BY.search(pattern):
                continue
            answer = client.get(path)
            known[key] = (path, answer.status_code)
            page = BeautifulSoup(answer.text, "html.parser")
            waiting += [a["href"].split("#")[0] for a in page.select("a[href^='/']")]
            for form in page.select("form[action]"):
                name = form.get("method", "get").upper() + " " + ID.sub("{id}", form["action"])
                if not PASSED_BY.search(form["action"]):
                    forms.setdefault(name, (path, form["action"], form.get("method", "get").upper(), fields_of(form)))
    return pages, queries, forms


def wapiti(name, cookie):
    """Wapiti from the front page; gives what it reports by kind."""
    attack = max(10, SECONDS // 15)
    report = FOLDER / f"wapiti-{name}.json"
    words = [TOOLS / "wapiti", "-u", f"{BASE}/", "-m", MODULES, "-f", "json", "-o", report, "--flush-session", "--no-bugreport"]
    words += ["--max-scan-time", SECONDS, "--max-attack-time", attack, "--max-files-per-dir", 6, "-d", 4]
    words += ["--store-session", FOLDER, "-x", f"{BASE}/signout", "-x", f"{BASE}/demo/*", "-v", 1]
    words += ["-H", f"Cookie: s={cookie}"] if cookie else []
    with open(FOLDER / f"wapiti-{name}.log", "w", encoding="utf-8") as log:
        # Its own limits are for the crawl and for each module; a scan that never ends is told, not waited for.
        most = SECONDS + len(MODULES.split(",")) * attack + 60
        try:
            subprocess.run([str(word) for word in words], stdout=log, stderr=subprocess.STDOUT, timeout=most, check=False)
        except subprocess.TimeoutExpired:
            print(f"wapiti as {name}: did not end within {most} seconds, and so reported nothing")
            return {}
    told = json.loads(report.read_text())
    found = {kind: hits for part in ("vulnerabilities", "anomalies") for kind, hits in told[part].items() if hits}
    print(f"wapiti as {name}: {told['infos'].get('crawled_pages_nbr')} pages, findings {sum(map(len, found.values()))}")
    for kind, hits in found.items():
        for hit in hits[:5]:
            print(f"  {kind}: {hit['method']} {hit['path']} {hit.get('parameter', '')}: {hit['info'][:160]}")
        if len(hits) > 5:
            print(f"  {kind}: and {len(hits) - 5} more")
    return found


def sqlmap(name, cookie, targets):
    """Sqlmap on every parameter of each target, shared fairly within the time; gives those it calls injectable."""
    begun, asked, found, late = time.monotonic(), 0, [], 0
    for at, (method, path, fields) in enumerate(targets):
        left = SECONDS - (time.monotonic() - begun)
        if left < 10:
            late = len(targets) - at
            break
        share = max(10, int(left / (len(targets) - at) * 2))
        words = [TOOLS / "sqlmap", "-u", BASE + path, "--batch", "--flush-session", "--disable-coloring", "--level", 1]
        words += ["--time-limit", share, "--technique", "BEU", "--skip-waf", "--output-dir", FOLDER / "sqlmap", "--skip", "_csrf,_key"]
        words += ["--cookie", f"s={cookie}"] if cookie else []
        if method == "POST":
            body = str(httpx.Request("POST", BASE, data=fields).read(), "utf-8")
            words += ["--method", "POST", "--data", body, "--eval", NEW_KEY]
        said = subprocess.run([str(word) for word in words], capture_output=True, text=True, check=False, timeout=share + 120)
        (FOLDER / f"sqlmap-{name}-{at}.log").write_text(said.stdout)
        asked += len(set(re.findall(r"testing for SQL injection on (\S+ parameter '[^']+')", said.stdout)))
        found += [f"{method} {path}: {line}" for line in said.stdout.splitlines() if "is vulnerable" in line or "injectable" in line and "not" not in line]
    print(f"sqlmap as {name}: {len(targets) - late} of {len(targets)} targets, {asked} parameters, findings {len(found)}")
    for line in found:
        print(f"  {line[:240]}")
    return found


def targets_of(pages, queries, forms):
    """Queries as links give them, forms as pages give them, and addresses with their ids marked as parameters."""
    marked = [("GET", ID.sub(lambda found: found[0] + "*", path), {}) for path, _ in pages.values() if ID.search(path)]
    asked = [("GET", path, {}) for path, _ in queries.values()]
    sent = []
    for _, action, method, fields in forms.values():
        query = str(httpx.QueryParams(fields))
        sent.append(("POST", action, fields) if method == "POST" else ("GET", f"{action}?{query}", {}))
    return asked + sent + marked


def main():
    """Everything, as nobody and as a leader; ends badly when a scanner found something."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    server, worst = serve(), 0
    try:
        for name, who in [("nobody", None), ("leader", "Leder af et børnehus")]:
            cookie = sign_in(who) if who else ""
            pages, queries, forms = crawl(cookie, time.monotonic() + SECONDS)
            print(f"crawl as {name}: {len(pages)} kinds of page, {len(queries)} with a query, {len(forms)} forms")
            if "sqlmap" in SCANNERS:
                worst += len(sqlmap(name, cookie, targets_of(pages, queries, forms)))
            if "wapiti" in SCANNERS:
                worst += len(wapiti(name, sign_in(who) if who else ""))
            sys.stdout.flush()
    finally:
        server.kill()
        server.wait()
    sys.exit(1 if worst else 0)


main()
