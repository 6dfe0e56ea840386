import MiniSearch, { type Options } from 'minisearch';

/** Something that the search finds. */
export interface Findable {
  /** Where it leads, below the language: `/lessons/convolution/#formula`. */
  path: string;
  kind: 'lesson' | 'heading' | 'term' | 'figure';
  title: string;
  /** What it is a part of, as a reader names it: the lesson of a heading. */
  within: string;
  /** Other names, such as the one of the other language. */
  also: string;
  /** Its words; looked through, not shown. */
  text: string;
}
export type Found = Pick<Findable, 'path' | 'kind' | 'title' | 'within'>;

const syllables = /^[가-힣]/;

/** Words in lower case; Hangul and other letters apart, signs and single jamo left out. */
const wordsOf = (text: string): string[] => text.normalize('NFC').toLowerCase().match(/[가-힣]+|[^\P{L}\p{Script=Hangul}]+[\p{N}]*|\p{N}+/gu) ?? [];

const pairs = (word: string): string[] => Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2));

/**
 * Terms of a text. Korean puts particles on its words and nouns together, so that a word is found in the middle of
 * another: a run of syllables becomes its overlapping pairs, and its last syllable by itself.
 */
export const termsOfText = (text: string): string[] => wordsOf(text).flatMap(word => (syllables.test(word) ? [...pairs(word), word.at(-1)!] : [word]));

/** Terms of what is looked for: all pairs have to be there; one syllable stands for what begins or ends with it. */
export const termsOfQuery = (text: string): string[] => wordsOf(text).flatMap(word => (syllables.test(word) && word.length > 1 ? pairs(word) : [word]));

const options: Options<Findable & { id: number }> = {
  fields: ['title', 'also', 'within', 'text'],
  storeFields: ['path', 'kind', 'title', 'within'],
  tokenize: termsOfText,
  processTerm: term => term,
  searchOptions: {
    tokenize: termsOfQuery,
    boost: { title: 5, also: 4, within: 1.5 },
    prefix: true,
    // A slip of the finger in a longer word; pairs of syllables are too short for that.
    fuzzy: term => (/^[a-z]{5,}$/.test(term) ? 0.2 : false),
    combineWith: 'AND',
  },
};

/** The index as JSON, to be written while the site is built. */
export function writeIndex(findables: readonly Findable[]): string {
  const index = new MiniSearch(options);
  index.addAll(findables.map((findable, id) => ({ ...findable, id })));
  return JSON.stringify(index);
}

export type Search = (query: string, most: number) => Found[];

/** The search over a written index: best first, at most `most`. Throws where the text is no index. */
export function readIndex(json: string): Search {
  const index = MiniSearch.loadJSON(json, options);
  return (query, most) => {
    const asked = query.normalize('NFC').trim().toLowerCase();
    // What is called by exactly these words comes first, then what begins with them.
    const nearness = (title: string) => (title === asked ? 4 : title.startsWith(asked) ? 2 : 1);
    return index.search(query)
      .map(result => ({ result, score: result.score * nearness(String(result.title).toLowerCase()) }))
      .sort((a, b) => b.score - a.score)
      .slice(0, most)
      .map(({ result: { path, kind, title, within } }) => ({ path, kind, title, within }) as Found);
  };
}
