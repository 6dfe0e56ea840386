import type { ReactNode } from 'react';

/**
 * What stands inside a prediction or a challenge. The element around them takes them apart and places what they hold;
 * by themselves they show their children.
 */
type Holder = { children?: ReactNode };
export const Question = ({ children }: Holder) => <>{children}</>;
/** `text` is the option; what is inside is told to the reader who chose it, or who missed it where several are right. */
export const Option = ({ children }: Holder & { text: string; right?: boolean }) => <>{children}</>;
export const Answer = ({ children }: Holder) => <>{children}</>;
export const Diagnosis = ({ children }: Holder & { when?: string; matrix?: string; number?: string | number; of?: string }) => <>{children}</>;
export const Condition = ({ children }: Holder & { of: string }) => <>{children}</>;
export const Passed = ({ children }: Holder & { star?: boolean }) => <>{children}</>;
