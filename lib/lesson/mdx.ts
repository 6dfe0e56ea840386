import type { ComponentType } from 'react';

export interface Frontmatter { title: string; question: string; summary: string }

/** An element of the vocabulary as it is written in a lesson: literal properties and where it stands. */
export interface Use {
  component: string;
  props: Readonly<Record<string, unknown>>;
  /** Position of the element around it in the list of uses; null at the top. */
  inside: number | null;
  file: string;
  line: number;
}

/** A figure of a lesson. `params` holds the widget's parameters and the host's options, as written. */
export interface FigureUse {
  component: 'Widget' | 'Challenge' | 'Predict';
  id: unknown;
  preset?: unknown;
  name?: unknown;
  params: Readonly<Record<string, unknown>>;
  file: string;
  line: number;
}

export interface Heading { depth: number; id: string; text: string; line: number }

/** What `mdx-loader.mjs` makes of an MDX file. */
export interface LessonProse {
  default: ComponentType<{ components: Readonly<Record<string, ComponentType<any>>> }>;
  frontmatter: Frontmatter;
  headings: readonly Heading[];
  /** Plain text under each heading, by its id; under "" what stands before the first. */
  texts: Readonly<Record<string, string>>;
  figures: readonly FigureUse[];
  uses: readonly Use[];
}
