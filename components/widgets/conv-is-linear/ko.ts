import type { Words } from './en.ts';

export const ko: Words = {
  title: '커널 하나를 행렬로 펼치면',
  hint: '커널을 키워 보세요. 행, 열, 가중치를 가리켜 보세요. 수는 모두 바꿀 수 있습니다.',
  caption: '행렬의 한 행은 출력 한 칸, 한 열은 입력 한 칸입니다. 두 칸을 잇는 가중치가 있으면 그 자리에 적혀 있고, 빈자리에는 가중치가 아예 없습니다. 저장하는 것도, 곱하는 것도, 배우는 것도 없습니다. 세로줄은 그림의 행을 나눕니다. 행마다 같은 가중치 몇 개가 자리만 옮겨 가며 들어 있습니다. 커널이 그림만큼 커지면 설 자리가 하나뿐이고, 행렬은 꽉 찬 한 행이 됩니다. 그것이 완전연결 유닛입니다.',
  summary: '합성곱을 행렬로 그리기: 함께 쓰는 가중치 몇 개가 띠를 이루고, 커널이 커지면 완전연결의 행렬이 됩니다.',
  params: {
    input: { label: '입력' }, kernel: { label: '커널' }, stride: { label: '스트라이드' },
    padding: { label: '패딩', options: { valid: 'valid', same: 'same', full: 'full' } },
  },
  presets: {
    thumbnail: '3 × 3', point: '가중치 하나', pair: '2 × 2', four: '4 × 4', dense: '그림만큼 큰 커널', same: 'same 패딩', strided: '스트라이드 2', small: '손으로 확인할 만큼 작게',
  },
  numbers: {
    outputHeight: '출력의 높이', outputWidth: '출력의 너비', parameters: '배울 가중치', matrixRows: '행렬의 행', matrixColumns: '행렬의 열',
    linked: '가중치가 있는 자리', entries: '행렬의 자리', empty: '빈자리', share: '가중치가 있는 자리(퍼센트)', dense: '빈자리 없음(1: 예)',
    row: '출력 칸의 행', column: '출력 칸의 열', value: '값', arithmetic: '계산',
  },
  frame: { output: '출력', matrix: '행렬: 출력 칸마다 한 행, 입력 칸마다 한 열', links: '그 자리에 있는 커널의 가중치(1부터, 0은 없음)' },
  refusals: { windowTooLarge: v => `커널 ${v.kernel}, 입력 ${v.input}: 커널이 더 커서 설 자리가 없습니다. 입력을 키우거나, 커널을 줄이거나, 패딩을 same으로 바꿔 보세요.` },
  sentence: n => `입력 ${n.inputHeight} × ${n.inputWidth}, 커널 ${n.kernelHeight} × ${n.kernelWidth}: 행렬은 ${n.matrixRows} × ${n.matrixColumns}이고, 자리 ${n.entries}개 가운데 ${n.linked}개에 가중치가 있으며 서로 다른 것은 ${n.parameters}개입니다.${n.dense === 1 ? ' 빈자리가 없으니 완전연결층입니다.' : ''}`,
  step: n => `행렬의 ${n.line}번째 행, 출력 ${n.row}행 ${n.column}열: ${n.arithmetic || '0'} = ${n.shown}.`,
  view: {
    sizes: '커널', size: (rows: number, columns: number) => `${rows} × ${columns}`, places: (n: number) => `${n}곳`,
    input: '입력', kernel: '커널', output: '출력', flat: '한 줄로 펼친 입력', flatDetail: (columns: number, rows: number) => `${columns}열, 그림의 한 행마다 ${rows}열`,
    rowsDetail: (rows: number, columns: number) => `출력 칸마다 한 행, ${rows}행 · 입력 칸마다 한 열, ${columns}열`,
    rowsShort: (rows: number, columns: number) => `${rows}행 × ${columns}열`,
    learn: (n: number): [string, string] => [String(n), '개의 가중치를 배움'], matrix: (rows: number, columns: number): [string, string] => ['행렬 ', `${rows} × ${columns}`],
    used: (linked: string, entries: string, share: string): [string, string] => [linked, `곳에 가중치가 있음: ${entries}곳 가운데 ${share}\u00a0%`],
    full: (units: number) => `빈자리가 없습니다. 유닛 ${units}개짜리 완전연결층입니다.`,
    band: (places: number) => `창이 서는 곳은 ${places}곳이고, 한 곳이 한 행입니다.`,
    matrixSaid: (rows: number, columns: number) => `행렬, ${rows}행 ${columns}열`,
    cellSaid: (line: number, at: number, weight: string | null) => `${line}행 ${at}열: ${weight === null ? '빈자리' : `가중치 ${weight}`}`,
    linkSaid: (r: number, c: number, x: string, w: string, product: string, or: number, oc: number) => `입력 ${r}행 ${c}열의 값 ${x}, 가중치 ${w}, 곱하면 ${product}: 출력 ${or}행 ${oc}열에 더해집니다.`,
    emptySaid: (r: number, c: number, or: number, oc: number) => `빈자리: 출력 ${or}행 ${oc}열은 입력 ${r}행 ${c}열을 읽지 않습니다.`,
    inputSaid: (r: number, c: number, n: number) => `입력 ${r}행 ${c}열은 행렬의 한 열이고, 출력 ${n}칸에 닿습니다.`,
    weightSaid: (r: number, c: number, n: number) => `${r}행 ${c}열의 가중치: 한 번 배우고, 행렬에는 ${n}번 들어 있습니다.`,
    at: (row: number, column: number) => `${row}행 ${column}열`,
    ofNothing: (n: number) => `곱이 0: ${n}개`, unlinked: (n: number) => `이어지지 않음: ${n}칸`, further: (n: number) => `그 밖에 ${n}개`,
    cell: { cell: (r: number, c: number, value: string) => `${r}행 ${c}열: ${value}`, edit: (r: number, c: number) => `${r}행 ${c}열의 수`, badNumber: (text: string) => `‘${text}’: 수가 아닙니다. 전의 값을 그대로 둡니다.`, outOfRange: '−99부터 99까지의 수를 쓸 수 있습니다.', locked: '여기서는 잠겨 있습니다.' },
    larger: '크게', smaller: '작게', height: '그림의 행', width: '그림의 열',
  },
};
