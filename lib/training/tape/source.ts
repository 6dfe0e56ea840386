/** Asks for a tape by its name: the answer has its bytes. */
export type FetchTape = (name: string) => Promise<Response>;

/** From the site. In a figure's file `lib/embed/alone/heldTape.ts` stands in its place. */
export const fetchTape: FetchTape = name => fetch(`${process.env.NEXT_PUBLIC_BASE_PATH ?? ''}/tapes/${name}.tape`);
