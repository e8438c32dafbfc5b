export const representation = {
  giveNumber: 'Give the representative’s number.',
  openedBy: 'Only the employee whose it is opens it to a representative.',
  noSuchRepresentative: 'There is no such representative. See the list of them.',
  openAlready: 'This is open to them already.',
  nothingOpen: 'There is nothing of yours that is open under this id. Look at your openings.',
  closedAlready: 'This is closed already.',
} as const
