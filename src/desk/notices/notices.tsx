import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { useAsk, useDo } from '../api/asking'
import { HaveReadDocument, MyNoticesDocument, type ToldFragment } from '../made/graphql'
import { More } from '../parts/more'
import { Problem } from '../parts/problem'
import { Screen } from '../parts/screen'
import { Waiting } from '../parts/waiting'
import { toAbout } from '../paths'
import { useSay } from '../say/language'
import { useViewer } from '../viewer/viewer'

/**
 * What somebody was told of, newest first. It counts as read, which may begin their time to answer, once all that is unread has
 * been shown here: marking the newest would mark what is further down as well.
 */
export default function Notices() {
  const say = useSay()
  const read = useDo(HaveReadDocument)
  return (
    <Screen title={say('nav.notices')}>
      <Page after={null} newest={undefined} onAllShown={(upTo) => void read.send({ upTo })} />
    </Screen>
  )
}

interface Props {
  /** Where the page before it ended. */
  after: string | null
  /** The newest of all; that of the first page, where none came before. */
  newest: ToldFragment | undefined
  onAllShown: (newest: string) => void
}

function Page({ after, newest, onAllShown }: Props) {
  const say = useSay()
  const [more, setMore] = useState(false)
  const { data, waiting, problem, again } = useAsk(MyNoticesDocument, { after })
  const { edges = [], pageInfo } = data?.viewer.notices ?? {}
  const notices = edges.map(({ node }) => node)
  const latest = newest ?? notices[0]
  const shown = data !== undefined && (!pageInfo?.hasNextPage || notices.some(({ unread }) => !unread))
  const unread = shown && latest?.unread ? latest.id : undefined
  useEffect(() => {
    if (unread) onAllShown(unread)
    // Once for each that is newest.
  }, [unread])
  return (
    <>
      <Problem of={problem} again={again} />
      {waiting && <Waiting />}
      {data && !latest && <p className="calm">{say('notices.none')}</p>}
      <ul className="cards">
        {notices.map((notice) => (
          <li key={notice.id}>
            <Card notice={notice} />
          </li>
        ))}
      </ul>
      {more && <Page after={pageInfo?.endCursor ?? null} newest={latest} onAllShown={onAllShown} />}
      <More has={!more && (pageInfo?.hasNextPage ?? false)} onPress={() => setMore(true)} />
    </>
  )
}

function Card({ notice }: { notice: ToldFragment }) {
  const say = useSay()
  const { role } = useViewer()
  const to = toAbout(role, notice)
  const told = (
    <>
      <span>{notice.text}</span>
      <small>
        {say.moment(notice.at)} {notice.reference && `· ${notice.reference}`}
      </small>
    </>
  )
  if (to === undefined) return <div className="card">{told}</div>
  return (
    <Link href={to} className="card">
      {told}
    </Link>
  )
}
