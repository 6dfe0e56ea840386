import type { Locale } from '@/lib/i18n/locales.ts';

/** Words of the picture panel: they come with it, not with the lesson. */
const en = {
  title: 'A real picture through the same kernel',
  before: 'Picture', after: 'Filtered',
  choose: 'Choose a file', camera: 'Use the camera', take: 'Take the picture', scene: 'Drawn scene',
  grey: 'Grey', colour: 'Colour, each channel',
  drop: 'Drop a picture here. It stays in your browser.',
  patch: (rows: number, columns: number) => `Click to put this patch of ${rows} × ${columns} pixels into the grid.`,
  patched: 'The patch is in the grid now: its numbers are grey values, 0 to 255.',
  at: (x: number, y: number) => `Pixel ${x}, ${y}`,
  took: (size: number, time: string) => `${size} × ${size} pixels filtered in ${time} ms.`,
  scale: 'Negative answers are rust, positive ones ink; a blur keeps the picture’s own light.',
  badFile: (name: string) => `“${name}” is not a picture that this browser can read. The old one stays.`,
  hugeFile: (name: string) => `“${name}” is larger than 40 MB. The old picture stays.`,
  noCamera: (_: string) => 'There is no camera here, or the browser does not give it to this page.',
  cameraDenied: (_: string) => 'The camera was not allowed. Nothing was recorded; the old picture stays.',
  cameraBusy: (_: string) => 'Another program is using the camera.',
};

export type PictureWords = typeof en;

const ko: PictureWords = {
  title: '같은 커널로 거른 실제 그림',
  before: '그림', after: '거른 그림',
  choose: '파일 고르기', camera: '카메라 켜기', take: '사진 찍기', scene: '그려 둔 풍경',
  grey: '흑백', colour: '컬러(채널마다 따로)',
  drop: '그림을 여기에 끌어다 놓으세요. 그림은 브라우저 밖으로 나가지 않습니다.',
  patch: (rows, columns) => `누르면 이 자리의 픽셀 ${rows} × ${columns}개를 격자에 옮깁니다.`,
  patched: '이제 격자에 그 자리의 픽셀이 있습니다. 수는 밝기이고 0에서 255까지입니다.',
  at: (x, y) => `픽셀 ${x}, ${y}`,
  took: (size, time) => `${size} × ${size} 픽셀을 거르는 데 걸린 시간: ${time} ms.`,
  scale: '음수는 적갈색, 양수는 잉크색입니다. 흐림 커널은 그림의 밝기를 그대로 둡니다.',
  badFile: name => `“${name}”: 이 브라우저가 읽을 수 있는 그림이 아닙니다. 앞의 그림을 그대로 둡니다.`,
  hugeFile: name => `“${name}”: 40 MB보다 큽니다. 앞의 그림을 그대로 둡니다.`,
  noCamera: () => '카메라가 없거나, 브라우저가 이 페이지에 카메라를 내주지 않습니다.',
  cameraDenied: () => '카메라 사용이 허락되지 않았습니다. 아무것도 찍히지 않았고 앞의 그림은 그대로입니다.',
  cameraBusy: () => '다른 프로그램이 카메라를 쓰고 있습니다.',
};

export const pictureWords: Readonly<Record<Locale, PictureWords>> = { en, ko };
