export interface Counts { passed: number; failed: number; skipped: number }

interface VitestReport { testResults: { status: string; assertionResults: { status: string }[] }[] }

/**
 * What a suite of Vitest came to, from its JSON report (null: it wrote none) and its exit code. A file that could not
 * be read, an error outside of any test, and a suite in which no test ran each count as one failure.
 */
export function countTests(report: VitestReport | null, exitCode: number): Counts {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  for (const file of report?.testResults ?? []) {
    const statuses = file.assertionResults.map(({ status }) => status);
    const failed = statuses.filter((status) => status === 'failed').length;
    counts.passed += statuses.filter((status) => status === 'passed').length;
    counts.skipped += statuses.filter((status) => status !== 'passed' && status !== 'failed').length;
    counts.failed += failed || (file.status === 'failed' ? 1 : 0);
  }
  if (counts.failed === 0 && (exitCode !== 0 || counts.passed === 0)) counts.failed = 1;
  return counts;
}

export function add(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}
