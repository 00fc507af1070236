import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html, parse, serialize } from 'parse5';
import { inFolder } from '../../src/offline/address.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** A page as it goes into the folder. */
export interface FolderPage {
  html: string;
  /** Addresses of the modules that it ran, in their order: `/_astro/reading.B34.js`. */
  modules: string[];
}

/** The one script of all pages, at the folder's root; see `bundle.ts`. */
export const ISLANDS = 'islands.js';

/**
 * What a page of a folder may do: take what lies beside it. `file:` is as narrow as it gets, since a file
 * has no origin that `'self'` could mean in every browser; nothing may be fetched at all.
 */
export const POLICY = [
  "default-src 'none'",
  'script-src file:',
  'style-src file:',
  'img-src file:',
  'form-action file:',
  "base-uri 'none'",
].join('; ');

/**
 * Make a page of the site one of a folder: links relative and to files, the modules one plain script,
 * the policy that of files.
 * @param address of the page from the root of the site: `/plans/hecheng/`.
 * @throws Error for a script in the page itself: no policy lets it run.
 */
export function folderPage(text: string, address: string): FolderPage {
  const document = parse(text, { scriptingEnabled: false });
  const root = '../'.repeat(address.split('/').length - 2);
  const modules: string[] = [];
  for (const element of elements(document)) {
    const attributes = new Map(element.attrs.map((it) => [it.name, it]));
    if (element.tagName === 'script' && isCode(attributes.get('type')?.value)) {
      const source = attributes.get('src')?.value;
      if (source === undefined) throw new Error(`${address}: a script without a file`);
      modules.push(source);
      defaultTreeAdapter.detachNode(element);
    }
    if (isPreload(attributes.get('rel')?.value)) defaultTreeAdapter.detachNode(element);
    if (attributes.get('http-equiv')?.value === 'Content-Security-Policy') {
      element.attrs = element.attrs.map((it) =>
        it.name === 'content' ? { ...it, value: POLICY } : it,
      );
    }
    for (const name of ['href', 'src', 'action', 'formaction', 'poster']) {
      const attribute = attributes.get(name);
      if (attribute) attribute.value = relativeTo(root, address, attribute.value);
    }
  }
  if (modules.length > 0) addScript(document, root, modules);
  return { html: serialize(document), modules };
}

/** Every element below a node, what is in templates too; a list, so that any may be taken out. */
function elements(node: Parent): Element[] {
  return node.childNodes.flatMap((child) => {
    if (!('tagName' in child)) return [];
    const inside = 'content' in child ? elements(child.content) : [];
    return [child, ...inside, ...elements(child)];
  });
}

/** JSON-LD and the like are data. */
function isCode(type: string | undefined): boolean {
  return type === undefined || type === 'module' || /javascript$/u.test(type);
}

function isPreload(rel: string | undefined): boolean {
  return rel !== undefined && /^(?:module)?preload$/u.test(rel);
}

/** A link to a file of the site; those within the page and to other sites stay as they are. */
function relativeTo(root: string, page: string, link: string): string {
  if (/^(?:[#?]|$)/u.test(link)) return link;
  const url = new URL(link, `http://folder${page}`);
  if (url.host !== 'folder') return link;
  return inFolder(root, url.pathname + url.search + url.hash);
}

/** Deferred, as modules are. */
function addScript(document: Parent, root: string, modules: readonly string[]): void {
  const head = elements(document).find(({ tagName }) => tagName === 'head');
  if (!head) throw new Error('a page without a head');
  const attrs = [
    { name: 'defer', value: '' },
    { name: 'src', value: root + ISLANDS },
    { name: 'data-islands', value: modules.join(' ') },
  ];
  defaultTreeAdapter.appendChild(
    head,
    defaultTreeAdapter.createElement('script', html.NS.HTML, attrs),
  );
}
