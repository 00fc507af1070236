import type { MentionKind, Role, TokenKind } from '../../model/clause.ts';

/** An assignment while its clause is being read; offsets into the text that is read. */
export interface Draft {
  from: number;
  to: number;
  role: Role;
  kind: MentionKind;
  open: boolean;
  /** What follows 等 says that it is a body: 供电、供水**等专业经营单位**. */
  vouched?: boolean;
  /** The mention with what the text left out, when that is known already. */
  full?: string;
}

export interface DraftToken {
  kind: TokenKind;
  from: number;
  to: number;
}

/** A clause that was read: `text.slice(from, to)`, its tokens in order and without holes. */
export interface DraftClause {
  from: number;
  to: number;
  drafts: Draft[];
  tokens: DraftToken[];
  /** A sentence of running text: who does what in one. */
  stated?: true;
  /** Its bracket is never closed. */
  unclosed?: true;
}
