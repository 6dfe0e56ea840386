import type { Layer } from '@/lib/arith/stack.ts';
import type { StackWords } from './words.ts';

const square = (side: number) => `${side} × ${side}`;

function spec(layer: Layer): string {
  switch (layer.kind) {
    case 'flatten': return '';
    case 'reshape': return `${layer.shape.join(' × ')}`;
    case 'dense': return [`유닛 ${layer.units}개`, ...(layer.activation === 'linear' ? [] : [layer.activation === 'relu' ? 'ReLU' : layer.activation]), ...(layer.bias ? [] : ['편향 없음'])].join(', ');
    case 'up': case 'bil': case 'nails': case 'unpool': return `× ${layer.window}`;
    default: {
      const parts = [square(layer.window)];
      if ('filters' in layer) parts.push(`필터 ${layer.filters}개`);
      if (layer.stride !== ('filters' in layer ? 1 : layer.window)) parts.push(`스트라이드 ${layer.stride}`);
      if (layer.padding !== 'valid') parts.push(layer.padding === 'same' ? 'same' : `0 ${layer.padding}줄`);
      if ('filters' in layer) {
        if (layer.dilation > 1) parts.push(`팽창 ${layer.dilation}`);
        if (layer.activation !== 'linear') parts.push(layer.activation === 'relu' ? 'ReLU' : layer.activation);
        if (!layer.bias) parts.push('편향 없음');
      }
      return parts.join(', ');
    }
  }
}

export const stackWordsKo: StackWords = {
  table: '입력부터 차례로 쌓은 층',
  layer: '층', shape: '출력 형상', sees: '한 칸이 보는 범위', multiplyAdds: '곱셈·덧셈', memory: '메모리', bars: '넘겨주는 수 | 배우는 수', learned: '배울 수', share: '전체 중',
  input: '입력', inAll: '모두', layers: count => `층 ${count}개`, noField: '–', waits: '위층을 기다립니다',
  spec,
  rowSaid: (place, name, said, shape, learned) => `${place === 0 ? '' : `${place}번째 층, `}${name}${said && `, ${said}`}: 출력 ${shape}, 배울 수 ${learned}개`,
  failedSaid: (place, name, said, why) => `${place}번째 층, ${name}${said && `, ${said}`}: 동작할 수 없습니다. ${why}`,
  waitingSaid: (place, name, said) => `${place}번째 층, ${name}${said && `, ${said}`}: 위층을 기다립니다`,
  grip: '끌어서 옮기기',
  moved: (name, place, of) => `${name}: 이제 ${of}개 층 가운데 ${place}번째입니다.`,
  removed: name => `${name}: 뺐습니다.`,
  added: (name, place) => `${name}: ${place}번째 층으로 넣었습니다.`,
  kinds: {
    conv: '합성곱', tconv: '전치 합성곱', pool: '최대 풀링', avg: '평균 풀링', up: '최근접 확대', bil: '쌍선형 확대', nails: '베드 오브 네일스', unpool: '최대 언풀링',
    flatten: '평탄화', reshape: '형상 바꾸기', dense: '완전연결',
  },
  edit: '층 바꾸기', add: '아래에 넣기', more: '다른 층 …', moveUp: '위로', moveDown: '아래로', remove: '빼기',
  fields: { filters: '필터', window: '창', factor: '배율', stride: '스트라이드', dilation: '팽창', units: '유닛', height: '높이', width: '너비', channels: '채널', zeros: '0' },
  padding: '패딩', paddings: { valid: 'valid', same: 'same', zeros: '0 두르기' },
  activation: '활성화', activations: { linear: '없음', relu: 'ReLU', sigmoid: 'sigmoid' },
  bias: '편향', biases: { yes: '있음', no: '없음' },
  why: ({ code, got, expected }) => ({
    windowTooLarge: `창이 ${got}칸에 걸치는데 들어오는 것은 ${expected}칸뿐입니다.`,
    padTooLarge: `양쪽의 0이 ${got}줄로 창의 절반을 넘어, 0만 읽는 창이 생깁니다.`,
    cropsEverything: `패딩이 둘레에서 ${got}줄씩 잘라 내는데, 잘라도 되는 것은 ${expected}줄까지입니다.`,
    needsPicture: '행과 열과 채널이 있어야 하는데, 한 줄로 펼친 수가 들어옵니다.',
    noPoolingToUndo: '위치를 기억해 둔 최대 풀링이 위에 없습니다.',
    poolingDiffers: `되돌릴 풀링의 값은 ${expected}인데 이 층은 ${got}입니다.`,
    reshapeDiffers: `이 형상에는 수가 ${got}개 들어가는데, 들어오는 것은 ${expected}개입니다.`,
    tooLarge: `수가 ${got}개로 너무 많습니다. 여기서는 ${expected}개까지 셉니다.`,
  })[code],
  mend: '고치는 방법',
  mends: mend => {
    switch (mend.code) {
      case 'paddingSame': return '패딩을 same으로';
      case 'windowAtMost': return `창을 ${mend.value}칸으로`;
      case 'windowExactly': return `창을 ${mend.value}칸으로`;
      case 'padAtMost': return `0을 ${mend.value}줄로`;
      case 'factorAtMost': return `배율 ${mend.value}`;
      case 'filtersAtMost': return `필터 ${mend.value}개`;
      case 'unitsAtMost': return `유닛 ${mend.value}개`;
      case 'removeLayer': return '이 층 빼기';
      case 'poolFirst': return '앞에 최대 풀링 넣기';
      case 'removeFlatten': return '평탄화 빼기';
      case 'reshapeFirst': return `앞에서 ${mend.shape.join(' × ')} 형상으로 바꾸기`;
      case 'reshapeTo': return `형상을 ${mend.shape.join(' × ')}로`;
    }
  },
  mended: '고쳤습니다.',
  notation: '글로 쓰기',
  notationHint: '층 사이에는 쉼표를 씁니다. 한 층은 종류와 창, 그다음 선택 사항입니다: f 필터, s 스트라이드, p 패딩, d 팽창, a 활성화, b0 편향 없음.',
  misread: ({ code, layer, text, expected }) => {
    const said = {
      empty: '쓴 것이 없습니다', tooManyLayers: `층이 ${text}개로 너무 많습니다`, unknownKind: `‘${text}’: 이런 층은 없습니다`, missingNumber: `‘${text}’: 숫자가 없거나 남습니다`,
      unknownOption: `‘${text}’: 이런 선택 사항은 없습니다`, optionTwice: `‘${text}’: 두 번 나옵니다`, optionNotHere: `‘${text}’: 이 층에는 쓸 수 없습니다`, numberOutOfBounds: `${text}: 범위를 벗어난 수입니다`,
    }[code];
    return `${layer}번째 층: ${said}. 쓸 수 있는 것: ${expected}. 쌓은 층은 그대로입니다.`;
  },
  empty: '아직 층이 없습니다. 들어온 것이 그대로 나갑니다. 하나 넣어 보세요.',
  factors: { windowHeight: '창의 높이', windowWidth: '창의 너비', channelsIn: '입력 채널', filters: '필터', numbersIn: '들어오는 수', units: '유닛' },
  oneEach: '하나마다 편향', noBias: '편향 없음', counts: '세는 것', factor: '인수', soFar: '지금까지',
  nothing: kind => `${kind}: 가중치가 없어 배울 것이 없습니다.`,
  inputSaid: numbers => `첫 층에 들어가기 전, 그림 하나는 수 ${numbers}개입니다.`,
  ofAll: (name, share) => `${name}, 전체의 ${share}`,
  used: (weights, rows, columns, product) => `가중치 ${weights}개를 ${rows} × ${columns}곳에서 씁니다: 곱셈·덧셈 ${product}번.`,
  usedOnce: weights => `가중치 ${weights}개를 그림마다 한 번씩 씁니다.`,
  cellSees: (height, width, jump) => `출력 한 칸은 입력의 ${height} × ${width}칸을 봅니다${jump ? `. 이웃한 칸이 보는 곳은 ${jump}칸 떨어져 있습니다` : ''}.`,
  keeps: (numbers, memory) => `다음 층에 수 ${numbers}개를 넘깁니다. 그림 하나에 ${memory}입니다.`,
};
