// Made by npm run schema from the *.graphql of this folder: change those.
/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What came of a correction that the employee proposed. */
export type CorrectionStatus =
  /** The record was corrected. */
  | 'ACCEPTED'
  /** The record stays, for the reason given. */
  | 'DECLINED'
  /** Nobody has decided yet. */
  | 'WAITING';

/** What the manager does about it. Warnings, suspension and dismissal are formal: they pass the due-process gate first. */
export type ResponseKind =
  /** Steps that are agreed and worked through together. */
  | 'COACHING'
  /** The end of employment: passes the seven tests first. */
  | 'DISMISSAL'
  /** The last warning: passes the seven tests first. */
  | 'FINAL_WARNING'
  /** Nothing needs to be done. */
  | 'NO_ACTION'
  /** A process is mended, so that it doesn't happen to the next. */
  | 'PROCESS_FIX'
  /** Other work for a while, with the same pay and hours. */
  | 'REASSIGNMENT'
  /** Thanks for how it was handled. */
  | 'RECOGNITION'
  /** Sent home with pay, 14 days at most. Counts for nothing; HR is told. */
  | 'STAND_DOWN'
  /** Help for the employee. */
  | 'SUPPORT'
  /** Sent home for a time as a sanction: passes the seven tests first. */
  | 'SUSPENSION'
  /** A conversation: what happened, what was learned, the next small step. */
  | 'TEACHABLE_MOMENT'
  /** Something is learned or practised. */
  | 'TRAINING'
  /** The first formal step: passes the seven tests first. */
  | 'VERBAL_WARNING'
  /** The second formal step: passes the seven tests first. */
  | 'WRITTEN_WARNING';

/** How a response stands today. */
export type ResponseStatus =
  /** It holds. */
  | 'ACTIVE'
  /** It waits for HR, and does not hold yet. */
  | 'AWAITING_HR'
  /** Done, or, for a reassignment, ended. */
  | 'COMPLETED'
  /** HR declined it: it never took effect. */
  | 'DECLINED'
  /** A spent warning: it weighs in nothing any more. */
  | 'EXPIRED'
  /** An appeal was upheld: it leaves no trace that counts. */
  | 'OVERTURNED'
  /** It begins on a later day. */
  | 'PLANNED'
  /** The employee appealed it: something formal is suspended until that is decided, anything else from 30 days on. */
  | 'UNDER_APPEAL'
  /** Taken back by who gave it. */
  | 'WITHDRAWN';

/** What somebody is in the directory. */
export type Role =
  /** Works in a store. */
  | 'EMPLOYEE'
  /** Reviews, decides and asks about the whole organisation. */
  | 'HR'
  /** A system that reports complaints of customers, and may do nothing else. */
  | 'SERVICE'
  /** Manages one store or more. */
  | 'STORE_MANAGER';

export type TodayQueryVariables = Exact<{
  store: string;
  from: string;
}>;


export type TodayQuery = { incidents: { edges: Array<{ node: { id: string, reference: string, summary: string | null, occurredAt: string, withdrawnAt: string | null, closedAt: string | null, statementRequestedAt: string | null, employee: { name: string } | null, statements: Array<{ id: string, givenAt: string }>, corrections: Array<{ status: CorrectionStatus }>, responses: Array<{ id: string, kind: ResponseKind, status: ResponseStatus, endsOn: string | null, requestedAt: string, steps: Array<{ id: string, by: string | null, doneAt: string | null }> }> } }> } };

export type WhoQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoQuery = { viewer: { role: Role, employee: { id: string, name: string, number: string } | null, stores: Array<{ code: string, name: string }> } };


export const TodayDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Today"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"store"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"incidents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"store"},"value":{"kind":"Variable","name":{"kind":"Name","value":"store"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"occurredFrom"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"summary"}},{"kind":"Field","name":{"kind":"Name","value":"occurredAt"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawnAt"}},{"kind":"Field","name":{"kind":"Name","value":"closedAt"}},{"kind":"Field","name":{"kind":"Name","value":"statementRequestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"employee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"statements"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"givenAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"corrections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"responses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"endsOn"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"doneAt"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<TodayQuery, TodayQueryVariables>;
export const WhoDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Who"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"employee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stores"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<WhoQuery, WhoQueryVariables>;