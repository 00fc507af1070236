import { parseArgs } from 'node:util';
import { normaliseBase } from './handler.ts';

/** What to serve, and where. */
export interface ServeOptions {
  /** The built folder. */
  root: string;
  /** The path it stands under, `/` or `/duizhao/`. */
  base: string;
  /** The first port to try; 0 for any. */
  port: number;
  host: string;
}

/** What the environment may say. */
interface Environment {
  PORT?: string | undefined;
  BASE_PATH?: string | undefined;
}

const DEFAULTS: ServeOptions = { root: 'dist', base: '/', port: 4321, host: 'localhost' };

/**
 * Read the command line: `serve.ts [folder] [--base /duizhao/] [--port 4321] [--host localhost]`.
 * The environment's BASE_PATH and PORT stand in where the line says nothing.
 * @throws Error in words for a person when an option is unknown or the port is no port.
 */
export function readOptions(args: string[], env: Environment = {}): ServeOptions {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      base: { type: 'string' },
      port: { type: 'string' },
      host: { type: 'string' },
    },
  });
  if (positionals.length > 1)
    throw new Error(`one folder can be served, not ${positionals.length}`);
  const port = values.port ?? env.PORT;
  return {
    root: positionals[0] ?? DEFAULTS.root,
    base: normaliseBase(values.base ?? env.BASE_PATH ?? DEFAULTS.base),
    port: port === undefined || port === '' ? DEFAULTS.port : readPort(port),
    host: values.host ?? DEFAULTS.host,
  };
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new Error(`not a port: ${text}`);
  return port;
}
