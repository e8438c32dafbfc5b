/** A long explanation, a sentence a line: as one block nobody reads it on a phone. */
export function Sentences({ of }: { of: string }) {
  return (
    <ul className="facts">
      {of.split(/(?<=[.!?]) (?=[\p{Lu}\d])/u).map((sentence, n) => (
        <li key={n}>{sentence}</li>
      ))}
    </ul>
  )
}
