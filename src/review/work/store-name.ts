/** How a store `st` is told of, in SQL. */
export const STORE_NAME = `st.name || ' (' || st.code || ')'`
