import { showNumber } from '@/lib/geometry/numbers.ts';
import { formatNumber } from '@/lib/i18n/format.ts';
import type { Described } from '@/lib/widget/define.ts';
import type { Words } from './en.ts';

const say = (value: Described | undefined) => (typeof value === 'number' ? formatNumber(value, 'ko') : String(value));
const names: Readonly<Record<number, readonly string[]>> = { 1: ['회색'], 2: ['빨강', '초록'], 3: ['빨강', '초록', '파랑'] };
const axis = { picture: '그림', row: '행', column: '열', channel: '채널' };
const sum = (text: Described | undefined, index: Described | undefined) => `${text} = ${say(index)}`;

export const ko: Words = {
  title: '그림 한 장, 메모리 속 두 가지 순서',
  hint: '픽셀이나 숫자를 가리켜 보세요. 채널의 숫자는 위아래로 끌 수 있습니다.',
  caption: '행, 열, 채널, 인덱스는 모두 0부터 셉니다. 채널과 두 줄에서는 잉크가 많을수록 숫자가 크고, 그만큼 빛이 많습니다. 그림은 제 색 그대로 보입니다. 줄 앞의 숫자는 그 줄이 시작하는 인덱스입니다. 그려 둔 그림으로 배치를 만들면, 뒤의 그림은 앞의 그림을 한 열씩 옮긴 것입니다.',
  summary: '그림과 채널, 그리고 그 그림이 메모리에서 이루는 두 가지 숫자 줄. 숫자마다 인덱스를 계산해 보여 줍니다.',
  params: {
    picture: { label: '그림', options: { sun: '해', flag: '깃발', counting: '차례수', own: '내 그림' } },
    height: { label: '높이' }, width: { label: '너비' }, channels: { label: '채널' },
    batch: { label: '배치의 그림 수' }, n: { label: '그림 번호 n' },
    range: { label: '값', options: { '0-255': '0–255', '0-1': '0–1' } },
    reading: { label: 'H, W, C를 잘못 읽기', options: { none: '아니요', reshape: '채널 먼저', swap: '너비 먼저' } },
    walk: { label: '따라가기', options: { hwc: 'H, W, C', chw: 'C, H, W' } },
    top: { label: '창의 첫 행' }, left: { label: '창의 첫 열' },
    values: { label: '내 그림, 빨강 또는 회색' }, values2: { label: '내 그림, 초록' }, values3: { label: '내 그림, 파랑' },
    ask: { label: '인덱스 묻기' }, askRow: { label: '묻는 행' }, askColumn: { label: '묻는 열' }, askChannel: { label: '묻는 채널' },
    pickHwc: { label: 'H, W, C에서 고른 인덱스' }, pickChw: { label: 'C, H, W에서 고른 인덱스' },
  },
  presets: {
    thumbnail: '해, 3 × 4', counting: '차례대로 세는 숫자', reshape: 'reshape로 채널을 앞에', swap: 'reshape로 너비를 앞에', batch: '64장짜리 배치', grey: '회색, 8 × 8',
    source: '1920 × 1920 컬러', challenge: '숫자 찾기', review: '숫자 찾기, 3 × 5', 'review-again': '숫자 찾기, 5 × 4',
  },
  numbers: {
    row: '행', column: '열', channel: '채널', picture: '그림 번호', value: '그 자리의 숫자', indexHwc: 'H, W, C 인덱스', indexChw: 'C, H, W 인덱스',
    height: '높이', width: '너비', channels: '채널 수', batch: '배치의 그림 수', pixels: '픽셀 수', size: '그림 한 장의 숫자', total: '배치 전체의 숫자',
    rowStrideHwc: '다음 행까지, H, W, C', columnStrideHwc: '다음 열까지, H, W, C', channelStrideHwc: '다음 채널까지, H, W, C',
    rowStrideChw: '다음 행까지, C, H, W', columnStrideChw: '다음 열까지, C, H, W', channelStrideChw: '다음 채널까지, C, H, W',
    misread: 'reshape로 C, H, W를 만들면 그 자리에 오는 숫자', right: '이렇게 읽어도 제자리에 있는 숫자',
  },
  frame: {
    planes: '보이는 채널', top: '보이는 첫 행', left: '보이는 첫 열', whole: '그림 전체가 보임', hwc: 'H, W, C 줄', chw: 'C, H, W 줄',
    overview: '전체 그림', reading: '읽기',
  },
  refusals: {
    noPicture: v => `이 배치에는 ${v.n}번 그림이 없습니다. 그림은 모두 ${v.batch}장이고 번호는 0부터 ${v.last}까지입니다. 먼저 배치를 늘리세요.`,
    askOutside: v => `보이는 그림에는 ${v.row}행 ${v.column}열 ${v.channel}번 채널이 없습니다.`,
  },
  sentence: n => {
    const shape = `${say(n.height)}행 ${say(n.width)}열, 채널 ${say(n.channels)}개인 그림은 한 줄로 늘어놓으면 숫자 ${say(n.size)}개입니다${Number(n.batch) > 1 ? `. ${say(n.batch)}장짜리 배치는 ${say(n.total)}개입니다` : ''}.`;
    const place = `${say(n.row)}행 ${say(n.column)}열 ${say(n.channel)}번 채널`;
    if (n.open) return `${shape} 문제: ${place}의 숫자는 H, W, C 순서와 C, H, W 순서에서 각각 몇 번 인덱스에 있을까요?`;
    const read = n.reading === 'none' ? '' : ` 길이를 바꾸어 읽으면 ${say(n.size)}개 가운데 ${say(n.right)}개만 제자리에 있습니다.`;
    return `${shape} ${place}의 숫자 ${showNumber(Number(n.value))}: H, W, C 순서로는 인덱스 ${say(n.indexHwc)}, C, H, W 순서로는 인덱스 ${say(n.indexChw)}에 있습니다.${read}`;
  },
  step: n => `${say(n.row)}행 ${say(n.column)}열 ${say(n.channel)}번 채널: ${showNumber(Number(n.value))}. H, W, C: ${sum(n.sumHwc, n.indexHwc)}. C, H, W: ${sum(n.sumChw, n.indexChw)}.`,
  view: {
    canvas: '그림과 채널, 두 줄의 숫자',
    order: { hwc: 'H, W, C', chw: 'C, H, W' },
    line: { hwc: 'H, W, C 순서의 숫자 줄', chw: 'C, H, W 순서의 숫자 줄' },
    sum: { hwc: '축마다 자리 곱하기 보폭, H, W, C', chw: '축마다 자리 곱하기 보폭, C, H, W' },
    detail: {
      hwc: (shape, count, said) => `형상 ${shape}: ${count === 1 ? '픽셀 하나가 숫자 하나입니다' : `한 픽셀의 숫자 ${said}개가 나란히 있습니다`}`,
      chw: (shape, count, said) => `형상 ${shape}: ${count === 1 ? '채널 하나가 숫자 하나입니다' : `한 채널의 숫자 ${said}개가 모여 있습니다`}`,
    },
    together: { hwc: '한 픽셀이 모여 있음', chw: '한 채널이 모여 있음' },
    axis,
    hop: (stride, name) => `+${stride} 다음 ${axis[name]}`,
    channel: (count, at) => names[count]?.[at] ?? `${at}번 채널`,
    channelNumber: at => `${at}번 채널`,
    plane: (name, at) => `${at}번 채널, ${name}`,
    strayedPlane: name => `${name}, 길이를 바꾸어 읽은 것`,
    asRead: '잘못 읽은 값',
    cell: (r, c, v) => `${r}행 ${c}열: ${v}`,
    indexed: (i, v) => `인덱스 ${i}: ${v}`,
    indexOnly: i => `인덱스 ${i}`,
    size: (height, width) => `높이 ${height}, 너비 ${width}`,
    picture: size => `제 색 그대로의 그림, ${size}`,
    pictureName: '그림', windowName: '창', wholeName: '전체 그림',
    corner: (row, column) => `${row}행 ${column}열부터`,
    overview: (size, row, column) => `전체 그림, ${size}. 창은 ${row}행 ${column}열에 있습니다. 화살표로 8픽셀씩, Shift와 함께 1픽셀씩 옮깁니다.`,
    readingCanvas: '길이를 바꾸어 읽은 줄과, 축을 바꾼 그림',
    reshapedPicture: size => `reshape가 보여 주는 그림, ${size}`,
    transposedPicture: size => `전치가 보여 주는 그림, ${size}`,
    rightOf: (right, all) => `reshape를 하고 나면 숫자 ${all}개 가운데 ${right}개만 전치한 그림과 같은 자리에 있습니다.`,
    rightMark: '그 숫자에는 청록색 테두리를, 고른 픽셀의 숫자에는 파란색 테두리를 둘렀습니다.',
    walk: '따라가는 순서', paint: '칠하기', noPaint: '가리키기', blank: '빈 종이',
    inks: { black: '검정', white: '하양', red: '빨강', yellow: '노랑', green: '초록', blue: '파랑' },
    chosen: (channel, r, c) => `${channel}, ${r}행 ${c}열`,
    less: '줄이기', more: '늘리기', up: '위로', down: '아래로', left: '왼쪽으로', right: '오른쪽으로',
    windowRow: '창의 첫 행', windowColumn: '창의 첫 열',
    choose: '그림 열기', shrink: '8픽셀로 줄이기',
    badFile: name => `“${name}”: 이 브라우저가 읽을 수 있는 그림이 아닙니다. 앞의 그림을 그대로 둡니다.`,
    hugeFile: name => `“${name}”: 40 MB보다 큽니다. 앞의 그림을 그대로 둡니다.`,
    partOnly: '링크에는 그림의 이 부분만 들어 있습니다. 창을 옮기려면 파일을 다시 여세요.',
    locked: '이 부분은 잠겨 있습니다.',
    tooLarge: '큰 그림의 숫자는 읽을 수만 있습니다. 바꾸려면 먼저 8 × 8 이하로 줄이세요.',
    edit: (r, c) => `새 값, ${r}행 ${c}열`,
    pinned: '고정했습니다. 다시 누르거나 Esc를 누르면 풀립니다.',
    painting: '그림 위를 끌면 칠해집니다.',
    askHint: '줄마다 숫자를 하나씩 누르세요. 둘 다 맞을 때까지 값은 가려 둡니다.',
    badNumber: text => `“${text}”: 숫자가 아닙니다. 앞의 값을 그대로 둡니다.`,
    outOfRange: most => `채널의 숫자는 0에서 ${most}까지입니다. 앞의 값을 그대로 둡니다.`,
    pasted: '숫자를 채널에 옮겼습니다.',
    pasteEmpty: '붙여 넣을 것이 없습니다.',
    pasteText: (r, c) => `붙여 넣지 않았습니다. ${r}행 ${c}열이 숫자가 아닙니다.`,
    pasteRagged: r => `붙여 넣지 않았습니다. ${r}행의 길이가 0행과 다릅니다.`,
    pasteSize: (rows, columns, height, width) => `붙여 넣지 않았습니다. 숫자 ${rows} × ${columns}개로는 ${height} × ${width} 채널이 채워지지 않습니다.`,
    pasteRange: (r, c) => `붙여 넣지 않았습니다. ${r}행 ${c}열의 숫자가 범위를 벗어납니다.`,
  },
};
