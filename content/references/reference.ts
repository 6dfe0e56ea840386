/** A work that lessons and figures rest on. Titles stand in their own language. */
export interface Reference {
  authors: string;
  title: string;
  /** Where it appeared, and what identifies it there. */
  where: string;
  /** Absent for documentation, which changes with its library. */
  year?: number;
  url?: string;
  /** Language of authors and title, where it is not English. */
  lang?: 'ko';
}
