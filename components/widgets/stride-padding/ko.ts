import type { Words } from './en.ts';
import type { Answer, Verdict } from './frameworks.ts';
import type { Plan } from './plan.ts';
import type { Way } from './ways.ts';

const kerasRefuses = 'Keras는 1보다 큰 스트라이드와 팽창을 함께 쓰지 못하게 합니다. 그림은 PyTorch처럼 그대로 계산합니다.';
interface Zeros { before: number; after: number; values: readonly number[] }

export const ko: Words = {
  title: '창마다 한 줄, 읽는 칸 바로 아래',
  hint: '보라색 손잡이를 끌어 보세요: 크기, 0, 창, 스트라이드, 틈.',
  caption: '입력에는 1, 2, 3 …이 차례로 들어 있고 가중치는 모두 1이라, 출력은 창이 읽은 수의 합입니다. 점선 칸은 패딩이 더한 0입니다. 위의 숫자는 그 칸을 읽는 창의 개수이고, 빗금 친 칸은 아무 창도 읽지 않습니다. 그림에서는 픽셀마다 같은 개수(행 × 열)를 보여 줍니다.',
  summary: '크기, 창, 스트라이드, 팽창, 패딩: 창이 어디에 들어가고, 무엇을 읽고, 출력은 얼마나 커지는가.',
  params: {
    padding: { label: '패딩', options: { valid: 'valid', same: 'same', full: 'full', explicit: 'explicit' } },
    size: { label: '크기' }, kernel: { label: '커널' }, stride: { label: '스트라이드' }, dilation: { label: '팽창' },
    pad: { label: '양쪽에 두는 0' },
    ask: { label: '질문', options: { no: '없음', guess: '0은 몇 개?', answer: '예측과 답을 나란히' } },
    guessBefore: { label: '내가 앞에 둔 0' }, guessAfter: { label: '내가 뒤에 둔 0' },
    libraries: { label: '라이브러리의 답' }, keep: { label: '방법 모으기' }, found: { label: '모은 방법' },
  },
  presets: {
    thumbnail: '열 칸', fraction: '창 하나가 모자람', halved: 'same과 스트라이드 2', 'odd-zero': '짝이 없는 0', 'even-zeros': '양쪽에 0 하나씩',
    kept: '크기 유지', full: 'full', gaps: '읽히지 않는 칸', dilated: '틈이 있는 창', stem: '28에서 14로, 창 7칸', ask: '0의 개수 맞히기', answer: '예측과 답', ways: '16을 절반으로 만드는 세 방법',
  },
  numbers: {
    outputSize: '출력의 크기', padBefore: '앞의 0', padAfter: '뒤의 0', unreadCells: '아무 창도 읽지 않는 칸',
    room: '창이 더 갈 수 있는 칸', quotient: '내림하기 전의 걸음 수', sticksOut: '창이 하나 더 서면 삐져나오는 칸', value: '이 출력 칸의 값',
    size: '입력의 크기', kernel: '가중치', stride: '스트라이드', dilation: '팽창', padding: '패딩', span: '창이 걸치는 칸',
    window: '창', cells: '읽는 칸', arithmetic: '이 창의 계산', zeros: '읽는 0', values: '출력',
    unreadPicture: '그림에서 아무 창도 읽지 않는 픽셀', picture: '그림의 픽셀', guessBefore: '내가 앞에 둔 0', guessAfter: '내가 뒤에 둔 0', guessValues: '내가 둔 0으로 얻는 출력',
  },
  frame: { windows: '창마다 읽는 칸. 첫 칸이 0번이고, 입력 밖의 번호는 패딩의 0' },
  refusals: {
    windowTooLarge: v => `창은 ${v.span}칸에 걸치는데 ${v.room === v.size ? '입력은' : '0까지 합한 입력은'} ${v.room}칸뿐이라 들어갈 자리가 없습니다. 입력을 키우거나, 커널이나 팽창을 줄이거나, 패딩을 same으로 바꾸세요.`,
  },
  sentence: n => (n.ask === 'guess'
    ? `입력 ${n.size}칸, ${n.span}칸에 걸치는 창, 스트라이드 ${n.stride}, 패딩 same: 0은 앞뒤에 몇 개씩 올까요? 지금 예측은 앞에 ${n.guessBefore}개, 뒤에 ${n.guessAfter}개입니다.`
    : `${n.span}칸에 걸치는 창이 ${n.size}칸 위를 ${n.stride}칸씩 움직입니다. 0은 앞에 ${n.padBefore}개, 뒤에 ${n.padAfter}개이고 출력은 ${n.outputSize}칸입니다. ${n.unreadCells === 0 ? '모든 칸이 읽힙니다.' : `아무 창도 읽지 않는 칸은 ${n.unreadCells}개입니다.`}${n.ask === 'answer' ? ` 예측은 앞에 ${n.guessBefore}개, 뒤에 ${n.guessAfter}개였습니다.` : ''}`),
  step: n => `${n.window}번째 창이 읽는 칸: ${n.cells ? n.cells : '없음'}${Number(n.zeros) > 0 ? `, 0 ${n.zeros}개` : ''}. ${n.arithmetic} = ${n.value}.`,
  view: {
    canvas: '한 줄로 놓은 입력, 창, 출력',
    input: '입력', picture: '그림', output: '출력', windows: '창', firstWindow: '첫 창', timesRead: '읽힌 횟수',
    inputStrip: (size, before, after) => `입력 ${size}칸, 앞의 0 ${before}개, 뒤의 0 ${after}개`,
    inputCell: n => `칸 ${n}`,
    countedCell: (n, count) => `칸 ${n}, ${count === 0 ? '읽는 창 없음' : `읽는 창 ${count}개`}`,
    readCell: (n, count) => (count === 0 ? `${n}번째 칸은 아무 창도 읽지 않습니다.` : `${n}번째 칸을 읽는 창: ${count}개.`),
    zeroCell: (n, before) => `0: 입력 ${before ? '앞' : '뒤'}의 패딩, ${n}번째`,
    reachZero: count => (count === 0 ? '아무 창도 읽지 않는 0입니다.' : `패딩의 0입니다. 읽는 창: ${count}개.`),
    outputCell: (n, value) => `${n}번째 출력: ${value}`,
    sticksOut: (n): [string, string] => [`✕ ${n}칸 삐져나와서 빠짐`, `✕ ${n}칸 넘침`],
    handle: {
      size: n => `${n}칸`, pad: n => `양쪽에 0 ${n}개씩`, kernel: n => `가중치 ${n}개`,
      stride: n => `스트라이드 ${n}`, dilation: n => `팽창 ${n}`, before: n => `앞에 0 ${n}개`, after: n => `뒤에 0 ${n}개`,
    },
    pull: '끌거나 화살표 키를 누르세요.',
    square: (size, output, unread) => `같은 설정의 ${size} × ${size} 그림: 출력 ${output} × ${output}, 읽히지 않는 픽셀 ${size ** 2 - (size - unread) ** 2}개.`,
    whole: '입력', before: '앞의 0', after: '뒤의 0', stride: '스트라이드', spans: n => `창이 걸치는 칸 ${n}`,
    formulaSaid: ({ size, before, after, kernel, dilation, stride, output }: Plan) => `(${size} + ${before} + ${after} − ((${kernel} − 1) · ${dilation} + 1)) / ${stride}의 내림에 1을 더하면 ${output}`,
    windowAt: n => `${n}번째 창`,
    answers: 'Keras와 PyTorch의 답', library: '라이브러리', call: '호출', zeros: '0의 개수', size: '크기', values: '숫자',
    libraries: { keras: 'Keras', torch: 'PyTorch' }, refused: '오류를 내고 거절',
    ways: { layer: '', padded: '0을 먼저 두른다', refused: '', thinned: '모두 계산하고 일부만 남긴다', habit: '흔히 대신 쓰는 코드' },
    verdict: (verdict: Verdict, { stride, before }: Plan, answers: readonly Answer[]): string => {
      const both = answers[0]?.way === 'refused' ? `${kerasRefuses} ` : '';
      const pad = answers.find(({ way }) => way === 'habit')?.before ?? 0;
      const shift = pad - before;
      return both + {
        agree: '두 라이브러리가 입력에 같은 0을 두릅니다. 크기도 숫자도 같습니다.',
        sameStride1: '스트라이드가 1이면 두 라이브러리가 같은 자리에 0을 둡니다. 짝이 없는 0은 뒤로 갑니다.',
        habitAgrees: `PyTorch는 스트라이드가 ${stride}일 때 same을 거절합니다. 여기서는 양쪽에 0을 ${pad}개씩 두어도 마침 숫자가 같습니다.`,
        habitValues: `PyTorch는 스트라이드가 ${stride}일 때 same을 거절합니다. 양쪽에 0을 ${pad}개씩 두면 형상은 같지만 숫자가 다릅니다. 창이 모두 ${shift > 0 ? '왼쪽' : '오른쪽'}으로 ${Math.abs(shift)}칸 옮겨 서기 때문입니다.`,
        habitSize: `PyTorch는 스트라이드가 ${stride}일 때 same을 거절합니다. 양쪽에 0을 ${pad}개씩 두면 크기부터 달라집니다.`,
      }[verdict];
    },
    kerasRefuses,
    asked: (before, after) => `내가 둔 0: 앞에 ${before}개, 뒤에 ${after}개. 보라색 손잡이 두 개를 끌어 보세요.`,
    compared: (yours: Zeros, right: Zeros, count: number) => (yours.before === right.before && yours.after === right.after
      ? `TensorFlow와 똑같이 앞뒤에 0을 ${yours.before} + ${yours.after}개 두었습니다.`
      : `내가 둔 0은 ${yours.before} + ${yours.after}개: 출력 ${count}칸${count ? `, ${yours.values.join(', ')}` : ''}. TensorFlow가 두는 0은 ${right.before} + ${right.after}개: 출력 ${right.values.length}칸, ${right.values.join(', ')}.`),
    yourZeros: '내가 둔 0',
    kept: '모은 방법', noneKept: '아직 없음', keep: '이 방법 모으기', isKept: '모았습니다', letGo: way => `빼기: ${way}`,
    way: (padding, { kernel, stride, dilation, pad }: Way) => `${padding === 'explicit' ? `${padding} ${pad}` : padding}, 커널 ${kernel}, 스트라이드 ${stride}${dilation > 1 ? `, 팽창 ${dilation}` : ''}`,
    unread: n => `안 읽힘 ${n}`,
    less: '줄이기', more: '늘리기',
  },
};
