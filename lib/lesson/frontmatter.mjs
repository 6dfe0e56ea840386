import { z } from 'zod';

const line = z.string().trim().min(1);

/** `title`: short, for lists. `question`: the lesson's heading. `summary`: what the reader will know, two or three sentences. */
export const Frontmatter = z.strictObject({ title: line.max(40), question: line.max(120), summary: line.max(320) });

/** Reads a lesson's frontmatter, or throws naming the file and every key that is wrong. */
export function readFrontmatter(data, file) {
  const result = Frontmatter.safeParse(data);
  if (result.success) return result.data;
  const faults = result.error.issues.map(issue => `${issue.path.join('.') || 'keys'}: ${issue.message}`);
  throw new Error(`${file}: frontmatter: ${faults.join('; ')}. Expected title, question and summary.`);
}
