## Det, organisationen ved om en enhed ved siden af samtalen
evidence-post = Lederstillingen
# $date (String)
evidence-held = Stillingen har været besat siden { $date }.
# $date (String)
evidence-new = Stillingen er nybesat: siden { $date }.
# $date (String)
evidence-acting = Stillingen har været konstitueret siden { $date }.
# $date (String)
evidence-vacant = Stillingen har været ubesat siden { $date }.
evidence-never = Stillingen er ubesat.
evidence-post-caution = Det handler om stillingen, ikke om en person, og siger intet om, hvordan der ledes.
evidence-source = Organisationen i Råderum
# $heads (Number)
evidence-span = { $heads ->
    [one] Stillingen har én medarbejder under direkte ledelse.
   *[other] Stillingen har { $heads } medarbejdere under direkte ledelse.
  }
# $heads (Number)
evidence-span-n = { $heads ->
    [one] én medarbejder, talt i hoveder
   *[other] { $heads } medarbejdere, talt i hoveder
  }
evidence-span-caution = Et ledelsesspænd er ingen karakter: vagter, flere adresser og mange fag vejer mere end tallet.
evidence-moved = Omlægninger
# $dates (String)
evidence-moved-on = Oprettet, flyttet eller omdøbt de seneste to år: { $dates }.
evidence-not-moved = Ikke oprettet, flyttet eller omdøbt de seneste to år.
evidence-moved-caution = Viser kun det, der står i organisationen, ikke flytninger af opgaver eller mennesker.
