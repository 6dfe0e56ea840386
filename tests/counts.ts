export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  /** What failed, a line each, where it is known. */
  failing?: readonly string[];
}

interface VitestTest { status: string; fullName?: string; failureMessages?: readonly string[] }
interface VitestReport { testResults: { status: string; name?: string; message?: string; assertionResults: VitestTest[] }[] }

const firstLine = (text = '') => text.split('\n', 1)[0];

const failingOf = (report: VitestReport | null): string[] => (report?.testResults ?? []).flatMap(({ status, name = '', message, assertionResults }) => {
  const failed = assertionResults.filter((test) => test.status === 'failed').map(({ fullName = '', failureMessages }) => `${name} > ${fullName}: ${firstLine(failureMessages?.[0])}`);
  return failed.length === 0 && status === 'failed' ? [`${name}: ${firstLine(message)}`] : failed;
});

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
  const failing = failingOf(report);
  if (failing.length > 0) counts.failing = failing;
  if (counts.failed === 0 && (exitCode !== 0 || counts.passed === 0)) counts.failed = 1;
  return counts;
}

export function add(a: Counts, b: Counts): Counts {
  const failing = [...a.failing ?? [], ...b.failing ?? []];
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped, ...(failing.length > 0 && { failing }) };
}
