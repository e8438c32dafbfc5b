// Made by npm run schema from src/desk/documents: change those.
export const FIRST = {
  "Who": {
    "operationName": "Who",
    "query": "query Who{viewer{__typename role language employee{__typename id name number}stores{__typename code name timeZone}}}"
  },
  "Today": {
    "operationName": "Today",
    "query": "query Today{waitingForMe{__typename ...WaitingHere}}fragment WaitingHere on Waiting{__typename kind count incidents{__typename id reference summary occurredAt store{__typename timeZone}employee{__typename name}}leave{__typename id from to employee{__typename name}}}"
  },
  "CallsDue": {
    "operationName": "CallsDue",
    "query": "query CallsDue($after:String){followUps(first:20 after:$after){__typename edges{__typename node{__typename id dueOn attempts incident{__typename id reference summary store{__typename name}customer{__typename id reference}}}}pageInfo{__typename hasNextPage endCursor}}}"
  },
  "ToTell": {
    "operationName": "ToTell",
    "query": "query ToTell($after:String){customersToTell(first:20 after:$after){__typename edges{__typename node{__typename id writtenAt words incident{__typename id reference summary customer{__typename id reference}}}}pageInfo{__typename hasNextPage endCursor}}}"
  },
  "MyRecord": {
    "operationName": "MyRecord",
    "query": "query MyRecord($first:Int!){viewer{__typename record{__typename toConfirm{__typename ...Listed}incidents(first:$first){__typename edges{__typename node{__typename ...Listed}}pageInfo{__typename hasNextPage}}responses(first:25){__typename edges{__typename node{__typename id incidentId kind status holdsUntil appeal{__typename id hearing{__typename id at heardAt}}hearing{__typename id at heardAt}}}}unspent{__typename until response{__typename id incidentId kind reason}}}}standards{__typename id title text consequence inForceFrom acknowledgedAt}}fragment Listed on Incident{__typename id reference occurredAt summary sentAt withdrawnAt}"
  },
  "AskedOfMe": {
    "operationName": "AskedOfMe",
    "query": "query AskedOfMe{waitingForMe{__typename kind count incidents{__typename id summary statementRequestedAt store{__typename timeZone}}}}"
  },
  "Telling": {
    "operationName": "Telling",
    "query": "query Telling{viewer{__typename accountsGiven{__typename id text occurredAt takenAt confirmedAt withheld}openedToMe{__typename incidentId employee store timeZone occurredAt openedAt reference summary}}}"
  },
  "Queue": {
    "operationName": "Queue",
    "query": "query Queue($first:Int!$after:String$takenBy:TakenBy$overdue:Boolean$store:String){reviewQueue(first:$first after:$after takenBy:$takenBy overdue:$overdue store:$store){__typename edges{__typename node{__typename ...Waits}}pageInfo{__typename hasNextPage endCursor}}}fragment Waits on ReviewItem{__typename id reason dueAt overdue takenBy{__typename id name}incident{__typename id reference store{__typename code name timeZone}employee{__typename name}}}"
  },
  "DeputyCases": {
    "operationName": "DeputyCases",
    "query": "query DeputyCases{deputyCases{__typename responseId employee store timeZone response{__typename id kind requestedAt appeal{__typename id}}}}"
  }
}
