import { stackWordsKo } from '@/components/stack/ko.ts';
import type { Words } from './en.ts';

const said = (n: unknown) => Number(n).toLocaleString('ko');
const why: Readonly<Record<string, string>> = {
  windowTooLarge: '창이 들어오는 것보다 큽니다', padTooLarge: '패딩이 창의 절반을 넘습니다', cropsEverything: '패딩이 모두 잘라 냅니다',
  needsPicture: '행과 열이 있어야 하는데 한 줄로 펼친 수가 들어옵니다', noPoolingToUndo: '위에 최대 풀링이 없습니다', poolingDiffers: '되돌릴 풀링과 맞지 않습니다',
  reshapeDiffers: '형상에 들어가는 수의 개수가 다릅니다', tooLarge: '여기서 세기에는 너무 큽니다',
};

export const ko: Words = {
  title: '쌓은 층을 세어 보기',
  hint: '층을 고르고, 바꾸고, 끌어 옮기고, 빼 보세요. 글로 써도 됩니다.',
  caption: '형상에서 배치 축은 뺐습니다. 먹색 막대는 층이 넘겨주는 수의 개수, 주황색 막대는 배우는 수의 개수이고, 각각 가장 큰 것이 기준입니다. 메모리는 수 하나를 4바이트로, 곱셈·덧셈은 그림 한 장으로 셉니다. ‘한 칸이 보는 범위’는 가장자리를 생각하지 않을 때 출력 한 칸이 의존할 수 있는 입력의 넓이입니다. 어떤 층이 동작할 수 없으면 그 아래층은 기다립니다.',
  summary: '층을 쌓은 표: 형상, 가중치, 계산량, 메모리, 한 칸이 보는 범위, 그리고 동작하지 않는 까닭.',
  params: { layers: { label: '층' }, input: { label: '입력' }, ask: { label: '학습하는 수의 개수 묻기' }, guess: { label: '내 답' } },
  presets: {
    thumbnail: '사진', photograph: '사진, 1920 × 1080', 'source-1': '업샘플링 오토인코더', 'source-2': '전치 합성곱 오토인코더',
    digits: '숫자 분류기', pooled: '사진에 풀링을 더함', channels: '세 채널에 필터 여덟 개', fails: '한 층이 지나침',
  },
  numbers: {
    totalParameters: '배울 수', totalMultiplyAdds: '그림 한 장의 곱셈·덧셈', totalBytes: '그림 한 장에서 모든 층이 내놓는 바이트', layers: '층', input: '입력', stack: '글로 쓴 층',
    outputShape: '출력 형상', failsAt: '동작할 수 없는 층(0: 없음)', reason: '까닭', largestLayer: '가장 많이 배우는 층', largestParameters: '그 층이 배우는 수', largestShare: '그 층의 몫(퍼센트)',
    row: '고른 층(0: 입력)', name: '이름', shape: '출력', parameters: '배우는 수', multiplyAdds: '곱셈·덧셈', arithmetic: '가중치를 센 식', table: '층마다 출력과 배우는 수',
  },
  frame: {
    rows: '층: 이름, 종류, 출력 형상, 배울 수, 곱셈·덧셈, 바이트, 보는 범위', totalParameters: '배울 수', totalMultiplyAdds: '곱셈·덧셈', totalBytes: '바이트', refusal: '동작할 수 없는 것',
  },
  refusals: {},
  sentence: n => {
    if (n.asked) return `${String(n.input).replaceAll('x', ' × ')} 입력에서 ${n.layers === 0 ? '빈 스택' : String(n.stack).replaceAll(',', ', ')}이 학습하는 수는 모두 몇 개일까요? ${n.guess === '' ? '아직 적은 답이 없습니다.' : `지금 답은 ${n.guess}입니다.`}`;
    const start = `입력 ${String(n.input).replaceAll('x', ' × ')}, 층 ${n.layers}개`;
    if (n.failsAt !== 0) return `${start}. ${n.failsAt}번째 층은 동작할 수 없습니다: ${why[String(n.reason)]}.`;
    const most = n.largestShare === null ? '' : ` 그 가운데 ${n.largestShare} %는 ${n.largestLayer} 층에 있습니다.`;
    return `${start}: 배울 수는 ${said(n.totalParameters)}개이고 출력 형상은 ${n.outputShape}입니다.${most}`;
  },
  step: n => {
    if (n.row === 0) return `입력: ${n.shape}.`;
    if (n.name === null) return n.failsAt === n.row ? `${n.row}번째 층은 동작할 수 없습니다: ${why[String(n.reason)]}.` : `${n.row}번째 층은 위층을 기다립니다.`;
    return `${n.row}번째 층 ${n.name}: 출력 ${n.shape}, ${n.arithmetic ? `배울 수 ${n.arithmetic} = ${said(n.parameters)}개` : '배울 것이 없습니다'}.`;
  },
  stack: stackWordsKo,
  view: { asked: { layer: '층', shape: '출력', learns: '학습하는 수', label: '학습하는 수의 개수', bad: '정수를 적으세요.' }, code: '코드로 보기', keras: 'Keras', torch: 'PyTorch', copy: '스크립트 복사', copied: '복사했습니다.', copyFailed: '브라우저가 복사를 막았습니다. 글을 직접 골라 복사하세요.', prints: '출력' },
};
