import { useEffect } from 'react'
import { Link } from 'wouter'
import { useAsk, useDo } from '../api/asking'
import { HaveReadDocument, MyNoticesDocument } from '../made/graphql'
import { Problem } from '../parts/problem'
import { Screen } from '../parts/screen'
import { Waiting } from '../parts/waiting'
import { toAbout } from '../paths'
import { useSay } from '../say/language'
import { useViewer } from '../viewer/viewer'

/** What somebody was told of, newest first. What is shown here counts as read. */
export default function Notices() {
  const say = useSay()
  const { role } = useViewer()
  const { data, waiting, problem, again } = useAsk(MyNoticesDocument, {})
  const read = useDo(HaveReadDocument)
  const notices = data?.viewer.notices.edges.map(({ node }) => node) ?? []
  const newest = notices[0]
  const unread = newest?.unread ? newest.id : undefined
  useEffect(() => {
    if (unread) void read.send({ upTo: unread })
    // Once for each that is newest.
  }, [unread])
  return (
    <Screen title={say('nav.notices')}>
      <Problem of={problem} again={again} />
      {waiting && <Waiting />}
      {data && notices.length === 0 && <p className="calm">{say('notices.none')}</p>}
      <ul className="cards">
        {notices.map(({ id, text, at, aboutIncident, reference }) => (
          <li key={id}>
            <Link href={toAbout(role, aboutIncident)} className="card">
              <span>{text}</span>
              <small>
                {say.moment(at)} {reference && `· ${reference}`}
              </small>
            </Link>
          </li>
        ))}
      </ul>
    </Screen>
  )
}
