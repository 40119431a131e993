# Tree, room matrix and unit page as a plain Django project shows them, from the same database as ours.
import datetime
import logging
import re
import socket
import sys
import uuid

import django
from django.conf import settings
from django.db import connection
from django.http import HttpResponse
from django.template import engines
from django.urls import path

database, unit, root = sys.argv[1:4]
if database.startswith("sqlite:"):
    base = {"ENGINE": "django.db.backends.sqlite3", "NAME": database.removeprefix("sqlite:")}
else:
    user, host, port, name = re.fullmatch(r"postgres://([^@]+)@([^:]+):(\d+)/(.+)", database).groups()
    base = {"ENGINE": "django.db.backends.postgresql", "NAME": name, "USER": user, "HOST": host, "PORT": port}
loader = ("django.template.loaders.cached.Loader", [("django.template.loaders.locmem.Loader", {
    "tree": """<!doctype html><title>Organisation</title><ul>{% for one in units %}
<li style="--depth: {{ one.depth }}"><a href="/units/{{ one.id }}">{{ one.name }}</a> {{ one.level }}
 {{ one.leader|default:"Ledig" }} {{ one.heads }}</li>{% endfor %}</ul>""",
    "matrix": """<!doctype html><title>Ledelsesrum</title><table><tr><th></th>
{% for name in instruments %}<th>{{ name }}</th>{% endfor %}</tr>{% for one in rows %}
<tr><th><a href="/units/{{ one.id }}">{{ one.name }}</a></th>{% for cell in one.cells %}<td>{{ cell|default:"" }}</td>
{% endfor %}</tr>{% endfor %}</table>""",
    "unit": """<!doctype html><title>{{ name }}</title><h1>{{ name }}</h1><p>{{ level }}</p><p>
{% for one in above %}<a href="/units/{{ one.id }}">{{ one.name }}</a>{% endfor %}</p><p>{{ leader|default:"Ledig" }}</p>
<ul>{% for one in below %}<li><a href="/units/{{ one.id }}">{{ one.name }}</a></li>{% endfor %}</ul>
<table>{% for one in steps %}<tr><th>{{ one.0 }}</th><td>{{ one.1 }}</td><td>{{ one.2 }}</td></tr>{% endfor %}</table>""",
})])
settings.configure(
    DEBUG=False, ALLOWED_HOSTS=["*"], ROOT_URLCONF=__name__, SECRET_KEY="bench", MIDDLEWARE=[], USE_TZ=True,
    DATABASES={"default": base | {"CONN_MAX_AGE": None}},
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "OPTIONS": {"loaders": [loader]}}],
)
django.setup()

UNITS = """SELECT unit, name, level, parent, sort_key FROM unit_slice
           WHERE superseded_at IS NULL AND from_date <= %s AND (to_date IS NULL OR to_date > %s)"""
LEADERS = """SELECT o.unit, p.name FROM post o
             LEFT JOIN tenure t ON t.post = o.id AND t.superseded_at IS NULL
               AND t.from_date <= %s AND (t.to_date IS NULL OR t.to_date > %s)
             LEFT JOIN person p ON p.id = t.person WHERE o.function = 'leader' ORDER BY o.unit, o.no"""
HEADS = """SELECT o.unit, COUNT(DISTINCT t.person) FROM tenure t JOIN post o ON o.id = t.post
           WHERE t.superseded_at IS NULL AND t.from_date <= %s AND (t.to_date IS NULL OR t.to_date > %s) GROUP BY o.unit"""
STEPS = """SELECT s.unit, s.instrument, w.words_da, a.reason FROM steering_setting s
           JOIN steering_step w ON w.id = s.step JOIN steering_agreement a ON a.id = s.agreement
           WHERE s.from_date <= %s AND (s.to_date IS NULL OR s.to_date > %s)"""
INSTRUMENTS = """SELECT DISTINCT i.id, i.code FROM steering_instrument i
                 JOIN steering_round_instrument r ON r.instrument = i.id ORDER BY i.code"""


class Asked:
    """Statements of one request."""

    def __init__(self):
        self.count = 0

    def __call__(self, text, *more):
        self.count += 1
        today = datetime.date.today()
        days = [today if connection.vendor == "postgresql" else today.isoformat()] * 2
        with connection.cursor() as cursor:
            cursor.execute(text, (days if "from_date" in text else []) + list(more))
            return cursor.fetchall()

    def page(self, template, **values):
        answer = HttpResponse(engines["django"].get_template(template).render(values))
        answer["x-statements"] = self.count
        answer["Content-Length"] = len(answer.content)
        return answer


def key(value):
    """SQLite keeps ids as bytes."""
    return value if value is None or isinstance(value, uuid.UUID) else uuid.UUID(bytes=bytes(value))


def towns(ask):
    units = {key(u): {"id": key(u), "name": n, "level": l, "parent": key(p), "sort": s} for u, n, l, p, s in ask(UNITS)}
    below = {}
    for one in sorted(units.values(), key=lambda one: one["sort"]):
        below.setdefault(one["parent"], []).append(one)
    return units, below


def tree(request):
    ask = Asked()
    _, below = towns(ask)
    leaders = {key(u): name for u, name in ask(LEADERS)}
    heads = {key(u): count for u, count in ask(HEADS)}
    shown, waiting = [], [(one, 0) for one in reversed(below.get(None, []))]
    while waiting:
        one, depth = waiting.pop()
        shown.append(one | {"depth": depth, "leader": leaders.get(one["id"]), "heads": heads.get(one["id"], 0)})
        waiting.extend((child, depth + 1) for child in reversed(below.get(one["id"], [])))
    return ask.page("tree", units=shown)


def matrix(request):
    ask = Asked()
    units, _ = towns(ask)
    instruments = ask(INSTRUMENTS)
    steps = {(key(u), key(i)): words for u, i, words, _ in ask(STEPS)}
    rows = [
        one | {"cells": [steps.get((one["id"], key(i))) for i, _ in instruments]}
        for one in sorted(units.values(), key=lambda one: one["sort"]) if str(one["id"]) != root
    ]
    return ask.page("matrix", instruments=[code for _, code in instruments], rows=rows)


def one_unit(request):
    ask = Asked()
    units, below = towns(ask)
    mine = uuid.UUID(unit)
    param = mine if connection.vendor == "postgresql" else mine.bytes
    one, above = units[mine], []
    while one["parent"]:
        one = units[one["parent"]]
        above.insert(0, one)
    leader = ask(LEADERS.replace("ORDER", "AND o.unit = %s ORDER"), param)
    steps = ask(STEPS + " AND s.unit = %s", param)
    instruments = {key(i): code for i, code in ask(INSTRUMENTS)}
    steps = [(instruments.get(key(i), ""), words, reason) for _, i, words, reason in steps]
    return ask.page("unit", above=above, below=below.get(mine, []), leader=leader[0][1] if leader else None,
                    steps=steps, **{k: units[mine][k] for k in ("name", "level")})


urlpatterns = [path("tree", tree), path("matrix", matrix), path("unit", one_unit)]

if __name__ == "__main__":
    from django.core.wsgi import get_wsgi_application
    from waitress.server import create_server

    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    server = create_server(get_wsgi_application(), sockets=[listening], threads=1)
    print(f"listening on http://127.0.0.1:{listening.getsockname()[1]}", flush=True)
    server.run()
