import { isPair, isScalar, isSeq, visit } from 'yaml';
import type { Stretch } from '../../report/diagnostics/source.ts';
import type { Path } from '../../report/fields/yaml.ts';
import type { FieldsSeen } from '../rule.ts';

/** A text, number or the like in YAML. */
interface FieldText {
  value: unknown;
  /** As it is in the file. */
  written: string;
  at: Stretch;
  /** Whether it has no quotes and is no block of text. */
  isPlain: boolean;
  /** Whether it is the name of a field. */
  isKey: boolean;
  path(): Path;
}

/** Few of thousands of files have any of these, and only with them YAML reads another text than the author sees. */
const suspicious = /\s#|[“„«\\]/;

/** All texts, if YAML may read one of them otherwise than its author. */
export function textsIn({ yaml, document }: Pick<FieldsSeen, 'yaml' | 'document'>): FieldText[] {
  const texts: FieldText[] = [];
  if (!suspicious.test(yaml)) return texts;
  visit(document, {
    Scalar(key, { value, type, range }, ancestors) {
      if (!range) return;
      const [start, end] = range;
      texts.push({
        value,
        written: yaml.slice(start, end),
        at: [start, end],
        isPlain: type === 'PLAIN' || type === undefined,
        isKey: key === 'key',
        path: () => fieldPath(key, ancestors),
      });
    },
  });
  return texts;
}

function fieldPath(key: unknown, ancestors: readonly unknown[]): Path {
  return ancestors.flatMap((node, index): Path => {
    if (isPair(node)) return isScalar(node.key) ? [String(node.key.value)] : [];
    if (!isSeq(node)) return [];
    return [index === ancestors.length - 1 ? Number(key) : node.items.indexOf(ancestors[index + 1])];
  });
}
