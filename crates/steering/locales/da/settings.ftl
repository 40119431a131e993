## Rummet i ord: valg og filer
notes-title = Aftalerne bag
# $date (String)
note-due = senest { $date }
note-says = Aftalen
note-decided-here = Det afgør de selv på arbejdspladsen
# $unit (String)
under-unit = under { $unit }
show-label = Vælg, hvad der vises
show-all = Alt
show-ending = Udløber eller ses igen inden 90 dage
show-help = Beder mig om hjælp eller venter på støtte fra mig
show-apart = Uenighed noteret
under-label = Under enheden
under-all = Hele området
instrument-all = Alle rundens instrumenter
filter-button = Vis
download-word = Hent som Word
download-pdf = Hent som PDF
download-a3 = PDF på A3
matrix-files = Filerne indeholder netop det, der vises her, med begrundelser, støtte og det, arbejdspladsen selv afgør.
matrix-share = Link til netop denne visning
matrix-nothing = Der er intet at vise med dette valg.
help-owed = venter på støtte fra mig
asks-you = beder dig om hjælp
asks-elsewhere = Beder dig også om hjælp, uden for tabellen:
asks-not-in-files = Hvem der beder dig om hjælp, står kun her hos dig og aldrig i en fil.
# $step (String)
common-here = { $step } (fælles for enhederne under)

## Rummet over tid
history-title = Rummet over tid
# $unit (String)
history-of = Rummet over tid: { $unit }
history-lead = Hvad har gjaldt hvornår, hvis aftale var det, og hvad var den lavet efter? Det frieste trin ligger nederst.
history-none = Der er intet at tegne endnu
history-none-text = Siden viser aftaler, stramninger og lovkrav over tid. Indtil noget er aftalt, gælder kataloget for alle.
history-picture = Rummet over tid, et spor for hvert instrument
history-desc = Hvert spor viser, hvilket trin der gjaldt hvornår. Strammere ligger højere. Det skraverede har loven taget bort. En stramning ender i en pil nedad på den dag, den falder væk. Trappen har sit eget spor for hver sag, fra 0+ nederst til 6 øverst; en pil nedad viser, at den falder et trin af sig selv. De samme oplysninger står i tabellerne under billedet.
history-legend = Det, der ligger efter i dag, er det, der gælder, hvis intet nyt aftales. Arven følger organisationen, som den var på dagen. Grundlaget er den udgave af kataloget, aftalen er lavet efter, og den udgave af kerneopgaven, der gjaldt den dag.
today-word = i dag
key-own = Egen aftale
key-tight = Egen, midlertidig stramning
key-common = Fælles aftale
key-default = Kataloget
key-law = Lovkrav: kan ikke vælges
to-unit = Til enhedens side
col-from = Fra
col-to = Til
col-step = Trin
stays-on = indtil videre
# $date (String)
stays-past = efter { $date }
# $name (String)
ladder-about = Trappen: { $name }
col-applied = Det gælder
col-whose = Hvis aftale
col-made = Lavet efter
# $date (String)
ends-on = Udløber { $date }, hvis den ikke fornyes.
# $no (String)
made-under = Udgave { $no } af kataloget.
# $task (String)
made-for = Kerneopgave: { $task }.
# $name (String)
# $no (String)
task-version = { $name }, udgave { $no }
panel-over-time = Rummet over tid

## Trappen: svar fra dialog til ret taget tilbage, og udvidet frihed den anden vej
ladder-title = Trappen
# $unit (String)
ladder-of = Trappen: { $unit }
ladder-lead = Når noget er svært, svarer linjen med så lidt som muligt først: dialog, støtte, en plan. Hvert trin har begrundelse, støtte og en dag, hvor det falder et trin ned af sig selv. Det gælder altid noget bestemt, aldrig enheden som helhed.
ladder-now = Her står I nu
ladder-none = Fri ramme i alt. I siger selv til, når noget afviger.
ladder-steps = Trappens trin
ladder-steps-lead = At sige til i tide fører aldrig i sig selv til trin 4. Kun en alvorlig hændelse springer trin over, og da med begrundelse.
ladder-past = Alle beslutninger
# $figure (String)
# $name (String)
ladder-step = Trin { $figure }: { $name }
# $date (String)
falls-on = Falder et trin ned { $date }, hvis det ikke fornyes
fallen-mark = faldet ned af sig selv
# $from (String)
# $to (String)
from-to = { $from } til { $to }
# $date (String)
# $why (String)
ended-line = Afsluttet { $date }: { $why }
level-wider = Udvidet frihed
means-wider = Mere frihed end den fælles aftale giver, mod at I deler, hvad I lærer.
level-free = Fri ramme
means-free = I styrer selv og siger til, når noget afviger.
level-talk = Dialog
means-talk = Vi taler om det og ser på tallene sammen.
level-support = Støtte
means-support = Sparring eller en hånd fra en stab. Det er hjælp, ikke kontrol.
level-plan = Aftalt handleplan
means-plan = I og linjen aftaler, hvad der gøres hvornår.
level-closer = Skærpet opfølgning
means-closer = Tættere opfølgning i det, der er nævnt, og kun der.
level-withdrawn = Delegeret ret taget tilbage
means-withdrawn = En ret under ét instrument er taget tilbage til en bestemt dag.
level-outside = Beslutning om ledelse eller organisation
means-outside = Ligger uden for Råderum og skrives ikke her.
# $name (String)
whole-domain = Hele domænet { $name }
ladder-outside = Trin 6 ligger uden for Råderum. Beslutninger om ledelse og organisation skrives ikke her.
ladder-free = Den frie ramme besluttes ikke: afslut det, der gælder.
ladder-no-end = Skriv, hvad der skal til, for at det slutter.
ladder-no-support = Skriv, hvilken støtte der følger med.
ladder-no-sharing = Skriv, hvordan I deler, hvad I lærer. Det er modydelsen for friheden.
ladder-needs-instrument = En ret tages kun tilbage under ét instrument, ikke i et helt domæne.
ladder-jump = Det er mere end ét trin op. Kun en alvorlig hændelse, eller enhedens eget ønske, springer trin over.
ladder-candid = Enheden har selv sagt til i tide. Det fører aldrig i sig selv til trin 4 eller højere.
ladder-unheard = Skriv, hvad enheden sagde, før det blev besluttet.
ladder-no-med = MED-linjen mangler: hvornår er det drøftet, eller hvorfor er det ikke relevant?
ladder-not-standing = Det gælder ikke mere, eller det er ikke begyndt.
response-new = Beslut et trin
# $unit (String)
response-new-for = Beslut et trin for { $unit }
response-new-lead = Så lidt som muligt først. Enheden læser alt, hvad der står her, og kan kommentere det.
response-about = Hvad det gælder
response-level = Trin på trappen
response-prompt = Hvad det er et svar på
prompt-own-notice = Enheden har selv sagt til i tide
prompt-wish = Enheden har selv bedt om det
prompt-finding = Vi har set det i tal, et tilsyn eller en klage
prompt-incident = En alvorlig hændelse: borgeres retssikkerhed eller sikkerhed, eller mistanke om svig
response-review-hint = Den dag falder det et trin ned, hvis det ikke fornyes med begrundelse.
response-end-criterion = Det slutter, når
response-support = Støtte, der følger med
response-support-hint = Skal udfyldes på trin 1 til 5.
response-giver = Hvem giver støtten?
response-shares = Sådan deles læringen
response-shares-hint = Skal udfyldes ved udvidet frihed.
response-words = Enhedens ord, før det blev besluttet
response-words-hint = Ord for ord. Skal udfyldes på trin 4 og 5, undtagen ved en alvorlig hændelse.
response-med-lead = Skal udfyldes på trin 4 og 5.
response-button = Beslut
# $unit (String)
# $figure (String)
# $name (String)
response-lead = { $unit } · trin { $figure }: { $name }
response-says = Det er besluttet
response-now = Nu
response-decided-by = Besluttet af
response-ended = Afsluttet
response-comment = Enhedens kommentar
response-comment-lead = Kommentaren står ved beslutningen, så længe den findes.
response-no-comment = Enheden har ikke skrevet en kommentar.
response-comment-label = Jeres kommentar
response-end = Afslut før tid
response-give-back = Giv retten tilbage
response-end-why = Hvorfor nu?
response-renew-hint = Gælder grunden stadig, når dagen kommer?
response-renew = Forny med begrundelse

## Det må jeg, og delegationsplanen
may-title = Det må jeg
# $unit (String)
may-of = Det må jeg: { $unit }
may-lead = Det, du må, det, der skal indberettes, hvis aftale det er, og hvor loven sætter grænsen. Søg på et ord, eller skriv siden ud.
may-search = Søg på et ord
may-search-button = Søg
domain-label = Domæne
domain-all = Alle domæner
may-nothing = Der er intet om det
may-nothing-text = Det betyder ikke, at du ikke må. Det, ingen har aftalt, afgør du, så længe loven og rammen holder. Prøv et andet ord, eller spørg din leder.
may-all = Vis det hele
# $words (String)
may-do = Du må { $words }.
may-decide = Du og arbejdspladsen må selv afgøre:
# $date (String)
may-until = Gælder til { $date }, hvis det ikke fornyes.
# $what (String)
# $often (String)
may-report = Indberet: { $what }, { $often }.
# $name (String)
may-owner = Spørg { $name }.
may-read = Læs aftalen
may-read-why = Læs hvorfor
# $date (String)
withdrawn-until = taget tilbage til { $date }
whose-own = Jeres egen aftale.
may-none = Du har ingen enhed her
may-none-text = Siden viser, hvad en leder må. Find en enhed, og åbn den derfra.
may-find-unit = Find en enhed
mandate-title = Delegationsplan
# $unit (String)
mandate-of = Delegationsplan: { $unit }
mandate-lead = Det, lederne må på vegne af dem over dem. Planen kan slås op og er ikke udtømmende. En ret tages kun fra én enhed på trappen, med dato og begrundelse.
# $unit (String)
mandate-caption = Rettigheder hos { $unit } i dag
mandate-none = Ingen rettigheder er skrevet ned endnu
mandate-none-text = Skriv det, lederne under dig må uden at spørge. Hver ret hører under et instrument og står derefter på deres Det må jeg.
mandate-right = Ret
mandate-source = Hviler på
mandate-given = Givet af
mandate-for = Gælder lederne i og under
mandate-end = Ophæv for alle
mandate-add = Giv en ret videre
mandate-add-lead = Lederen af enheden og alle ledere under har den fra dagen.
mandate-words = Du må …
mandate-words-hint = Fortsæt sætningen: ansætte og afskedige inden for lønsummen
mandate-source-hint = Et regulativ, en beslutning eller en paragraf
mandate-button = Giv retten

## Et lovkrav og dem, det rammer
# $name (String)
law-of = Lovkrav: { $name }
# $date (String)
law-lead-ahead = Loven ændrer sig { $date }. Det gælder fra den dag af sig selv og er ikke en stramning, nogen har besluttet her.
# $date (String)
law-lead = Loven har krævet det siden { $date }.
law-rising = Enheder, der rykker op
law-rising-lead = Deres ledere har fået det at vide på Min side og med et brev.
law-staying = Enheder, hvor intet ændrer sig
law-staying-lead = De er allerede mindst så stramme, som loven kræver.
law-show = Vis enhederne
law-hidden = Du ser ingen enheders rum. De enheder, det rammer, har fået det at vide.
law-none = Ingen af de enheder, du ser, rykker op.
law-seen = Vi har set det
law-before = Uden lovkravet
law-after = Med lovkravet
law-whom = Se, hvem det rammer

## Besked i tide: breve og Min side
# $name (String)
# $unit (String)
# $date (String)
letter-tightening = Stramningen af { $name } for { $unit } udløber { $date }. Gør I ingenting, gælder det, der gjaldt før, igen af sig selv. Skal den blive, skal den aftales igen med begrundelse, støtte og ny dato.
# $name (String)
# $unit (String)
# $date (String)
letter-review = Aftalen om { $name } for { $unit } ses igen { $date }. Den gælder, til noget nyt er aftalt. Se på den sammen: virker den?
# $name (String)
# $unit (String)
# $date (String)
letter-response = Trinnet på trappen om { $name } for { $unit } falder et trin ned { $date }. Gælder grunden stadig, kan linjen forny det med begrundelse.
letter-foot = Brevet er sendt af Råderum til dem, der svarer for enheden og for linjen.
letter-floor-foot = Brevet er sendt af Råderum til dem, der svarer for enheden. Er posten ubesat, går det til posten over.
# $name (String)
# $date (String)
letter-ending-subject = { $name }: { $date } nærmer sig
# $name (String)
# $unit (String)
# $date (String)
# $before (String)
# $after (String)
# $source (String)
letter-floor = Loven om { $name } ændrer det, der gælder for { $unit }, fra { $date }. Uden lovkravet: { $before }. Med lovkravet: { $after }. Kilde: { $source }.
# $more (Number)
letter-floor-more = { $more ->
    [one] 1 enhed mere står på siden.
   *[other] { $more } enheder mere står på siden.
}
# $name (String)
# $date (String)
letter-floor-subject = Lovkrav: { $name } fra { $date }
# $name (String)
duty-tightening-ends = Stramningen af { $name } udløber
# $name (String)
duty-response-ends = Trinnet på trappen om { $name } falder ned
duty-renew-hint = Det falder væk af sig selv, hvis det ikke fornyes.
# $name (String)
duty-review = Se aftalen om { $name } igen
duty-review-hint = Virker den? Den gælder, til noget nyt er aftalt.
# $name (String)
duty-floor = Et lovkrav ændrer { $name } hos jer
duty-floor-hint = Det gælder af sig selv fra dagen.
