import { describe, expect, it } from 'vitest';
import { add, countTests } from '../counts.ts';

const file = (status: string, ...statuses: string[]) => ({ status, assertionResults: statuses.map((each) => ({ status: each })) });

describe('countTests', () => {
  it('adds up what passed, failed and was skipped', () => {
    const report = { testResults: [file('failed', 'passed', 'failed', 'failed'), file('passed', 'passed', 'skipped', 'pending')] };
    expect(countTests(report, 1)).toMatchObject({ passed: 2, failed: 2, skipped: 2 });
  });

  it('names what failed, by file and first line', () => {
    const report = {
      testResults: [
        { status: 'failed', name: 'a.test.ts', assertionResults: [{ status: 'failed', fullName: 'a sum is right', failureMessages: ['expected 3 to be 4\n  at a.test.ts:3'] }] },
        { status: 'failed', name: 'b.test.ts', message: 'no such file\n  at …', assertionResults: [] },
      ],
    };
    const failing = ['a.test.ts > a sum is right: expected 3 to be 4', 'b.test.ts: no such file'];
    expect(countTests(report, 1)).toEqual({ passed: 0, failed: 2, skipped: 0, failing });
    expect(add(countTests(report, 1), { passed: 1, failed: 1, skipped: 0, failing: ['c'] }).failing).toEqual([...failing, 'c']);
  });

  it('counts a file that could not be read as a failure', () => {
    expect(countTests({ testResults: [file('failed'), file('passed', 'passed')] }, 1)).toMatchObject({ passed: 1, failed: 1, skipped: 0 });
  });

  it('counts an error outside of any test as a failure', () => {
    expect(countTests({ testResults: [file('passed', 'passed')] }, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  it('counts a suite in which no test ran as a failure', () => {
    expect(countTests(null, 0).failed).toBe(1);
    expect(countTests({ testResults: [] }, 0).failed).toBe(1);
    expect(countTests({ testResults: [file('passed', 'skipped')] }, 0)).toEqual({ passed: 0, failed: 1, skipped: 1 });
  });
});
