import { describe, expect, it } from 'vitest';
import { countTests } from '../counts.ts';

const file = (status: string, ...statuses: string[]) => ({ status, assertionResults: statuses.map((each) => ({ status: each })) });

describe('countTests', () => {
  it('adds up what passed, failed and was skipped', () => {
    const report = { testResults: [file('failed', 'passed', 'failed', 'failed'), file('passed', 'passed', 'skipped', 'pending')] };
    expect(countTests(report, 1)).toEqual({ passed: 2, failed: 2, skipped: 2 });
  });

  it('counts a file that could not be read as a failure', () => {
    expect(countTests({ testResults: [file('failed'), file('passed', 'passed')] }, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
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
