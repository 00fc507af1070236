import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { placeAt } from '../../scripts/bench/corpus/places.ts';
import { makePlans, readPatterns } from '../../scripts/bench/corpus.ts';
import { lexiconOnDisk, loadRegistries } from '../../scripts/content/lexicon.ts';
import { planFileSchema, planIdSchema } from '../../src/model/plan.ts';
import { checkMeta } from '../../src/reading/check-meta.ts';
import { readPlan } from '../../src/reading/read-plan.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PATTERNS = readPatterns(`${ROOT}content`);
const COUNT = 30;
const MADE = makePlans(PATTERNS, COUNT, 1);

describe('a made-up corpus', () => {
  it('is the same to the byte from the same seed, and another from another', () => {
    expect(makePlans(PATTERNS, COUNT, 1)).toEqual(MADE);
    const other = makePlans(PATTERNS, COUNT, 2);
    expect(other.filter(({ source }, at) => source === MADE[at]?.source)).toEqual([]);
  });

  it('begins alike however long it is', () => {
    expect(makePlans(PATTERNS, 7, 1)).toEqual(MADE.slice(0, 7));
  });

  it('has a text of its own for each plan, and none of a real one', () => {
    const texts = [...MADE, ...PATTERNS].map(({ source }) => source);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('has valid files, and evidence that stands in the text', () => {
    for (const { id, source, meta } of MADE) {
      expect(planIdSchema.safeParse(id).success, id).toBe(true);
      expect(planFileSchema.safeParse(meta).error).toBeUndefined();
      expect(checkMeta(source, [], meta).metaFindings).toEqual([]);
    }
  });

  it('is read as plans are: parts, tasks and bodies, nearly as many as in the pattern', () => {
    const { loaded } = loadRegistries(lexiconOnDisk(ROOT));
    if (!loaded) throw new Error('the registries are broken');
    const bodies = MADE.map(({ id, source, meta }, at) => {
      const pattern = PATTERNS[Math.floor(at / 3) % PATTERNS.length];
      const context = {
        id,
        place: meta.place,
        parent: meta.parent,
        year: meta.year?.value ?? null,
      };
      const { nodes, units } = readPlan(source, context, loaded.registries);
      expect(nodes.length / (pattern?.nodes.length ?? 1), id).toBeGreaterThan(0.4);
      return units.filter((unit) => unit.functions.length > 0).length;
    });
    // The text of 鞍山 names its bodies in prose, and few of them once its words are changed.
    expect(bodies.filter((count) => count > 15).length).toBeGreaterThan(COUNT / 2);
  });
});

describe('made-up places', () => {
  const places = Array.from({ length: 1000 }, (_, at) => placeAt(at));

  it('have an address each, three years a county, one parent for several counties', () => {
    expect(new Set(places.map(({ id }) => id)).size).toBe(places.length);
    expect(new Set(places.slice(0, 3).map(({ place }) => place)).size).toBe(1);
    expect(places.slice(0, 3).map(({ year }) => year)).toEqual([2024, 2023, 2022]);
    expect(new Set(places.slice(0, 27).map(({ parent }) => parent)).size).toBe(1);
    expect(new Set(places.map(({ province }) => province)).size).toBeGreaterThan(1);
  });

  it('are as many counties as there are thirds of plans', () => {
    expect(new Set(places.map(({ place }) => place)).size).toBe(Math.ceil(places.length / 3));
  });
});
