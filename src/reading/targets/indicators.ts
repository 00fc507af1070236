import type { IndicatorRegistry, TargetClass } from '../../model/target.ts';

/** The registry made ready for look-ups. */
export interface IndicatorIndex {
  /**
   * Id of the indicator that a quote is about. The longest phrase in the quote decides; where two
   * indicators claim it with equal right the answer is null: ambiguity stays unresolved.
   * @param sentence the words round the quote, for phrases that need a context.
   */
  find(quote: string, sentence: string, kind: TargetClass): string | null;
}

interface Phrase {
  words: string;
  context: string;
  id: string;
  classes: readonly TargetClass[] | null;
}

/** Make a registry ready. Pure; done once for many texts. */
export function compileIndicators(registry: IndicatorRegistry): IndicatorIndex {
  const phrases: Phrase[] = registry.indicators.flatMap(({ id, classes, aliases }) =>
    aliases.map(({ phrase, context }) => ({
      words: plain(phrase),
      context: plain(context ?? ''),
      id,
      classes: classes ?? null,
    })),
  );
  phrases.sort((a, b) => b.words.length - a.words.length);
  return {
    find(quote, sentence, kind) {
      const text = plain(quote);
      let round: string | null = null;
      let found: Phrase | null = null;
      for (const phrase of phrases) {
        if (found && phrase.words.length < found.words.length) break;
        if (phrase.classes && !phrase.classes.includes(kind)) continue;
        if (!text.includes(phrase.words)) continue;
        if (phrase.context !== '') {
          round ??= plain(sentence);
          if (!round.includes(phrase.context)) continue;
        }
        if (found && found.id !== phrase.id) return null;
        found = phrase;
      }
      return found?.id ?? null;
    },
  };
}

/** Without spaces and quotes, brackets and commas full width: what typists vary and readers do not see. */
function plain(text: string): string {
  return text
    .replaceAll(/[\s“”‘’"']/gu, '')
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .replaceAll(',', '，');
}
