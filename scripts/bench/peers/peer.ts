import type { Page } from 'playwright-core';
import type { Section } from './sections.ts';

/** A command line to be measured. */
export interface Command {
  file: string;
  args: readonly string[];
  cwd: string;
  env?: Readonly<Record<string, string>>;
}

/** A way to publish the same texts. */
export interface Peer {
  name: string;
  /** Lay a project out in a folder, installing what it needs, so that `build` can be run. */
  prepare(folder: string, sections: readonly Section[]): void;
  build(folder: string): Command;
  /** Where the built site stands. */
  site(folder: string): string;
  /** Address of a section from the root of the site. */
  address(section: Section): string;
  /** Null where there is none. */
  search: PeerSearch | null;
}

/** The search of a site, as a reader meets it. */
export interface PeerSearch {
  /** From an opened page to a box that has the focus. */
  open(page: Page): Promise<void>;
  /** Selector of a result, or of the word that there is none. */
  answer: string;
  /**
   * What the search lists for each query: addresses from the root of the site, without anchors.
   * @param page a page of the site.
   */
  ask(page: Page, queries: readonly string[]): Promise<string[][]>;
}
