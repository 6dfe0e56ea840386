import type { ToolWords } from './words.ts';

export const ko: ToolWords = {
  loading: '불러오는 중입니다.',
  code: {
    framework: '프레임워크', copy: '복사', copied: '복사했습니다', copyFailed: '여기서는 복사할 수 없습니다. 글을 직접 선택하세요', download: name => `${name} 저장`,
    about: '지금 보이는 모델과 훈련을 코드로 쓴 것입니다. 위에서 바꾸면 따라 바뀝니다.',
  },
  edit: {
    about: '레이어를 골라 바꾸고, 더하고, 옮기세요. 계산할 수 있는 모델이면 레시피에 바로 들어갑니다. 이미 하고 있는 훈련은 자기 모델을 그대로 씁니다.',
    add: layers => `더하기: ${layers.join(', 그다음 ')}`, change: (place, layer) => `${place}번 레이어 바꾸기: ${layer}`,
    wrongEnd: shape => `이 모델의 출력은 ${shape}입니다. 출력을 입력과 견주므로 28 × 28 × 1이거나 수 784개여야 합니다.`,
    waits: '고칠 때까지 실험실은 계산할 수 있던 마지막 모델을 그대로 씁니다.', giveUp: '그 모델로 돌아가기',
  },
  paste: {
    label: 'Keras 코드', hint: 'import부터 모델까지 붙여 넣으세요. Sequential이든 함수형이든 되고, compile과 fit이 있으면 그것도 읽습니다. 코드는 읽기만 하고 실행하지 않습니다.', fill: '지금 모델의 코드 넣기',
    reading: '읽는 중입니다.', empty: '읽은 내용이 줄마다 여기에 나타납니다.',
    found: (layers, parameters) => `레이어 ${layers}개, 파라미터 ${parameters}개`,
    training: parts => `훈련: ${parts.join(', ')}.`, noTraining: '훈련에 대한 내용이 없어 레시피는 그대로 둡니다.',
    faults: count => `이해하지 못한 곳 ${count}군데. 나머지는 그대로 씁니다`,
    notes: '짐작하거나 기본값으로 둔 것', fine: '모두 이해했습니다.',
    build: '이 모델 만들기', built: '만들었습니다. 이제 위의 레시피는 코드에 적힌 대로입니다.', cannotWork: '이 모델은 계산할 수 없습니다.',
    goTo: line => `${line}로 가기`, outOfBounds: (label, value) => `${label} ${value}: 실험실에서 훈련할 수 있는 범위를 벗어나 이전 값을 둡니다.`,
  },
  take: {
    about: '훈련한 것을 다른 곳에서 열 수 있게 파일로 받습니다. 파일은 여기서 만들고, 어디로도 보내지 않습니다.',
    needsRun: '가중치와 기록은 훈련을 시작하면 받을 수 있습니다.',
    weights: '가중치 (.npz)', tfjs: 'TensorFlow.js 모델 (.zip)', recipe: '레시피 (.json)', log: '기록 (.csv)', keras: 'Keras 스크립트 (.py)', torch: 'PyTorch 스크립트 (.py)',
    proof: '두 스크립트는 모델을 다시 만들고 같은 폴더의 weights.npz를 불러온 뒤, 첫 시험 숫자의 복원이 여기와 다르면 멈춥니다.',
    nothing: '아직 가중치가 없습니다. 먼저 훈련을 시작하세요.',
  },
  opened: {
    weights: file => `${file}: 이 가중치를 모델에 넣었습니다. 훈련은 쉬고 있으며, 이어서 훈련하면 옵티마이저는 처음 상태에서 시작합니다.`,
    weightsOfOther: (file, model) => `${file}: 지금 모델의 가중치가 아니어서, 모양이 맞는 모델을 골랐습니다: ${model}. 이어서 훈련하면 옵티마이저는 처음 상태에서 시작합니다.`,
    model: (file, layers) => `${file}: 레이어 ${layers}개인 모델과 그 가중치를 열었습니다. 이어서 훈련하면 옵티마이저는 처음 상태에서 시작합니다.`,
    recipe: (file, refused) => `${file}: 이제 레시피는 파일에 적힌 대로입니다.${refused.length > 0 ? ` 그대로 둔 값: ${refused.join(', ')}.` : ''}`,
    log: (file, epochs) => `${file}: ${epochs}에포크의 기록을 손실 그래프 뒤에 회색으로 그렸습니다.`,
    pictures: (name, train, test) => `${name}: 훈련에 ${train}장, 검증에 ${test}장. 다음 훈련부터 이 그림을 씁니다.`,
    parting: {
      given: '작은 쪽 파일로 검증합니다.', seventh: '일곱 장마다 한 장을 검증용으로 떼어 둡니다.', last: '마지막 한 장을 검증용으로 떼어 둡니다.',
      same: '그림이 한 장뿐이라 훈련과 검증에 모두 씁니다. 그래서 검증 손실은 새로 알려 주는 것이 없습니다.',
    },
    kept: '그림은 이 브라우저에 남습니다.', notKept: '이 브라우저에는 남길 자리가 없습니다. 페이지를 떠날 때까지만 씁니다.',
    notHere: file => `${file}: 이 페이지에서는 모델이 정해져 있는데, 다른 모델의 파일입니다.`,
    otherSize: file => `${file}: 28 × 28 × 1 그림을 읽는 모델이 아닙니다. 그런 그림을 읽는 모델을 내보내세요.`,
    nothing: '아무것도 바꾸지 않았습니다.',
  },
  runs: {
    about: '에포크가 끝날 때마다 이 브라우저에 적어 두므로, 새로 고쳐도 잃지 않습니다.',
    none: '아직 남은 훈련이 없습니다.',
    problem: {
      unavailable: '이 브라우저는 여기서 저장 공간을 주지 않습니다(사생활 보호 창이거나 다른 사이트의 프레임). 훈련은 페이지를 떠날 때까지만 남습니다. 남길 것은 내보내세요.',
      blocked: '다른 탭이 이 사이트의 옛 버전을 열어 두고 있습니다. 그 탭을 닫고 새로 고치세요. 그때까지 훈련은 이 페이지에만 남습니다.',
      newer: '이 사이트의 더 새로운 버전이 훈련을 보관하고 있습니다. 새로 고치세요. 그때까지 훈련은 이 페이지에만 남습니다.',
      full: '브라우저의 저장 공간이 가득 찼습니다. 아래에서 훈련을 지우세요. 그때까지 새 에포크는 이 페이지에만 남습니다.',
      failed: '브라우저가 훈련을 저장하지 못했습니다. 페이지를 떠날 때까지만 남습니다. 남길 것은 내보내세요.',
    },
    run: p => `${p.model}, ${p.data}, ${p.of}에포크 중 ${p.epochs}, 검증 손실 ${p.loss}`,
    load: '이어서 훈련하기', remove: '지우기', removed: '지웠습니다.', loaded: '손실과 가중치까지 되돌렸습니다. ‘계속’을 누르면 이어서 훈련합니다.',
    begun: '시작', model: '모델', epochs: '에포크', loss: '검증 손실', busy: '지금 훈련을 먼저 멈추세요.', gone: '이 훈련은 더 이상 없습니다.',
  },
};
