import type { MentionKind, Role, TokenKind } from '../../model/clause.ts';

/** An assignment while its piece is being read; offsets into the view of the piece. */
export interface Draft {
  from: number;
  to: number;
  role: Role;
  kind: MentionKind;
  open: boolean;
  /** The text's own word for the role; empty where a column or a list says it. */
  word: string;
  rule: string;
  /** The mention with what the text left out, or without a person's title; absent where it is the mention. */
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
  rule: string;
  /** A sentence of running text: who does what in one. */
  stated?: true;
  /** Its bracket is never closed. */
  unclosed?: true;
}
