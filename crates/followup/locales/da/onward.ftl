# Figurer, der ikke er penge
indicator-summary = Handler det om en indikator?
indicator-name = Indikator
indicator-hint = Det, der måles, fx ventetid til psykolog.
indicator-expected = Det venter I
indicator-measure = Måles i
indicator-missing = Udfyld alle tre felter om indikatoren, eller lad dem alle stå tomme.
# $expected (String)
# $measure (String)
indicator-line = ventes at blive { $expected } { $measure }

# Svar i tide
# $date (String)
standing-unanswered = ubesvaret; svaret skulle være kommet { $date }
answer-unanswered = Linjen har ikke svaret i tide. Det kan enheden, linjen og linjen over se.
answer-escalated = Linjen har ikke svaret i tide. Nu venter det også hos linjen over.
duty-answer-late = Fristen er gået. De venter på dig.
# $unit (String)
duty-silence = Ubesvaret: { $unit } har meldt en afvigelse
duty-silence-hint = Linjen under dig skulle have svaret. Spørg, eller svar selv.

# Handlinger
actions-title = Det gør vi nu
actions-none = Ingen handlinger aftalt endnu.
# $post (String)
# $date (String)
action-line = { $post }, senest { $date }
action-late = dagen er gået
# $from (String)
# $on (String)
action-was-moved = Flyttet fra { $from } den { $on }:
# $text (String)
action-done-named = Markér som gjort: { $text }
action-came = Hvad kom der ud af det?
action-move = Flyt
# $text (String)
action-move-named = Flyt: { $text }
action-new-day = Ny dag
action-reason = Hvorfor flyttes den?
action-words = Hvad gøres der?
action-post = Hvilken post gør det?
action-post-unknown = Vælg en af posterne på listen.
action-due = Senest
action-add = Tilføj
action-new = Ny handling
refused-same-day = Det er den dag, den har i forvejen.
duty-action = Handling i en afvigelse

# Til udvalget
telling-title = Skal udvalget have det at vide?
telling-none = Linjen har ikke besluttet det endnu. Uden en beslutning kommer meldingen ikke i udvalgets sag. Tallene selv står der, som de gør for alle.
telling-again = Beslut noget andet
telling-yes = Udvalget får det at vide
telling-no = Udvalget får det ikke at vide
telling-question = Din beslutning
telling-reason = Begrundelse
telling-reason-hint = Enheden læser den.
telling-save = Beslut
# $date (String)
telling-settles = Det kommer i udvalgets sager fra { $date }, eller når enheden har skrevet sine ord.
telling-words = Enhedens ord til udvalget
telling-own-words = Jeres ord til udvalget
telling-own-hint = De står i sagen i stedet for jeres læsning. Skriver I intet, står jeres læsning der.
telling-say = Gem jeres ord
telling-before = Tidligere beslutninger
refused-nothing-decided = Linjen har ikke besluttet noget endnu.
refused-not-told = Udvalget får det ikke at vide, så der er intet at skrive til det.
refused-already-written = I har allerede skrevet jeres ord.
duty-committee-words = Skriv jeres egne ord til udvalget, hvis I vil

# Læring
learned-label = Det lærte vi
learned-hint = Én sætning er nok.
learned-share = Andre ledere må læse, hvad vi lærte
learned-is-shared = Andre ledere kan læse, hvad I lærte.
learning-title = Det har andre lært
learning-lead = Enheder, der har meldt en afvigelse, og som lader andre ledere læse, hvad de lærte af den.
learning-none = Ingen har delt noget endnu
learning-teach = Når en enhed afslutter en afvigelse, kan den lade andre ledere læse, hvad den lærte. Beløb, svar og hjælp deles ikke.
learning-came = Det kom der ud af det:
learning-search = Søg i det, andre har lært
learning-search-hint = Skriv en del af et ord, en enhed eller et emne. Store bogstaver er ligegyldige, og »aa« finder »å«.
learning-search-button = Søg
# $words (String)
learning-unfound = Intet fundet på »{ $words }«
learning-unfound-teach = Prøv med færre eller kortere ord. Der søges i det, enhederne lærte, hvad der kom ud af det, enhedens navn og emnet.
learning-all = Vis alle
# $n (Number)
learning-found = { $n ->
    [one] Én fundet.
   *[other] { $n } fundet.
}
# $date (String)
news-nothing-new = I sagde, at I ville vide mere nu. Er der intet nyt, så sig det med ét klik. Så spørger vi igen { $date }.
refused-not-asked-yet = I har ikke sat en dag, hvor I ved mere, eller den er ikke kommet endnu.

## Fra en afvigelse eller en indberetning til aftalen
again-title = Passer aftalen?
again-lead = Viser afvigelsen, at en aftale er for stram eller for løs, kan den tages op igen. Det strammer ikke noget i sig selv.
again-link = Tag aftalen op igen
# $unit (String)
again-for = Tag aftalen op igen for { $unit }
