import type { Chance } from './chance.js'
import type { Country } from './places.js'

const words = (text: string) => text.trim().split(/\s*,\s*/)

const GIVEN: Record<Country | 'ANY', string[]> = {
  IE: words(`Aoife, Niamh, Saoirse, Ciara, Sinéad, Orla, Gráinne, Róisín, Deirdre, Clodagh, Conor, Cillian, Fionn, Declan,
    Eoin, Oisín, Pádraig, Tadhg, Ronan, Brendan, Maeve, Cormac`),
  GB: words(`Holly, Megan, Bethany, Rhiannon, Georgia, Imogen, Charlotte, Hannah, Poppy, Alice, Callum, Rhys, Lewis, Harry,
    Jamie, Gareth, Duncan, Elliot, Stephen, Nathan, Joanne, Craig`),
  NL: words(`Femke, Sanne, Lotte, Anouk, Marieke, Fleur, Roos, Jolanda, Hanneke, Tess, Daan, Sem, Bram, Jeroen, Thijs,
    Maarten, Joris, Pieter, Sander, Ruben, Ingrid, Wouter`),
  ANY: words(`Amina, Priya, Fatima, Mei, Zofia, Adaeze, Leila, Ana, Ngozi, Thuy, Olena, Yasmin, Shreya, Nadia, Ines, Mateus,
    Kwame, Tomasz, Arjun, Omar, Luca, Ibrahim, Andrei, Chidi, Hamza, Diego, Ravi, Emre, Jakub, Minh`),
}

const FAMILY: Record<Country | 'ANY', string[]> = {
  IE: words(`Byrne, Kavanagh, Nolan, Doyle, Keane, Brennan, Fitzgerald, O'Sullivan, McCarthy, Gallagher, Hennessy, Lynch,
    Mulcahy, Tierney, O'Dowd, Quinlan, Sheehan, Flaherty, Molloy, Cusack`),
  GB: words(`Ashworth, Barlow, Clegg, Dixon, Entwistle, Fielding, Greenwood, Hargreaves, Illingworth, Jessop, Kershaw,
    Llewellyn, Metcalfe, Naylor, Ogden, Pritchard, Rowntree, Sutcliffe, Thackray, Whitaker`),
  NL: words(`de Vries, Bakker, Visser, Smit, Meijer, Mulder, Bos, Vos, Dekker, van Dijk, Hoekstra, Kuipers, Postma, Schouten,
    van Leeuwen, Brouwer, Veenstra, Timmerman, de Graaf, Huisman`),
  ANY: words(`Okafor, Nowak, Sharma, Rahman, Nguyen, Mensah, Kowalska, Haddad, Silva, Popescu, Yilmaz, Osei, Iyer, Khan,
    Bondarenko, Ferreira, Adeyemi, Chen, Marković, Hussain, Santos, Wójcik, Abdi, Patel, Tran, Eze, Lindqvist, Moreau`),
}

/** Names such as one hears in these places, no two people alike. */
export class NameGiver {
  private readonly given = new Set<string>()

  constructor(private readonly chance: Chance) {}

  name(country: Country): string {
    for (;;) {
      const first = this.chance.pick(GIVEN[this.chance.happens(0.35) ? 'ANY' : country])
      const name = `${first} ${this.chance.pick(FAMILY[this.chance.happens(0.38) ? 'ANY' : country])}`
      if (this.given.has(name)) continue
      this.given.add(name)
      return name
    }
  }
}
