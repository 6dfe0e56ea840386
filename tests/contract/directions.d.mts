export interface Direction { path: string; own?: string; may: string[] }
export const directions: readonly Direction[];
export const hostFolders: readonly string[];
export function governed(file: string): boolean;
export function refusal(file: string, specifier: string): string | null;
