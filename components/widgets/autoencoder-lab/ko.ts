import { formatNumber } from '@/lib/i18n/format.ts';
import type { Described } from '@/lib/widget/define.ts';
import type { DataErrorCode, LabWords } from '@/components/lab/words.ts';
import type { en } from './en.ts';

const number = (value: Described | undefined, digits: number) => formatNumber(Number(value), 'ko', digits);

function sentence(n: Readonly<Record<string, Described>>): string {
  const losses = `손실 ${number(n.loss, 4)}${n.validationLoss === null ? '' : `, 검증 손실 ${number(n.validationLoss, 4)}`}`;
  const soFar = `${n.epochs}에포크 가운데 ${n.epoch}에포크를 마쳤습니다${n.loss === null ? '' : ` (${losses})`}`;
  switch (n.status) {
    case 'loading': return '훈련을 준비하고 있습니다. 엔진을 검사하고 그림을 불러옵니다.';
    case 'training': return `모델이 훈련 중입니다. ${soFar}.`;
    case 'paused': return `훈련을 멈춰 두었습니다. ${soFar}.`;
    case 'done': return `훈련이 끝났습니다. ${soFar}.`;
    case 'failed': return `훈련이 중단되었습니다. ${soFar}.`;
    default: return `아직 훈련하지 않았습니다. 이 모델이 배울 매개변수는 ${number(n.totalParameters, 0)}개입니다.`;
  }
}

const reason = (values: Readonly<Record<string, number | string>>) => (values.message ? ` (${values.message})` : '');

const pictureFailures: Readonly<Record<DataErrorCode, (file: string) => string>> = {
  notPrepared: () => '이 사이트에는 이 그림이 들어 있지 않습니다. 사이트를 운영하는 사람이 ‘npm run data’로 넣을 수 있습니다.',
  unreachable: file => `불러올 수 없는 파일: ${file}. 연결이 끊겼을지도 모릅니다.`,
  httpStatus: file => `사이트가 내주지 않는 파일: ${file}.`,
  badManifest: file => `그림 목록이 손상되었습니다: ${file}.`,
  truncated: file => `두 번 받아도 끝까지 오지 않은 파일: ${file}.`,
  altered: file => `두 번 받아도 손상된 파일: ${file}.`,
  badFile: file => `그림 파일이 아닙니다: ${file}.`,
};

const lost = {
  died: '워커 하나가 죽었습니다.', silent: '워커 하나가 답하지 않아 바꾸었습니다.', error: '워커 하나가 계산을 잇지 못해 바꾸었습니다.', contextLost: '그래픽 프로세서를 쓸 수 없게 되었습니다.',
};

const backends: Readonly<Record<string, string>> = { 'wasm-simd': 'wasm(SIMD)', wasm: 'wasm', cpu: '자바스크립트', webgl: 'WebGL', webgpu: 'WebGPU' };

const lab: LabWords = {
  recipe: {
    title: '레시피',
    inShort: p => `${p.data} ${p.images}장 · ${p.model} · ${p.optimizer}, 학습률 ${p.rate} · ${p.epochs}에포크, 배치 ${p.batch} · 시드 ${p.seed}`,
    change: '바꾸기', fold: '접기',
    wrong: (label, expected) => `${label}: 쓸 수 있는 값은 ${expected}입니다. 이전 값을 그대로 둡니다.`,
    anyCores: '자동',
    ownModel: '직접 만든 모델', own: (name, train) => `${name} (${train}장)`,
    oneWorker: 'TensorFlow.js는 워커를 몇 개로 정하든 하나에서만 훈련합니다.',
  },
  open: {
    open: '파일 열기 …', reading: '읽는 중 …', drop: '놓으면 엽니다.', dismiss: '확인',
    hint: '실험실 어디에든 끌어다 놓아도 됩니다: 가중치, 모델, 레시피, 기록, IDX 파일, 그림',
  },
  run: {
    controls: '훈련',
    start: '시작', pause: '멈춤', goOn: '이어서', again: '다시 훈련', tryAgain: '다시 시도',
    oneBatch: '배치 하나', oneEpoch: '에포크 하나', startOver: '처음부터',
    idle: '아직 훈련하지 않았습니다.', ready: '훈련할 준비가 되었습니다.', engine: '어느 엔진이 옳게 계산하는지 검사하고 있습니다.',
    pictures: (part, loaded, total) => `${part === 'train' ? '훈련용' : '시험용'} 그림을 불러오는 중, ${total}장 가운데 ${loaded}장.`,
    training: (epoch, epochs) => `훈련 중, ${epochs}에포크 가운데 ${epoch}번째.`,
    validating: (epoch, epochs) => `${epochs}에포크 가운데 ${epoch}에포크를 마치고 시험 중.`,
    paused: (epoch, epochs) => `${epochs}에포크 가운데 ${epoch}번째에서 멈춤.`,
    pausedAfter: (epoch, epochs) => `${epochs}에포크 가운데 ${epoch}에포크를 마치고 멈춤.`,
    done: epochs => `끝. ${epochs}에포크를 훈련했습니다.`,
    failed: '중단되었습니다.',
    pace: pictures => `1초에 ${pictures}장`,
    left: (minutes, seconds) => (minutes > 0 ? `${minutes}분 ${seconds}초 남음` : `${seconds}초 남음`),
    progress: '훈련 진행',
    progressText: (epoch, epochs, percent) => `${epochs}에포크 가운데 ${epoch}번째, 전체의 ${percent}퍼센트`,
  },
  loss: {
    title: '손실',
    perPixel: { binaryCrossentropy: '픽셀당 이진 교차 엔트로피', meanSquaredError: '픽셀당 평균 제곱 오차' },
    lower: { binaryCrossentropy: '낮을수록 좋고, 엔트로피 바닥이 끝입니다', meanSquaredError: '낮을수록 좋고, 0이 끝입니다' },
    references: { coinFlip: '동전 던지기', bestConstant: '가장 나은 상수', meanPicture: '평균 그림', entropyFloor: '엔트로피 바닥' },
    training: '훈련', validation: '검증', batches: '배치마다', epoch: '에포크',
    empty: '시작을 누르면 배치마다 손실을 여기에 그립니다.',
    aria: (said, references, behind) => `에포크에 따른 손실. ${said}${references.length ? ` 기준선: ${references.join(', ')}.` : ''}${behind.length ? ` 회색 선: ${behind.join(', ')}.` : ''}`,
    published: {
      show: '원문(Amins, 2022)의 손실을 회색으로',
      'source-1': { label: '원문, 업샘플링', said: '원문의 업샘플링 디코더, 원문에는 마지막 에포크만 찍혀 있음' },
      'source-2': { label: '원문, 전치 합성곱', said: '원문의 전치 합성곱 디코더, Adadelta 0.001, 검증 손실' },
    },
    reading: (epoch, training, validation) => `에포크 ${epoch}: 훈련 ${training}, 검증 ${validation}`,
    noReading: '아직 끝난 에포크가 없습니다.',
    shown: epoch => (epoch === 0 ? '훈련 전' : `에포크 ${epoch}`),
    table: '에포크마다 숫자로 보기', seconds: '초', dead: '죽은 채널', noRows: '아직 끝난 에포크가 없습니다.',
  },
  digits: {
    title: '시험 숫자 열 개와 복원한 그림',
    input: '입력', output: '출력', error: '오차', lossRow: '손실',
    before: '훈련 전', fromFile: file => `${file}의 가중치로`, inEpoch: epoch => `${epoch}번째 에포크 도중`, after: epoch => `${epoch}에포크 뒤`,
    choose: '숫자를 하나 고르면 아래의 모든 패널이 그 숫자를 봅니다.',
    empty: '훈련에 쓰지 않은 숫자 열 개와, 모델이 그것을 복원(reconstruction)한 그림이 여기에 나옵니다.',
    digit: (label, loss) => `시험 숫자 ${label}: 입력, 복원, 둘 사이의 오차. 손실 ${loss}.`,
    unlabelled: (place, loss) => `시험 그림 ${place}: 입력, 복원, 둘 사이의 오차. 손실 ${loss}.`,
  },
  rewind: {
    title: '되감기', label: '보고 있는 에포크', none: '아직 에포크가 없음',
    epoch: (epoch, of) => (epoch === 0 ? '훈련 전' : `${of}에포크 가운데 ${epoch}`),
    value: (epoch, of, loss) => `${epoch === 0 ? '훈련 전' : `${of}에포크 가운데 ${epoch}`}${loss === null ? '' : `, 검증 손실 ${loss}`}`,
    follow: '훈련 따라가기', play: '재생', pause: '멈춤', replay: '다시 재생',
    trainYourself: '직접 훈련하기', loading: '녹화해 둔 훈련을 불러오는 중입니다.',
    recorded: p => `${p.data} ${p.images}장으로 한 훈련의 녹화. ${p.epochs}에포크, 학습률 ${p.rate}. 보이는 숫자는 여기서 그린 것으로, 훈련에 쓰이지 않았습니다.`,
    differs: fields => `지금 정해 둔 설정과 다른 것: ${fields.join(', ')}.`,
    choose: '녹화',
    failed: '녹화해 둔 훈련을 불러오지 못했습니다. 없어도 훈련할 수 있습니다.', retry: '다시 불러오기',
  },
  see: {
    title: '모델 안 들여다보기', none: '아직 볼 가중치가 없습니다. 훈련을 시작하거나 녹화를 재생해 보세요.',
    draw: '숫자 직접 그리기', maps: '특성 맵', filters: '필터와 기울기', error: '픽셀마다의 오차', code: '병목의 지도', provenance: '픽셀은 어디에서 왔을까',
    digit: label => `시험 숫자 ${label}`, place: n => `시험 그림 ${n}`, own: '직접 그린 그림',
  },
  stack: {
    title: '층', layer: '층', shape: '출력 형상', parameters: '매개변수', total: '배울 수',
    layers: count => `층 ${count}개`,
    input: '입력',
    kinds: {
      Conv2D: (window, filters) => `합성곱 ${window}×${window}, ${filters}`,
      Conv2DTranspose: (window, filters) => `전치 합성곱 ${window}×${window}, ${filters}`,
      MaxPooling2D: window => `최대 풀링 ${window}`,
      UpSampling2D: window => `업샘플링 ${window}`,
      AveragePooling2D: window => `평균 풀링 ${window}`,
      BedOfNails: window => `베드 오브 네일스 ${window}`, MaxUnpooling2D: window => `최대 언풀링 ${window}`,
      Dense: (_, __, units) => `완전연결, ${units}`, Flatten: () => '평탄화', Reshape: () => '형상 바꾸기',
    },
    edit: '층 바꾸기',
    bottleneck: numbers => `병목, 숫자 ${numbers}개`,
    unpadded: '패딩 없음',
    dead: (dead, channels) => `${channels}개 중 ${dead}개 죽음`,
  },
  probe: {
    title: '이 컴퓨터의 엔진', about: '정해 둔 배치 하나의 기울기를 저장해 둔 값과 견줍니다',
    empty: '처음 시작할 때 엔진을 검사합니다. 기울기가 틀린 엔진은 쓰지 않습니다.',
    engine: '엔진', gradient: '기울기', pace: '1초에 그림', verdict: '판정',
    engineName: ({ engine, form, workers }) => (engine === 'fast'
      ? `빠른 엔진, 코어 ${workers}개${form === 'relaxed' ? ', 융합 곱셈·덧셈' : ''}` : `TensorFlow.js, ${backends[form] ?? form}`),
    ranOn: (name, engine, version) => (version === null ? name : `${name}, ${engine === 'fast' ? '커널' : '버전'} ${version}`),
    ran: ran => `지금 훈련을 계산하는 엔진: ${ran}.`,
    verdicts: { taken: '사용 중', right: '쓸 수 있음', wrong: '쓰지 않음', failed: '시작되지 않음', notTried: '검사하지 않음', software: '검사하지 않음', tooSlow: '너무 느림' },
    right: '맞음', wrong: '틀림',
    reason: text => `브라우저가 알린 내용: ${text}`,
    reasons: {
      noWebAssembly: () => '이 브라우저에는 WebAssembly가 없거나 꺼져 있습니다.',
      noSimd: () => '이 브라우저의 WebAssembly에는 숫자 네 개를 한꺼번에 계산하는 SIMD가 없습니다.',
      noRelaxedSimd: () => '이 브라우저의 WebAssembly에는 융합 곱셈·덧셈(relaxed SIMD)이 없습니다.',
      noMemory: () => '브라우저가 메모리를 더 내주지 않습니다.',
      noLayer: kind => `이 엔진에는 없는 층이 있습니다: ${kind}.`,
      noWebgl: () => '이 브라우저에는 WebGL이 없습니다.',
      halfPrecision: () => '이 장치의 WebGL은 세 자리쯤까지만 계산하므로 훈련하기에는 너무 거칩니다.',
      noWebgpu: () => '이 브라우저에는 WebGPU가 없습니다.',
      noAdapter: () => 'WebGPU가 쓸 그래픽 장치를 찾지 못했습니다.',
      notStarted: () => '시작되지 않았습니다.',
    },
    offBy: share => `가장 큰 기울기의 ${share}보다 더 어긋난 값이 있습니다. 이 엔진으로 훈련하면 아무 경고 없이 잘못됩니다.`,
    software: '프로세서가 그래픽 장치를 흉내 내는 것이어서 wasm보다 몇 배나 느립니다. 엔진으로 직접 고르거나 다시 재면 검사합니다.',
    tooSlow: seconds => `${seconds}초 안에 답이 없었습니다. 엔진으로 직접 고르거나 다시 재면 시간을 더 줍니다.`,
    measure: '다시 재기', measuring: '재는 중 …',
    kept: '이 표는 이 브라우저에 남습니다. 그래서 다음에도 ‘가장 나은 것’이 같은 엔진을 고르고, 같은 레시피는 같은 비트를 냅니다.',
  },
  notices: {
    pending: fields => `바꾼 항목: ${fields}. 지금 훈련은 시작할 때의 레시피를 지킵니다. 처음부터 다시 하면 새 레시피를 씁니다.`,
    pendingDone: fields => `바꾼 항목: ${fields}. 지금 보이는 것은 이전 레시피로 훈련한 결과입니다. 다시 훈련하면 새 레시피를 씁니다.`,
    otherEngine: (wanted, used, why, isAsked) => `${isAsked ? '고른 엔진' : '먼저 쓰려던 엔진'}: ${wanted}. 여기서는 쓰지 않습니다. ${why} 대신 계산하는 엔진: ${used}.`,
    restarted: (epoch, why, by) => `${lost[why]} ${epoch}번째 에포크를 첫 배치부터 다시 시작했습니다${by ? `. 새 엔진: ${by}` : ''}. 그 앞의 결과는 그대로입니다.`,
    died: (layer, epoch, isFast) => `${epoch}번째 에포크에서 죽은 훈련입니다. ‘${layer}’ 층의 ReLU 채널이 모든 그림에 0만 내놓아 아무것도 지나가지 못하고, 그 뒤의 층은 그림이 무엇이었는지 배울 수 없습니다. ${isFast ? '이 학습률처럼 걸음이 크면 ReLU가 다시는 답하지 못하는 곳까지 밀려납니다.' : '시작 가중치를 바꾸면 대개 살아납니다.'}`,
    weakened: (dead, channels) => `ReLU 채널 ${channels}개 가운데 ${dead}개가 모든 그림에 0만 내놓습니다. 죽은 채널이라 더 배우지 못하고, 나머지 채널로 훈련을 이어 갑니다.`,
    diagnoses: {
      exploding: (layer, epoch, size) => `기울기 폭발(exploding gradient): ${epoch}번째 에포크에서 ${layer} 층의 가중치가 받은 기울기는 평균 ${size}입니다. 훈련이 되는 크기의 수백 배여서, 한 걸음에 가중치가 멀리 튕겨 나갑니다.`,
      vanishing: (layer, epoch, times) => `기울기 소실(vanishing gradient): ${epoch}번째 에포크에서 ${layer} 층의 기울기가 다른 층의 ${times}분의 1입니다. 이 층은 거의 배우지 못합니다.`,
      overfitting: (best, bestEpoch, loss, trainingLoss) => `과적합(overfitting): 배우는 그림의 손실은 ${trainingLoss}까지 계속 내려가는데, 처음 보는 그림의 손실은 ${bestEpoch}에포크 뒤의 ${best}에서 ${loss}까지 올랐습니다. 그림이 너무 적어 그 그림에만 있는 특징까지 배우고 있습니다.`,
      rising: (best, loss) => `검증 손실이 오르고 있습니다. 가장 낮을 때 ${best}였는데 지금 ${loss}입니다. 걸음이 너무 큰 듯합니다.`,
      slowRate: (rate, loss) => `Adadelta는 걸음의 크기를 스스로 정하므로 학습률 1에 맞춰 만든 방법입니다. 학습률이 ${rate}이면 걸음마다 그 비율만큼만 가서 아주 느립니다. 손실 ${loss}, 아직 평균 그림보다 높습니다.`,
      plateau: (epochs, loss) => `정체(plateau): ${epochs}에포크 동안 손실이 거의 그대로입니다. 지금 손실 ${loss}, 평균 그림의 손실보다 높습니다. 모델이 어떤 그림에나 거의 같은 답을 내고 있습니다.`,
    },
    anew: '어느 것을 눌러도 훈련을 처음부터 다시 합니다.', toRate: rate => `학습률 ${rate}로 바꾸기`, toAdam: 'Adam 0.001로 바꾸기', reluInside: '안쪽 층을 ReLU로 바꾸기', moreImages: images => `그림 ${images}장으로 훈련하기`,
    otherSeed: seed => `시드 ${seed}(으)로 처음부터`,
    lowerRate: rate => `학습률 ${rate}(으)로 처음부터`,
    useStrokes: '내려받지 않아도 되는 Strokes 쓰기',
    failures: {
      recipeRefused: v => `훈련할 수 없는 레시피입니다. ${v.key} 값이 ${v.got}입니다.`,
      notAStack: v => `모델의 ${v.layer}번째 층을 읽을 수 없습니다. 쓸 수 있는 것: ${v.expected}. 적힌 것: ${v.text}.`,
      stackRefused: v => `이 모델의 ${v.layer}번째 층은 앞에서 오는 값으로는 동작할 수 없습니다.`,
      outputMismatch: v => `모델의 끝은 그림 한 장의 숫자 784개여야 하는데 ${v.got}입니다.`,
      noWorker: () => '이 페이지에서는 워커를 시작할 수 없습니다. 워커 없이 훈련하면 페이지가 멈추므로, 프레임 밖에서 실험실을 따로 열어 주세요.',
      noBackend: () => '이 브라우저에는 기울기를 옳게 계산하는 엔진이 없어 훈련하지 않았습니다. 무엇을 검사했는지는 엔진 표에 있습니다.',
      noPictures: () => '직접 가져온 그림으로 훈련한 것인데, 그 그림이 여기에 없습니다. 그림을 다시 연 다음 이어서 훈련하세요.',
      dataError: v => pictureFailures[v.code as DataErrorCode](String(v.file)),
      diverged: v => `${v.epoch}번째 에포크, ${v.batch}번째 배치에서 손실이 숫자를 벗어났습니다. 한 걸음이 너무 커서 가중치가 점점 더 멀리 튕겨 나갑니다. 학습률을 줄이면 잡힙니다.`,
      engineLost: v => `계산이 중단되었습니다${reason(v)}. 배치를 줄이면 메모리를 덜 씁니다.`,
      workerLost: v => `훈련하던 워커를 브라우저가 끝냈습니다${reason(v)}.`,
    },
    kept: '지금까지 그린 것은 그대로 둡니다.',
  },
  tools: { title: '넣고 꺼내기', edit: '층 하나씩', wins: '전치 모델이 정말 더 나을까?', code: '이 모델의 코드', paste: 'Keras 코드로 모델 만들기', take: '가중치, 스크립트, 레시피 가져가기', runs: '이 브라우저에 남은 훈련' },
  said: {
    started: '훈련을 시작했습니다.', paused: '훈련을 멈췄습니다.',
    epoch: (epoch, epochs, loss, validation) => `${epochs}에포크 가운데 ${epoch}번째: 손실 ${loss}, 검증 손실 ${validation}.`,
    done: (epochs, validation) => `${epochs}에포크 훈련이 끝났습니다. 검증 손실 ${validation}.`,
  },
};

export const ko: typeof en = {
  title: '보는 앞에서 배우는 오토인코더',
  hint: '아래의 모든 것이 훈련을, 또는 녹화해 둔 훈련을 따라갑니다.',
  caption: '손실은 픽셀 하나당 값입니다. 그림에서 0은 바탕이고 클수록 잉크가 진합니다. 오차 줄에서 잉크색은 넘친 곳, 붉은 녹빛은 모자란 곳입니다. 모두 이 브라우저에서 계산하고 아무것도 밖으로 보내지 않습니다.',
  summary: '수업에 나온 오토인코더를 브라우저에서 훈련하며 손실과 숫자 그림과 층을 지켜봅니다.',
  params: {
    data: { label: '데이터', options: { strokes: 'Strokes', mnist: 'MNIST', fashion: 'Fashion-MNIST' } },
    model: { label: '모델', options: { 'source-1': '업샘플링 디코더', 'source-2': '전치 합성곱 디코더' } },
    engine: { label: '엔진', options: { auto: '가장 나은 것', fast: 'fast', tfjs: 'TensorFlow.js', wasm: 'TensorFlow.js, wasm', webgl: 'TensorFlow.js, WebGL', webgpu: 'TensorFlow.js, WebGPU' } },
    workers: { label: '코어' },
    optimizer: { label: '옵티마이저', options: { adam: 'Adam', adadelta: 'Adadelta', sgd: 'SGD, 모멘텀', rmsprop: 'RMSprop' } },
    rate: { label: '학습률' },
    beta1: { label: 'β₁' }, beta2: { label: 'β₂' }, epsilon: { label: 'ε' }, rho: { label: 'ρ' }, decay: { label: 'ρ' }, momentum: { label: '모멘텀' },
    loss: { label: '손실', options: { binaryCrossentropy: '이진 교차 엔트로피', meanSquaredError: '평균 제곱 오차' } },
    batch: { label: '배치' },
    epochs: { label: '에포크' },
    images: { label: '그림 수' },
    seed: { label: '시드' },
    autostart: { label: '저절로 시작' },
  },
  presets: { upsampling: '업샘플링', transposed: '전치 합성곱', published: '원문의 레시피', remedied: '같은 모델, Adam' },
  numbers: {
    status: '상태', epoch: '끝난 에포크', epochs: '정한 에포크', batch: '에포크 안의 배치', batches: '에포크당 배치',
    loss: '손실', validationLoss: '검증 손실', picturesPerSecond: '1초에 그림', secondsLeft: '남은 초', shownEpoch: '보고 있는 에포크', deadChannels: '죽은 채널', totalParameters: '매개변수',
  },
  frame: {
    status: '상태', loading: '불러오기', failure: '잘못된 점', recipe: '지금 훈련의 레시피', own: '직접 가져온 그림', weightsFrom: '첫 가중치의 파일', pending: '시작 뒤에 바뀐 항목', epoch: '끝난 에포크', epochs: '정한 에포크',
    batch: '에포크 안의 배치', batches: '에포크당 배치', loss: '손실', validationLoss: '검증 손실', picturesPerSecond: '1초에 그림',
    secondsLeft: '남은 초', history: '에포크마다', trace: '배치의 손실', references: '기준 손실', probe: '엔진', measuring: '엔진을 재는 중', engine: '쓰는 엔진', restarted: '마지막 다시 시작', died: '죽은 층',
    deadChannels: '죽은 채널', digits: '시험 숫자', shown: '보고 있는 것', recording: '녹화', rows: '층', totalParameters: '매개변수',
  },
  refusals: {},
  sentence,
  lab,
};
