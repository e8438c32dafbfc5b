import type { ReactNode } from 'react'
import { Button as Pressable, type ButtonProps } from 'react-aria-components'

interface Props extends Pick<ButtonProps, 'onPress' | 'isDisabled' | 'aria-label' | 'type'> {
  /** The main thing to do on a screen; something quiet beside it; or like any other. */
  kind?: 'main' | 'plain' | 'quiet'
  /** While it is under way: it stays where it is and cannot be pressed again. */
  pending?: boolean
  children: ReactNode
}

export function Button({ kind = 'plain', pending = false, onPress, children, ...more }: Props) {
  // (The library's own isPending reads out an image without a name.)
  const press = pending || !onPress ? {} : { onPress }
  return (
    <Pressable className={`button ${kind}`} data-pending={pending || undefined} {...press} {...more}>
      {children}
    </Pressable>
  )
}
