/** The columns of a `Notice`, of `notices n`. */
export const NOTICE = `n.id::text, n.case_id as "caseId", n.seq, n.ordinal, n.kind, n.what, to_char(n.due, 'YYYY-MM-DD') as due,
  n.proceeding, legal_text(n.created_at) as at`;
