/**
 * Words that begin sentences, deny, and say who somebody is at a store, in the languages in which people write here. They are nobody's name,
 * whatever a customer is called: taken out, they would turn what was said around. Words that people are called by are none of them: Will, May, Rose.
 */
const ORDINARY = `
  about after again all also always and another any are back because been before both but can cannot could did does don't every everybody
  everyone everything first for from had has have her here hers him his how its just last let's like many more most much must myself
  never new next nobody none nor not nothing now off once one only other our ours out over own same she should since some somebody
  someone something still such than that the their theirs them then there these they this those too two under until very was were
  what when where which while who whom whose why with without would yes yet you your yours

  mrs miss sir madam manager managers management boss supervisor cashier colleague colleagues customer customers client employee
  employees staff team leader owner director reviewer store shop refund

  aan achter alle alleen alles altijd andere been bij dan dat deze die dit doen door een eens elke elk enkele geen hebben heeft
  het hier hij hoe hun iedereen iemand iets ikzelf jij jou jouw jullie kan kon maar meer met mij mijn moet naar niemand niet niets
  nog nooit nou ons onze ook omdat onder over sinds tegen toch toen tot twee uit uw van veel voor waar waarom want waren was wat
  weer wel welke werd wie wij worden zal zei zelf zich zij zijn zonder zou

  mevrouw meneer heer baas bedrijfsleider filiaalmanager leidinggevende chef caissière kassière kassamedewerker collega collega's klant
  klanten medewerker medewerkers personeel winkel kassa
`

const KNOWN = new Set(ORDINARY.trim().split(/\s+/))

export const isOrdinary = (word: string): boolean => KNOWN.has(word.toLowerCase())
