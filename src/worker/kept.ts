import { type Kind, keyOf, kindOf } from './kinds.ts';

/** How many of each kind are kept: some 20 MB at most. The assets of one build are few. */
const MOST: Record<Kind, number> = { page: 200, asset: 400, file: 50 };

/** A page that was read and is kept. */
export interface KeptPage {
  address: string;
  /** As its `<title>` has it, entities and all, without the name of the site. */
  title: string;
}

/**
 * What was read of one build of one site. Another build keeps its own, and drops this.
 * @param scope address of the site's home: several sites may share an origin.
 */
export class Kept {
  private readonly scope: string;
  private readonly prefix: string;
  private readonly name: string;

  constructor(scope: string, build: string) {
    this.scope = scope;
    this.prefix = `duizhao ${scope} `;
    this.name = this.prefix + build;
  }

  /** The answer that was kept for an address. */
  async find(address: string): Promise<Response | undefined> {
    return await (await this.open()).match(keyOf(address), { ignoreVary: true });
  }

  /** Keep a whole and good answer; the oldest of its kind gives way. */
  async keep(address: string, response: Response): Promise<void> {
    const kind = kindOf(address, this.scope);
    if (!kind || response.status !== 200 || response.redirected) return;
    const cache = await this.open();
    await cache.put(keyOf(address), response);
    const alike = (await cache.keys()).filter(({ url }) => kindOf(url, this.scope) === kind);
    const over = alike.slice(0, Math.max(0, alike.length - MOST[kind]));
    await Promise.all(over.map((request) => cache.delete(request)));
  }

  /** The pages that can be read, by address. */
  async pages(): Promise<KeptPage[]> {
    const cache = await this.open();
    const requests = (await cache.keys()).filter(({ url }) => kindOf(url, this.scope) === 'page');
    const pages = requests.map(async (request): Promise<KeptPage> => {
      const html = await (await cache.match(request))?.text();
      const title = html?.match(/<title>([^<]*?)(?: · 对照)?<\/title>/u)?.[1];
      return { address: request.url, title: title ?? request.url };
    });
    return (await Promise.all(pages)).sort((a, b) => (a.address < b.address ? -1 : 1));
  }

  /** Drop what was kept of other builds of this site. */
  async dropOthers(): Promise<void> {
    const others = (await caches.keys()).filter(
      (name) => name.startsWith(this.prefix) && name !== this.name,
    );
    await Promise.all(others.map((name) => caches.delete(name)));
  }

  private open(): Promise<Cache> {
    return caches.open(this.name);
  }
}
