import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { beforeEach, expect, it } from 'vitest';
import { type Turnstile, turnstile } from '../../../scripts/dev/turnstile.ts';

let gate: Turnstile;
let order: string[];

beforeEach(() => {
  gate = turnstile();
  order = [];
});

/** Ask for a page; the answer is ended by `emit('close')`, as a server does. */
function ask(name: string) {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  const passed = gate.pass(request, response, () => order.push(name));
  return { response, passed };
}

/** Work that ends when told. */
function work(name: string) {
  const { promise, resolve } = Promise.withResolvers<void>();
  const done = gate.alone(async () => {
    order.push(name);
    await promise;
  });
  return { done, end: resolve };
}

it('lets requests in while nobody works', async () => {
  await Promise.all([ask('a').passed, ask('b').passed]);
  expect(order).toEqual(['a', 'b']);
});

it('holds requests while there is work, and while more of it has come', async () => {
  const [first, second] = [work('first'), work('second')];
  const { passed } = ask('page');
  first.end();
  await first.done;
  second.end();
  await passed;
  expect(order).toEqual(['first', 'second', 'page']);
});

it('begins work when those inside have been answered', async () => {
  const page = ask('page');
  await page.passed;
  const { done, end } = work('work');
  end();
  order.push('answered');
  page.response.emit('close');
  await done;
  expect(order).toEqual(['page', 'answered', 'work']);
});

it('waits for no browser that has gone away while it was held', async () => {
  const { done, end } = work('work');
  const { response, passed } = ask('page');
  response.destroy();
  end();
  await Promise.all([done, passed]);
  await gate.alone(async () => {});
  expect(order).toEqual(['work']);
});

it('goes on after work that failed', async () => {
  await expect(gate.alone(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  await ask('page').passed;
  expect(order).toEqual(['page']);
});
