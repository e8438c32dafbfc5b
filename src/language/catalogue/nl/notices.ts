import type { Translated } from '../english.js'
import type * as english from '../en/notices.js'

export const noticeToThem: Translated<typeof english.noticeToThem> = {
  INCIDENT_LOGGED: 'Er is een voorval vastgelegd dat over u gaat. Lees het, en vertel uw kant als u dat wilt.',
  RECORD_SENT:
    'U hebt iets toegestuurd gekregen dat over u is vastgelegd. Lees het, en bevestig dat u ervan weet of zeg wat anders was. Na zeven dagen, verlof niet meegerekend, geldt het als bij u bekend.',
  INCIDENT_WITHDRAWN:
    'Een voorval dat over u ging, is ingetrokken: het telt nergens meer mee, en wat u daarom was gevraagd of wat was afgesproken, vervalt.',
  INCIDENT_MERGED:
    'Twee vastleggingen van hetzelfde voorval dat over u gaat, zijn nu één. Wat u erover hebt verteld en wat is afgesproken, gaat mee.',
  INCIDENT_OPENED: 'HR heeft wat u vertelde gedeeld met wie ervan moeten weten. Lees met wie u erover kunt praten.',
  NAMED_IN_IT:
    'Iemand van HR heeft u in een voorval genoemd, zodat u er niets over beslist. Had u er geen aandeel in, zeg dat dan.',
  PART_DENIED:
    'Iemand van HR die in een voorval over u werd genoemd, zegt er geen aandeel in te hebben gehad, en mag erover beslissen. Weet u beter, vertel dat dan alleen aan HR, als klacht over die persoon: dan beslist die niet.',
  COMPLAINT_OPENED:
    'HR heeft met u gedeeld wat iemand over u heeft verteld. Lees het; HR hoort nog uw kant, en hiermee is niets beslist.',
  COMPLAINT_MADE: 'HR heeft ontvangen wat u hebt verteld.',
  COMPLAINT_ENDED: 'HR heeft afgerond wat u hebt verteld. Lees hoe het is afgelopen, en zeg het als u het anders ziet.',
  NAME_MAY_BE_KNOWN: 'HR weet dat uw naam bekend mag worden.',
  FOR_HR_FIRST: 'HR kijkt eerst naar een voorval dat over u gaat.',
  HR_LOOKED: 'HR heeft een voorval van u gelezen en zoekt het uit.',
  STATEMENT_REQUESTED:
    'U bent gevraagd uw kant van een voorval te vertellen. U hebt daar zeven dagen de tijd voor, verlof niet meegerekend.',
  STATEMENT_GIVEN: 'Uw verklaring over het voorval is ontvangen.',
  CAUSE_CONTESTED: 'Uw kijk op de oorzaak is ontvangen.',
  CAUSE_CHANGED:
    'De vastgelegde oorzaak van een voorval dat over u gaat, is veranderd, en daarmee hoe het wordt beoordeeld.',
  CAUSE_UPHELD:
    'U hebt gezegd dat het bij een voorval dat over u gaat anders was dan er staat. HR heeft beslist dat de vastgelegde oorzaak blijft. Lees wie dat heeft beslist en waarom; is er meer over te zeggen, dan kunt u het opnieuw betwisten.',
  SEVERITY_CONTESTED: 'Uw kijk op de ernst ervan is ontvangen.',
  SEVERITY_SETTLED:
    'Er is gekeken hoe ernstig een voorval was dat over u gaat. Lees wat erover is gezegd, en betwist het als u het anders ziet.',
  CORRECTION_PROPOSED: 'Uw correctie is ontvangen.',
  CORRECTION_DECIDED:
    'Er is beslist over uw correctie van een voorval dat over u gaat. Lees de beslissing en de reden.',
  PATTERN_FOUND:
    'Hoe een voorval van u wordt beoordeeld, kan voor u van belang zijn. Lees het met de redenen, en wat het zou veranderen.',
  RESPONSE_GIVEN:
    'Er is iets gedaan naar aanleiding van een voorval dat u aangaat. Lees wat, en zeg het als u het anders ziet.',
  RESPONSE_REQUESTED:
    'Er is iets over u gevraagd waarover HR moet beslissen. Er is nog niets beslist, en het heeft geen gevolgen zolang HR het niet goedkeurt. Lees wat het is, en vertel uw kant.',
  RESPONSE_APPROVED:
    'Er is een beslissing over u genomen, en die is belangrijk. Lees die op een rustig moment, misschien samen met iemand die u vertrouwt: wat er is beslist en waarom. U kunt binnen 30 dagen bezwaar maken.',
  RESPONSE_DECLINED: 'Wat er over u was gevraagd, is afgewezen: het heeft geen gevolgen en telt voor niets.',
  RESPONSE_WITHDRAWN: 'Wat er over u was gevraagd, is teruggenomen: het heeft geen gevolgen en telt voor niets.',
  RESPONSE_ANSWERED: 'Uw antwoord is ontvangen.',
  RESPONSE_FINISHED: 'Wat na een voorval dat over u gaat was begonnen, is afgerond. Lees wat ervan is gekomen.',
  RESPONSE_OVERTURNED:
    'HR heeft vastgesteld dat het niet aan u lag. Wat daarover over u was beslist, is herroepen en telt voor niets. Lees de brief.',
  RESPONSE_NARROWED:
    'HR heeft vastgesteld dat een van de voorvallen waarop een beslissing over u berust, niet aan u lag. De maatregel blijft staan op grond van de rest. Lees de brief: u kunt opnieuw bezwaar maken, als u dat nog niet had gedaan.',
  DEADLINE_NEAR:
    'U hebt nog hoogstens twee dagen: om uw verklaring te geven, te zeggen wat anders was, of bezwaar te maken. Open het om te zien tot wanneer.',
  POLICY_CHANGED:
    'De regels zijn veranderd waarmee voorvallen worden beoordeeld of HR sommige eerst bekijkt, mensen ander werk kunnen krijgen, cijfers over weinig mensen worden beschermd, of gegevens worden bewaard. Wat eerder is vastgelegd, wordt beoordeeld zoals het was. Vraag HR wat het voor u betekent.',
  PERIODS_SHORTENED:
    'Iemand van HR heeft een kortere bewaartermijn vastgesteld. Die gaat 30 dagen daarna in: lees wat er komt, en stel vóór die tijd een langere termijn in of een bewaarplicht als er iets moet blijven.',
  CUSTOMER_POLICY_CHANGED:
    'Wat klanten krijgen als er iets misging, of wat hun daarna wordt gevraagd, is veranderd. Zoek het op voordat u iets belooft.',
  ACCOUNT_TOLD:
    'Iemand heeft HR verteld wat die heeft gezien. Lees het bij wat nog bij geen voorval hoort, ga het na, en zeg bij welk voorval het hoort.',
  STANDARD_PUBLISHED:
    'Er is een nieuwe servicenorm, of een nieuwe versie ervan. Lees wat die van u vraagt en vanaf wanneer, en bevestig dat u die hebt gelezen.',
  DEPUTY_NEEDED:
    'Te weinig mensen van HR staan buiten iets formeels dat is gevraagd. U wordt als plaatsvervanger opgeroepen om te horen en te beslissen.',
  HEARING_INVITED:
    'U bent uitgenodigd om gehoord te worden over wat u wordt verweten. Lees wanneer en waar, en alles waarop u kunt reageren. U kunt de dag één keer verzetten, en iemand naar keuze meenemen.',
  HEARING_MOVED: 'Het gesprek over wat u wordt verweten, is uitgesteld. Lees waarom; u krijgt een nieuwe uitnodiging.',
  HEARING_EVIDENCE:
    'Er is iets nieuws waarop u kunt reageren in wat u wordt verweten. Lees het: u hebt vijf werkdagen voordat u erover wordt gehoord.',
  HEARING_NOTED:
    'Er is een verslag van uw gesprek. Lees het, en bevestig binnen vijf werkdagen dat het zo was of zeg wat anders was.',
  HEARING_NOTES_ANSWERED: 'Wat u van het verslag zegt, is ontvangen.',
  STOOD_DOWN: 'U bent met behoud van loon naar huis gestuurd terwijl een zaak wordt uitgezocht. Het telt voor niets.',
  STAND_DOWN_ENDED:
    'Dat u met behoud van loon naar huis was gestuurd, is voorbij. Het houdt u niet meer van uw werk en telt voor niets. Lees waarom, en vraag uw leidinggevende wanneer uw volgende dienst is.',
  MEANT_AS_PUNISHMENT: 'Wat u van een maatregel hebt gezegd, is ontvangen. Alleen HR leest het.',
  PUNISHMENT_ANSWERED: 'HR heeft gereageerd op wat u hebt gezegd van een maatregel na een voorval dat over u gaat.',
  SHIFT_CHANGED:
    'Wat er van een dienst van u staat, de geholpen klanten, wat voor de dienst gold of de uren, is gewijzigd. Lees uw diensten, en betwist binnen zeven dagen wat anders was.',
  SHIFT_UPHELD:
    'U hebt gezegd dat een dienst van u anders was. HR heeft het uitgezocht, en de dienst blijft zoals die is vastgelegd. Vraag HR waar dat op berust, of betwist de dienst opnieuw als er meer over te zeggen is.',
  LEAVE_CHANGED_AFTER_SPEAKING_UP:
    'Het verlof van iemand is vastgelegd, verplaatst of teruggenomen door degenen tegen wie die persoon zich kort geleden heeft uitgesproken. Vraag beiden waarom.',
  ROSTER_CHANGED_AFTER_SPEAKING_UP:
    'Degenen tegen wie iemand zich kort geleden heeft uitgesproken, hebben die persoon op een andere functie gezet of de uren verplaatst. Vraag beiden waarom.',
  LEAVE_CHANGED:
    'Iemand anders heeft verlof van u vastgelegd, verplaatst of teruggenomen, en daarmee ook tot wanneer u kunt reageren. Lees het, en zeg het als het niet klopt.',
  LEAVE_TO_CONFIRM:
    'Uw verlof is ontvangen. Het telt zodra een leidinggevende van uw winkel of HR het heeft bevestigd.',
  LEAVE_FOR_HR_TO_CONFIRM:
    'Uw verlof is ontvangen. Het telt zodra een leidinggevende van uw winkel of HR het heeft bevestigd.',
  LEAVE_CONFIRMED:
    'Het verlof dat u hebt vastgelegd, is bevestigd. Die dagen tellen niet mee in de tijd die u hebt om te antwoorden.',
  COMMENDATION_WITHDRAWN:
    'Een compliment voor u is teruggenomen door wie het gaf. Vraag waarom, of vraag het HR als u dat liever doet.',
  COMMENDATION_WITHDRAWN_AFTER_SPEAKING_UP:
    'Een compliment voor iemand is teruggenomen door een leidinggevende tegen wie die persoon zich kort geleden heeft uitgesproken. Vraag beiden waarom.',
  REASSIGNMENT_WISHED: 'Uw wens is ontvangen.',
  REASSIGNMENT_AGREED: 'Dat u instemt met het tijdelijke andere werk, is ontvangen.',
  REASSIGNMENT_ENDING: 'Uw tijdelijke andere werk loopt af. Kijk wat de laatste dag is.',
  APPEAL_MADE: 'Uw bezwaar is ontvangen. Het gaat naar iemand bij HR die er niet bij betrokken was.',
  APPEAL_DECIDED: 'Er is beslist over uw bezwaar. Lees de beslissing en de reden.',
  INCIDENT_ATTRIBUTED:
    'Iemand zegt dat een klacht van een klant over u ging. Lees die, en zeg of dat zo was: zolang u dat niet beaamt en HR het niet bevestigt, telt die voor niets.',
  ATTRIBUTION_DENIED: 'Uw antwoord is ontvangen.',
  ATTRIBUTION_SETTLED:
    'Er is beslist of een klacht van een klant over u ging. Lees hoe, en betwist de oorzaak als het anders was.',
  CUSTOMER_SIDE_SAID:
    'Er is iets gezegd over de kant van de klant bij een voorval dat over u gaat. Lees het, en zeg het als het anders was.',
  REMEDY_ASKED_FOR: 'Wat u hebt gevraagd, wacht op iemand boven de winkel.',
  REMEDY_TO_DECIDE:
    'Er is een tegemoetkoming buiten de lijst gevraagd, en u staat boven de winkel. Keur die goed of wijs die af, met een reden.',
  REMEDY_DECIDED: 'Er is beslist over een tegemoetkoming buiten de lijst. Lees wat, en vertel het de klant.',
  CUSTOMER_STANDING_CHANGED:
    'Er is beslist hoe we verdergaan met een klant van een voorval dat over u gaat. Wat nu geldt, vindt u met het kenmerk van de klant, voordat u die helpt.',
  INCIDENT_CLOSED: 'Een voorval dat over u gaat, is afgesloten. Lees waar het vandaan kwam en wat eraan is gedaan.',
  SEE_TO_IT:
    'Bij het afsluiten van iets dat misging, is gezegd dat u zorgt voor wat eraan moet gebeuren. Lees wat dat is als u het kunt openen, of vraag het uw leidinggevende.',
  INCIDENT_REOPENED:
    'Een voorval dat over u gaat, is weer open: de klant zegt dat het nog niet voorbij is. Er wordt niets van u gevraagd: u hoort hoe het afloopt.',
  CUSTOMER_SIDE_CONTESTED:
    'Wat is vastgelegd over de kant van de klant bij een voorval dat over u gaat, is betwist. HR beslist erover.',
  MODEL_NO_LONGER_FITS:
    'Er gaat veel meer of veel minder mis dan het model verwacht; bevindingen kunnen daarom nu onjuist zijn. Neem ze alleen als aanwijzing, en kijk bij “Hoe goed oordelen wij?” sinds wanneer dat zo is en wat te doen.',
}

export const notice: Translated<typeof english.notice> = {
  INCIDENT_LOGGED: 'Er is een voorval in uw winkel vastgelegd.',
  RECORD_SENT: 'Een medewerker heeft toegestuurd gekregen wat over die medewerker is vastgelegd.',
  INCIDENT_WITHDRAWN:
    'Een voorval in uw winkel, of dat u hebt vastgelegd, is ingetrokken: het telt nergens meer mee, en wat daarom was gevraagd of afgesproken, vervalt.',
  INCIDENT_MERGED: 'Twee vastleggingen van hetzelfde voorval in uw winkel zijn nu één.',
  INCIDENT_OPENED: 'HR heeft een voorval in uw winkel met u gedeeld. Lees het, en ga er zorgvuldig mee om.',
  NAMED_IN_IT:
    'Iemand van HR heeft u in een voorval genoemd, zodat u er niets over beslist. Had u er geen aandeel in, zeg dat dan.',
  PART_DENIED:
    'Iemand van HR die in een voorval wordt genoemd, zegt er geen aandeel in te hebben gehad, en mag er sindsdien over beslissen.',
  COMPLAINT_OPENED: 'HR heeft een klacht gedeeld met degene over wie die gaat.',
  COMPLAINT_MADE:
    'Iemand heeft HR iets in vertrouwen verteld. Lees het binnen een dag: wie het vertelde, hoort dat het is gelezen.',
  COMPLAINT_ENDED: 'Wat iemand HR in vertrouwen vertelde, is afgerond. Lees hoe.',
  NAME_MAY_BE_KNOWN: 'Iemand die HR had gevraagd om niet genoemd te worden, zegt dat de naam bekend mag worden.',
  FOR_HR_FIRST: 'HR kijkt naar een voorval voordat de winkel erop reageert. Kijk ernaar, zodat de winkel verder kan.',
  HR_LOOKED: 'HR heeft naar een voorval in uw winkel gekeken. U kunt er nu op reageren.',
  STATEMENT_REQUESTED: 'Een medewerker is gevraagd de eigen kant van een voorval te vertellen.',
  STATEMENT_GIVEN:
    'Een medewerker heeft een verklaring over een voorval gegeven. Lees die voordat er iets wordt beslist.',
  CAUSE_CONTESTED: 'Een medewerker betwist de vastgelegde oorzaak van een voorval. HR beslist erover.',
  CAUSE_CHANGED: 'De vastgelegde oorzaak van een voorval is veranderd, en daarmee hoe het wordt beoordeeld.',
  CAUSE_UPHELD:
    'De oorzaak van een voorval in uw winkel was betwist. HR heeft beslist dat die blijft zoals die is vastgelegd. Lees waarom.',
  SEVERITY_CONTESTED: 'Een medewerker betwist hoe ernstig een voorval zou zijn. HR beslist erover.',
  SEVERITY_SETTLED: 'Er is gekeken hoe ernstig een voorval in uw winkel was. Lees wat erover is gezegd.',
  CORRECTION_PROPOSED:
    'Een medewerker zegt dat het bij een voorval anders was dan is vastgelegd. Neem dat over of wijs het af, met een reden.',
  CORRECTION_DECIDED: 'Er is beslist over wat volgens een medewerker anders was. Lees de beslissing en de reden.',
  PATTERN_FOUND: 'Een voorval lijkt deel van een patroon. Kijk welke hulp past.',
  RESPONSE_GIVEN: 'Er is op een voorval gereageerd.',
  RESPONSE_REQUESTED: 'Een maatregel na een voorval wacht op HR.',
  RESPONSE_APPROVED: 'HR heeft goedgekeurd wat u hebt gevraagd.',
  RESPONSE_DECLINED: 'HR heeft afgewezen wat u hebt gevraagd. Lees waarom, en wat in plaats daarvan past.',
  RESPONSE_WITHDRAWN: 'Een maatregel is ingetrokken.',
  RESPONSE_ANSWERED:
    'Een medewerker heeft gereageerd op wat u na een voorval hebt gedaan. Lees het, en praat met elkaar.',
  RESPONSE_FINISHED: 'Wat u na een voorval bent begonnen, is afgerond. Lees wat ervan is gekomen.',
  RESPONSE_OVERTURNED:
    'HR heeft vastgesteld dat een voorval niet aan de medewerker lag. De formele maatregel daarvoor is herroepen en telt voor niets. Wie daardoor niet kon werken, kan terugkomen.',
  RESPONSE_NARROWED:
    'HR heeft vastgesteld dat een van de voorvallen waarop een formele maatregel berust, niet aan de medewerker lag. De maatregel blijft staan op grond van de rest.',
  DEADLINE_NEAR:
    'U hebt nog hoogstens twee dagen: om uw verklaring te geven, te zeggen wat anders was, of bezwaar te maken. Open het om te zien tot wanneer.',
  POLICY_CHANGED:
    'De regels zijn veranderd waarmee voorvallen worden beoordeeld of HR sommige eerst bekijkt, mensen ander werk kunnen krijgen, cijfers over weinig mensen worden beschermd, of gegevens worden bewaard. Wat eerder is vastgelegd, wordt beoordeeld zoals het was. Vraag HR wat het voor u betekent.',
  PERIODS_SHORTENED:
    'Iemand van HR heeft een kortere bewaartermijn vastgesteld. Die gaat 30 dagen daarna in: lees wat er komt, en stel vóór die tijd een langere termijn in of een bewaarplicht als er iets moet blijven.',
  CUSTOMER_POLICY_CHANGED:
    'Wat klanten krijgen als er iets misging, of wat hun daarna wordt gevraagd, is veranderd. Zoek het op voordat u iets belooft.',
  ACCOUNT_TOLD:
    'Iemand heeft HR verteld wat die heeft gezien. Lees het bij wat nog bij geen voorval hoort, ga het na, en zeg bij welk voorval het hoort.',
  STANDARD_PUBLISHED:
    'Er is een nieuwe servicenorm, of een nieuwe versie ervan. Lees wat die van u vraagt en vanaf wanneer, en bevestig dat u die hebt gelezen.',
  DEPUTY_NEEDED:
    'Te weinig mensen van HR staan buiten iets formeels dat is gevraagd. U wordt als plaatsvervanger opgeroepen om te horen en te beslissen.',
  HEARING_INVITED: 'Een medewerker is uitgenodigd om gehoord te worden.',
  HEARING_MOVED: 'Een gesprek is verzet. Kijk wat de nieuwe dag is, of nodig de medewerker opnieuw uit.',
  HEARING_EVIDENCE: 'Er is iets nieuws in wat een medewerker wordt verweten.',
  HEARING_NOTED: 'Er is een verslag van een gesprek.',
  HEARING_NOTES_ANSWERED:
    'Een medewerker heeft gereageerd op het verslag van het gesprek. Lees dat voordat er iets wordt beslist.',
  STOOD_DOWN:
    'Iemand is met behoud van loon naar huis gestuurd terwijl een ernstige zaak wordt uitgezocht. Bevestig dat of beëindig het.',
  STAND_DOWN_ENDED:
    'Dat iemand met behoud van loon naar huis was gestuurd, is voorbij: het houdt diegene niet meer van het werk. Lees waarom, en zeg wanneer de volgende dienst is.',
  MEANT_AS_PUNISHMENT:
    'Een medewerker zegt dat een maatregel, of hoe een voorval is afgesloten, als straf was bedoeld. Lees het en zoek het uit; geef antwoord als het een maatregel was.',
  PUNISHMENT_ANSWERED: 'HR heeft een medewerker geantwoord die zei dat een maatregel als straf was bedoeld.',
  SHIFT_CHANGED: 'Wat er van een dienst staat, is gewijzigd.',
  SHIFT_UPHELD: 'Een betwiste dienst blijft zoals die is vastgelegd.',
  LEAVE_CHANGED_AFTER_SPEAKING_UP:
    'Het verlof van iemand is vastgelegd, verplaatst of teruggenomen door degenen tegen wie die persoon zich kort geleden heeft uitgesproken. Vraag beiden waarom.',
  ROSTER_CHANGED_AFTER_SPEAKING_UP:
    'Degenen tegen wie iemand zich kort geleden heeft uitgesproken, hebben die persoon op een andere functie gezet of de uren verplaatst. Vraag beiden waarom.',
  LEAVE_CHANGED: 'Het verlof van een medewerker is vastgelegd, verplaatst of teruggenomen.',
  LEAVE_TO_CONFIRM:
    'Een medewerker heeft verlof vastgelegd. Bevestig het als het klopt: tot dan loopt de tijd om te antwoorden door terwijl de medewerker weg is.',
  LEAVE_FOR_HR_TO_CONFIRM:
    'Iemand heeft verlof vastgelegd die intussen iets te beantwoorden heeft, of van wie niemand in de winkel het verlof kan bevestigen. Bevestig het als het klopt: tot dan loopt de tijd van die persoon door.',
  LEAVE_CONFIRMED: 'Verlof dat een medewerker heeft vastgelegd, is bevestigd.',
  COMMENDATION_WITHDRAWN: 'Een compliment voor een medewerker is teruggenomen door wie het gaf.',
  COMMENDATION_WITHDRAWN_AFTER_SPEAKING_UP:
    'Een compliment voor iemand is teruggenomen door een leidinggevende tegen wie die persoon zich kort geleden heeft uitgesproken. Vraag beiden waarom.',
  REASSIGNMENT_WISHED:
    'Een medewerker wil na een voorval graag tijdelijk ander werk. Bespreek het, en regel het als het kan.',
  REASSIGNMENT_AGREED: 'Een medewerker heeft ingestemd met tijdelijk ander werk: het geldt ook na de eerste dag.',
  REASSIGNMENT_ENDING: 'Tijdelijk ander werk in uw winkel loopt af. Kijk wat de laatste dag is.',
  APPEAL_MADE: 'Er is bezwaar gemaakt tegen een maatregel. Het wacht op iemand bij HR die er niet bij betrokken was.',
  APPEAL_DECIDED:
    'Er is beslist over het bezwaar tegen een maatregel die u had gevraagd. Lees de beslissing en de reden.',
  INCIDENT_ATTRIBUTED:
    'Iemand heeft gezegd over wie een klacht ging. Zolang die persoon dat niet beaamt en HR het niet bevestigt, telt die voor niets.',
  ATTRIBUTION_DENIED:
    'Een medewerker zegt dat een klacht niet over die medewerker ging. Zoek het uit, en bevestig het of wijs het af.',
  ATTRIBUTION_SETTLED: 'Er is beslist of een klacht ging over wie erin is genoemd.',
  CUSTOMER_SIDE_SAID: 'Er is iets gezegd over de kant van de klant bij een voorval in uw winkel.',
  REMEDY_ASKED_FOR: 'Er is een tegemoetkoming buiten de lijst gevraagd. Keur die goed of wijs die af, met een reden.',
  REMEDY_TO_DECIDE:
    'Er is een tegemoetkoming buiten de lijst gevraagd, en u staat boven de winkel. Keur die goed of wijs die af, met een reden.',
  REMEDY_DECIDED: 'Er is beslist over een tegemoetkoming buiten de lijst. Lees wat, en vertel het de klant.',
  CUSTOMER_STANDING_CHANGED: 'Er is beslist hoe we verdergaan met een klant van een voorval in uw winkel.',
  INCIDENT_CLOSED: 'Een voorval in uw winkel is afgesloten. Lees hoe het is afgelopen, en vertel het de klant.',
  SEE_TO_IT:
    'Bij het afsluiten van iets dat misging, is gezegd dat u zorgt voor wat eraan moet gebeuren. Lees wat dat is als u het kunt openen, of vraag het uw leidinggevende.',
  INCIDENT_REOPENED:
    'Een voorval dat was afgesloten, is weer open: de klant zegt dat het nog niet voorbij is. Lees wat de klant zegt, los het op en sluit het opnieuw af.',
  CUSTOMER_SIDE_CONTESTED: 'Wat is vastgelegd over de kant van de klant bij een voorval, is betwist. Beslis erover.',
  MODEL_NO_LONGER_FITS:
    'Er gaat veel meer of veel minder mis dan het model verwacht; bevindingen kunnen daarom nu onjuist zijn. Neem ze alleen als aanwijzing, en kijk bij “Hoe goed oordelen wij?” sinds wanneer dat zo is en wat te doen.',
}
